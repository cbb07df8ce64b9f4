import path from "node:path";
import { expect, it } from "vitest";
import { manual } from "../support/manual-blocks.ts";
import { apiPage } from "./reference/api-page.ts";
import { commandLinePage } from "./reference/command-line-page.ts";
import { configurationPage } from "./reference/configuration-page.ts";
import { frontMatterPage } from "./reference/front-matter-page.ts";
import { messagesPage } from "./reference/messages-page.ts";
import { bankPage, quizPage } from "./reference/question-pages.ts";

// The pages that are made from the code say what it does: run with -u, this writes them anew.

it.each([
  ["bank.md", bankPage],
  ["quiz.md", quizPage],
  ["configuration.md", configurationPage],
  ["front-matter.md", frontMatterPage],
  ["command-line.md", commandLinePage],
  ["messages.md", messagesPage],
  ["api.md", apiPage],
])("the reference's %s is made from the code", async (name, write) => {
  await expect(await write()).toMatchFileSnapshot(path.join(manual, "content/reference", name));
});
