import { chmodSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readTheme } from "../../src/output/read-theme.ts";
import { themeFolder } from "../../src/render/theme.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";
import { type Files, soundFiles, writeSite } from "../support/read-and-build.ts";

/** The superuser may read all files: then as somebody who may not, where this process can be told so. */
const mayReadAll = process.geteuid?.() === 0;

async function told(files: Files, closed: readonly string[]): Promise<readonly string[]> {
  const root = await writeSite(files);
  chmodSync(root, 0o755);
  for (const name of closed) chmodSync(path.join(root, name), 0);
  onTestFinished(() => {
    for (const name of closed) chmodSync(path.join(root, name), 0o700);
  });
  const { config } = readConfig({ title: "T" });
  if (!config) throw new Error("the test's own options are wrong");
  if (mayReadAll) process.seteuid?.(65_534);
  try {
    const { diagnostics } = await readSite(root, config);
    const theme = await readTheme(root, config);
    const named = theme.map((fault) => ({
      ...fault,
      file: path.relative(root, path.resolve(fault.file)),
    }));
    return [...diagnostics, ...named].map(
      ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
    );
  } finally {
    if (mayReadAll) process.seteuid?.(0);
  }
}

/** Somebody else needs the engine's own templates, which they may not read where the clone is in a private folder. */
function canReadAsOther(): boolean {
  if (!mayReadAll) return true;
  process.seteuid?.(65_534);
  try {
    statSync(themeFolder);
    return true;
  } catch {
    return false;
  } finally {
    process.seteuid?.(0);
  }
}

it.skipIf(process.platform === "win32" || !canReadAsOther())(
  "all files and folders that may not be read are told at once, beside all other faults, and nothing that follows of it",
  async () => {
    const closed = [
      ...["_includes/css/main.css", "_includes/partials/footer.njk", "content/glossary.yaml"],
      ...["content/guide/choice.md", "content/photo.png", "content/shut", "content/sources.yaml"],
      ...["quizzes/choice.yaml", "quizzes/other.ts", "quizzes/three.quiz.yaml"],
    ];
    const files = {
      ...soundFiles,
      "_includes/css/main.css": "a { color: red }",
      "_includes/partials/footer.njk": "{{ wrong",
      "_includes/partials/header.njk": "{{ x | nofilter }}",
      "content/photo.png": "none",
      "content/shut/page.md": "Text.",
      "content/more.md": "# M\n\n[a](shut/page.md) [b](gone.md) ![P](photo.png)",
      "quizzes/other.ts": "export default {",
      "quizzes/three.quiz.yaml": "id: three",
    };
    const found = await told(files, closed);
    expect(found).toEqual([
      ...[
        ...closed.map((name) => `${name}:1:1 unreadable`),
        "content/more.md:3:23 dead-link",
      ].sort(),
      "_includes/partials/header.njk:1:8 template",
    ]);
  },
);
