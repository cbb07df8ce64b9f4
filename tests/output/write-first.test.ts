import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { assembleBuild } from "../../src/output/assemble.ts";
import { writeFirst } from "../../src/output/write-first.ts";
import { writeSite as writeTo } from "../../src/output/write-site.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { type Tree, treeOf } from "../support/tree.ts";

const bank = "quizzes/choice.yaml";
const files = {
  ...soundFiles,
  "content/guide/more.md": article("More", "Words."),
  "content/guide/last.md": article("Last", "Words."),
};

test.each([
  ["content/guide/more.md", "guide/more.html", (text: string) => text.replace("More", "Quinces")],
  [bank, "quizzes/choice.html", (text: string) => text.replace("stem: ", "stem: Quinces, ")],
])(
  "of %s the page is shown as the whole site will have it, with all that it needs, and no other",
  async (file, page, edit) => {
    const root = await writeSite(files);
    onTestFinished(() => rmSync(root, { recursive: true }));
    const folder = path.join(root, "_site");
    await writeTo(await assemble(root), { root, folder, before: folder }, () => undefined);
    const before = treeOf(folder);
    const source = path.join(root, file);
    const text = readFileSync(source, "utf8");
    expect(edit(text)).not.toBe(text);
    writeFileSync(source, edit(text));

    const next = await assemble(root);
    expect(await writeFirst(next, [file, "content/gone.md"], folder)).toEqual([page]);
    const after = treeOf(folder);
    const html = readFileSync(path.join(folder, page), "utf8");
    expect(html).toContain("Quinces");
    for (const [, name = ""] of html.matchAll(
      /(?:src|href|data-[a-z-]+)="([^"#?]+\.(?:js|css|json))"/g,
    )) {
      expect(existsSync(path.join(folder, path.dirname(page), name)), name).toBe(true);
    }
    expect(changed(before, after)).toEqual([page]);

    const whole = path.join(root, "whole");
    await writeTo(next, { root, folder: whole, before: whole }, () => undefined);
    expect(html).toBe(readFileSync(path.join(whole, page), "utf8"));
  },
);

/** Files that were there and are another now. */
function changed({ files: before }: Tree, { files: after }: Tree): readonly string[] {
  return [...before.keys()].filter((name) => after.get(name) !== before.get(name));
}

async function assemble(root: string) {
  const { config } = readConfig({ title: "Test", offline: false });
  if (!config) throw new Error("the test's own options are wrong");
  return await besideLastBundle(root, "en", () => assembleBuild(root, config));
}
