import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// What the guide says of its translation, until somebody whose language it is has read it.

const root = join(import.meta.dirname, "../..");
const files = (pattern: string) => globSync(pattern, { cwd: root }).toSorted();

test("what the project translated is marked as that, and as reviewed by nobody yet, wherever it stands", () => {
  const translated = files("{content,quizzes}/es/**/*.{md,yaml}");
  expect(translated).toEqual([
    "content/es/glossary.yaml",
    "content/es/guide/autonomy-defined.md",
    "content/es/guide/index.md",
    "content/es/guide/role-power-words.md",
    "content/es/index.md",
    "quizzes/es/autonomy-defined.yaml",
    "quizzes/es/role-power-words.yaml",
  ]);
  const unmarked = translated.filter(
    (file) =>
      !/[Tt]raducid[oa]s? .*proyecto|proyecto ha traducido/.test(textOf(file)) ||
      !/ninguna persona de lengua materna española l[ao]s? ha revisado todavía/i.test(textOf(file)),
  );
  expect(unmarked).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
