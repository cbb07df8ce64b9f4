import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { repository } from "../support/build-site.ts";
import { blocksOf, manualPages } from "../support/manual-blocks.ts";

// What the manual and the README name is there: files, commands and their options.

const pages = [...manualPages().filter((page) => !page.includes("/reference/")), "README.md"];
const tutorial = "docs/content/tutorial/index.md";
const textOf = (page: string) => readFileSync(path.join(repository, page), "utf8");

/** Files that a reader's site may have, of which the manual says what they are for. */
const ofReaders = new Set([
  ...["vercel.json", "s3.json", "feed.json", "service-worker.js"],
  ...["external-links.md", "MIGRATION.md", "tokens.css", "waymark.config.js"],
  ...["content/fr/index.md", "messages/fr.yaml", "messages/fr-CA.yaml"],
  "quizzes/geography.imported.json",
]);

describe.each(pages)("%s", (page) => {
  it.skipIf(page === "README.md")(
    "names files that the theme has, or that its reader makes",
    () => {
      const made = [page, tutorial].flatMap((each) => blocksOf(each).map(({ title }) => title));
      const missing = filesNamed(textOf(page)).filter(
        (name) =>
          !made.some((each) => each === name || each.endsWith(`/${name}`)) &&
          !ofReaders.has(name) &&
          !existsSync(path.join(repository, name)) &&
          !existsSync(path.join(repository, "_includes/partials", name)),
      );
      expect(missing).toEqual([]);
    },
  );

  it("names commands, and options that they take", async () => {
    const wrong: string[] = [];
    const named = textOf(page).matchAll(
      /(?<!create )\bwaymark ([a-z]+)((?: (?:--?[\w-]+|"[^"`]*"|[\w./,]+))*)/g,
    );
    for (const [typed, name = "", rest = ""] of named) {
      const help = commands.has(name) ? await helpOf(name) : "";
      const options = rest.match(/--[\w-]+/g) ?? [];
      if (help === "" || options.some((option) => !help.includes(option))) wrong.push(typed);
    }
    expect(wrong).toEqual([]);
  });
});

it("the manual names every command that the command line has", () => {
  const all = pages.map(textOf).join("\n");
  expect([...commands.keys()].filter((name) => !all.includes(`waymark ${name}`))).toEqual([]);
});

/** Paths and names of files in code within the prose. */
function filesNamed(text: string): readonly string[] {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return spans.filter((code) => /^\w[\w./-]*\.(?:md|ya?ml|njk|css|svg|js|json)$/.test(code));
}

async function helpOf(name: string): Promise<string> {
  let said = "";
  const out = (text: string) => {
    said += text;
  };
  await runCommand([name, "--help"], {
    ...{ out, error: out, colours: { out: false, error: false } },
  });
  return said;
}
