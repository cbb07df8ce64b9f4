import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assembleBuild } from "../../src/output/assemble.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";

const bank = "quizzes/choice.yaml";
const files = {
  ...soundFiles,
  "content/guide/more.md": article("More", "Words."),
  "content/guide/last.md": article("Last", "Words."),
};

const more = "content/guide/more.md";

test.each([
  ["a title", more, "guide/more.html", (text: string) => text.replace("More", "Quinces")],
  ["a summary", more, "guide/more.html", (text: string) => text.replace("What it", "Quinces")],
  ["a heading", more, "guide/more.html", (text: string) => `${text}\n## Quinces {#quinces}\n`],
  ["a stem", bank, "quizzes/choice.html", (text: string) => text.replace("Which?", "Quinces?")],
])(
  "%s: its page shows it, as the whole site will but for what others say",
  async (_, file, page, edit) => {
    const { build, root } = await madeSite();
    change(root, file, edit);
    const [glimpse, ...others] = build.glimpses(file);
    expect([glimpse?.path, others]).toEqual([page, []]);
    expect(glimpse?.contents).toContain("Quinces");
    const whole = (await assemble(root)).pages.find(({ path: at }) => at === page)?.render();
    expect(ownWords(glimpse?.contents)).toBe(ownWords(whole));
  },
);

test.each([
  ["a fault of the file's own", more, (text: string) => `${text}\n::: nothing\n:::\n`],
  ["a draft", more, (text: string) => text.replace("summary", "draft: true\nsummary")],
  [
    "another address",
    more,
    (text: string) => text.replace("summary", "permalink: /x.html\nsummary"),
  ],
  ["a bank that is no YAML", bank, (text: string) => `${text}\n  - {`],
  ["a key that is not there", bank, (text: string) => text.replace("key: true", "key: false")],
])("%s: there is nothing to show", async (_, file, edit) => {
  const { build, root } = await madeSite();
  change(root, file, edit);
  expect(build.glimpses(file)).toEqual([]);
});

async function madeSite() {
  const root = await writeSite(files);
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = path.join(root, "_site");
  await writeTo(await assemble(root), { root, folder, before: folder }, () => undefined);
  // What it knows of articles comes from the cache, as in most builds.
  return { root, build: await assemble(root) };
}

function change(root: string, file: string, edit: (text: string) => string): void {
  const source = path.join(root, file);
  const text = readFileSync(source, "utf8");
  expect(edit(text)).not.toBe(text);
  writeFileSync(source, edit(text));
}

/** What stands in a page's middle. */
function ownWords(html = ""): string {
  return html.slice(html.indexOf("<h1"), html.indexOf("</main>"));
}

async function assemble(root: string) {
  const { config } = readConfig({ title: "Test", offline: false });
  if (!config) throw new Error("the test's own options are wrong");
  return await besideLastBundle(root, "en", () => assembleBuild(root, config));
}
