import { chmod, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { readConfig } from "../../src/site/config/config.ts";
import { createFormatter, formattedFiles } from "../../src/site/format/format-files.ts";
import { soundFiles, writeSite } from "../support/read-and-build.ts";

const { config } = readConfig({ title: "Tea" });
if (!config) throw new Error("the options are wrong");
const bare = "title: 'Tea'\nitems:\n  - { kind: true-false, stem: Hot?, answer: yes }\n";
const right =
  "title: Tea\nitems:\n  - { id: tea-hot, kind: true-false, stem: Hot?, answer: yes }\n";

it("formats what a site has of YAML, and no other file", async () => {
  const root = await writeSite({
    ...soundFiles,
    "quizzes/tea.yml": bare,
    "quizzes/all.quiz.yaml": "title: All\nitems: [choice-1]\n",
    "quizzes/code.ts": "export default {};\n",
    "quizzes/README.md": "# Read me\n",
    "quizzes/short.md": "# Short\n",
    "content/guide/_folder.yaml": "title: Guide\n",
    "content/other.yaml": "a: 1\n",
  });
  expect((await formattedFiles(root, config)).toSorted()).toEqual([
    "content/glossary.yaml",
    "content/guide/_folder.yaml",
    "content/guide/choice.md",
    "content/index.md",
    "content/sources.yaml",
    "quizzes/all.quiz.yaml",
    "quizzes/choice.yaml",
    "quizzes/short.md",
    "quizzes/tea.yml",
  ]);
});

it("says first what would change, then writes it, then finds nothing to do", async () => {
  const root = await writeSite({ "quizzes/tea.yaml": bare });
  const file = path.join(root, "quizzes/tea.yaml");
  await chmod(file, 0o640);
  const changed = { file: "quizzes/tea.yaml", change: "formatted", ids: 1 };
  const format = (check: boolean) => createFormatter(root, config)("quizzes/tea.yaml", { check });
  expect(await format(true)).toEqual(changed);
  expect(await readFile(file, "utf8")).toBe(bare);
  expect(await format(false)).toEqual(changed);
  expect(await readFile(file, "utf8")).toBe(right);
  expect(await format(false)).toEqual({ file: "quizzes/tea.yaml", change: "none" });
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  expect(await readdir(path.dirname(file))).toEqual(["tea.yaml"]);
});

it.each([
  ["line ends of Windows", bare.replaceAll("\n", "\r\n"), right.replaceAll("\n", "\r\n")],
  ["a mark of its encoding", `\uFEFF${bare}`, `\uFEFF${right}`],
])("keeps %s", async (_, before, after) => {
  const root = await writeSite({ "quizzes/tea.yaml": before });
  await createFormatter(root, config)("quizzes/tea.yaml", { check: false });
  expect(await readFile(path.join(root, "quizzes/tea.yaml"), "utf8")).toBe(after);
});

it("writes to the file that a link leads to", async () => {
  const root = await writeSite({ "banks/tea.yaml": bare, "quizzes/x.yaml": bare });
  await symlink("../banks/tea.yaml", path.join(root, "quizzes/tea.yaml"));
  await createFormatter(root, config)("quizzes/tea.yaml", { check: false });
  expect(await readFile(path.join(root, "banks/tea.yaml"), "utf8")).toBe(right);
});

it.each([
  ["is no YAML", Buffer.from("title: [\n"), "yaml-syntax"],
  ["is not UTF-8", Buffer.from("title: Caf\xe9\n", "latin1"), "encoding"],
])("leaves a file as it is that %s, and tells why", async (_, bytes, rule) => {
  const root = await writeSite({ "quizzes/tea.yaml": "" });
  await writeFile(path.join(root, "quizzes/tea.yaml"), bytes);
  const result = await createFormatter(root, config)("quizzes/tea.yaml", { check: false });
  expect(result).toMatchObject({ change: "faulty", diagnostics: [{ rule }] });
  expect(await readFile(path.join(root, "quizzes/tea.yaml"))).toEqual(bytes);
});

it("writes no id for a question without words: it would be every such question's", async () => {
  const [options, site] = ["- [x] One\n- [ ] Two\n:::\n", "content/tea.md"];
  const text = `---\ntitle: Tea\n---\n\n::: question\n${options}\n::: question\nHot?\n\n${options}`;
  const yaml = bare.replace("stem: Hot?", "stem: ''");
  const root = await writeSite({ ...soundFiles, [site]: text, "quizzes/cup.yaml": yaml });
  const format = createFormatter(root, config);
  await format(site, { check: false });
  await format("quizzes/cup.yaml", { check: false });
  const written = await readFile(path.join(root, site), "utf8");
  expect(written.match(/^::: question.*$/gm)).toEqual(["::: question", "::: question tea-hot"]);
  expect(await readFile(path.join(root, "quizzes/cup.yaml"), "utf8")).not.toContain("id:");
});
