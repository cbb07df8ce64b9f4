import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rules } from "../../src/core/rules/rules.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";
import { repository } from "../support/build-site.ts";
import { type Files, writeFolder } from "../support/read-and-build.ts";
import { rulePageHead } from "../support/rules-table.ts";

const folder = path.join(repository, "docs/content/reference/rules");
const pages = readdirSync(folder).filter((name) => name !== "index.md");

/** Files alone cannot show these: a command, the file system, the machine or code of the site's own does. */
const shownByNoFile = new Set([
  ...[
    "bank-syntax",
    "quiz-syntax",
    "config",
    "css",
    "encoding",
    "git-dates",
    "host-limit",
    "link-not-followed",
    "long-code",
    "markdown-plugin",
  ],
  ...["no-content", "output-folder", "picture-copies", "template", "too-many-files", "unreadable"],
]);

it("every rule has its page, and no page is left of a rule that is gone", () => {
  const names = Object.keys(rules).map((name) => `${name}.md`);
  expect(pages.toSorted()).toEqual(names.toSorted());
});

describe.each(Object.entries(rules))("the page of %s", (name, rule) => {
  const page = readFileSync(path.join(folder, `${name}.md`), "utf8");

  it("begins with what the list of rules says of it", () => {
    const head = rulePageHead(name, rule);
    expect(page.slice(0, head.length)).toBe(head);
  });

  it.skipIf(shownByNoFile.has(name))("shows what is wrong, and how it is right", async () => {
    const [, wrong = "", right = ""] = page.split(/^## (?:Wrong|Right)$/m);
    expect(new Set(await told(wrong))).toEqual(new Set([name]));
    expect(await told(right)).toEqual([]);
  });
});

/** The rules that a site of the files in these blocks breaks. */
async function told(blocks: string): Promise<readonly string[]> {
  const { "waymark.config.yaml": options, ...files } = filesIn(blocks);
  expect(Object.keys(files)).not.toEqual([]);
  const hasArticle = Object.keys(files).some((name) => name.startsWith("content/"));
  const { config } = readConfig({ title: "Tea", ...(options && parse(options)) });
  if (!config) throw new Error("the page's options are wrong");
  const root = await writeFolder(hasArticle ? files : { ...files, "content/index.md": "# Tea\n" });
  const { diagnostics } = await readSite(root, config);
  await rm(root, { recursive: true });
  return diagnostics.map(({ rule }) => rule);
}

function filesIn(blocks: string): Files {
  const found = blocks.matchAll(/^(`{3,})\w+ title="([^"]+)"\n([\s\S]*?)^\1$/gm);
  return Object.fromEntries([...found].map(([, , name = "", text = ""]) => [name, text]));
}
