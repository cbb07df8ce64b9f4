import { chmod, lstat, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { mend, mendedText } from "../../../src/cli/faults/mend.ts";
import { diagnosticAt } from "../../../src/markdown/source-file.ts";
import { writeSite } from "../../support/read-and-build.ts";

/** What reading the file says of `from`, which is to be `to`. */
function faultAt(file: string, text: string, [from, to]: readonly [string, string]) {
  return diagnosticAt({ path: file, text }, text.indexOf(from), {
    ...{ rule: "dead-link", message: "m", hint: "h" },
    rename: { from, to },
  });
}

async function mended(before: string, ...renames: readonly (readonly [string, string])[]) {
  const root = await writeSite({ "a.md": before });
  const read = before.replace("\uFEFF", "").replace(/\r\n?/g, "\n");
  const result = await mend(
    root,
    renames.map((rename) => faultAt("a.md", read, rename)),
  );
  return { root, result, after: await readFile(path.join(root, "a.md"), "utf8") };
}

it("replaces what is wrong in each place, and nothing else", async () => {
  const { after, result } = await mended(
    "# A\n\nÄ 😀 [a](B.md), [c](C.md)\n",
    ["B.md", "bb.md"],
    ["C.md", "c.md"],
  );
  expect(after).toBe("# A\n\nÄ 😀 [a](bb.md), [c](c.md)\n");
  expect(mendedText(result)).toBe(
    "a.md:3:10 dead-link: mended, B.md is now bb.md\na.md:3:21 dead-link: mended, C.md is now c.md\n",
  );
});

it.each([
  ["\uFEFF# A\r\n\r\n[a](B.md)\r\n", "\uFEFF# A\r\n\r\n[a](b.md)\r\n"],
  ["A\r\n\n\r[a](B.md)", "A\r\n\n\r[a](b.md)"],
])("leaves a byte order mark and the ends of lines as they are: %j", async (before, right) => {
  expect((await mended(before, ["B.md", "b.md"])).after).toBe(right);
});

it("leaves a file alone whose line has changed since it was checked", async () => {
  const root = await writeSite({ "a.md": "New.\n\n[a](B.md)\n" });
  const result = await mend(root, [faultAt("a.md", "[a](B.md)\n", ["B.md", "b.md"])]);
  expect(result).toEqual({ edits: [], untouched: ["a.md"] });
  expect(await readFile(path.join(root, "a.md"), "utf8")).toBe("New.\n\n[a](B.md)\n");
  expect(mendedText(result)).toMatch(/^a\.md: left as it is, since it has changed meanwhile/);
});

it("leaves a file alone that is gone, and goes on with the next", async () => {
  const root = await writeSite({ "b.md": "[a](B.md)\n" });
  const faults = ["a.md", "b.md"].map((file) => faultAt(file, "[a](B.md)\n", ["B.md", "b.md"]));
  const { edits, untouched } = await mend(root, faults);
  expect(edits).toHaveLength(1);
  expect(untouched).toEqual(["a.md"]);
});

it("of two remedies for one place does one", async () => {
  const { after } = await mended("[a](B.md)\n", ["B.md", "b.md"], ["B.md", "c.md"]);
  expect(after).toBe("[a](b.md)\n");
});

it("writes nothing where nothing is sure", async () => {
  const root = await writeSite({ "a.md": "[a](B.md)\n" });
  await writeFile(path.join(root, "a.md"), "[a](B.md)\n");
  const { remedy: _, ...unsure } = faultAt("a.md", "[a](B.md)\n", ["B.md", "b.md"]);
  expect(await mend(root, [unsure])).toEqual({ edits: [], untouched: [] });
});

it("keeps a file's mode and the link that leads to it, and leaves nothing beside them", async () => {
  const root = await writeSite({ "kept/b.md": "[a](B.md)\n" });
  await chmod(path.join(root, "kept/b.md"), 0o640);
  await symlink("kept/b.md", path.join(root, "a.md"));
  await mend(root, [faultAt("a.md", "[a](B.md)\n", ["B.md", "b.md"])]);
  expect(await readFile(path.join(root, "kept/b.md"), "utf8")).toBe("[a](b.md)\n");
  expect((await lstat(path.join(root, "a.md"))).isSymbolicLink()).toBe(true);
  expect((await lstat(path.join(root, "kept/b.md"))).mode & 0o777).toBe(0o640);
  expect((await readdir(root, { recursive: true })).toSorted()).toEqual([
    "a.md",
    "kept",
    "kept/b.md",
  ]);
});
