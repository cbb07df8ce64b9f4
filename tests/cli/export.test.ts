import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { writeSite } from "../support/read-and-build.ts";
import { waymark } from "./support.ts";

const files = {
  "waymark.config.yaml": "title: Tea\n",
  "content/index.md": "# Tea\n",
  "quizzes/tea.yaml": `id: tea
title: Tea
items:
  - id: warm
    kind: single-choice
    stem: Which is *warm*?
    difficulty: easy
    options:
      - { id: hot-tea, text: "Tea: hot", key: true, feedback: Yes. }
      - { id: ice, text: Ice }
  - id: order
    kind: ordering
    stem: In which order?
    entries: [{ id: a, text: a }, { id: b, text: b }, { id: c, text: c }]
`,
};

it("waymark export writes a bank, and tells what the format cannot hold, with both places", async () => {
  const root = await writeSite(files);
  const { code, output } = await waymark(root, "export", "--as", "gift");
  expect(output).toBe(`quizzes/tea.yaml (gift) -> exported/tea.gift
  quizzes/tea.yaml:4:5 warm -> exported/tea.gift:3:1
    changed: ids of options: an import makes them of the texts
    dropped: difficulty: easy
  quizzes/tea.yaml:11:5 order: left out, GIFT has nothing to put in order
  2 questions: 0 whole, 1 with what is told above, 1 left out
`);
  expect(code).toBe(0);
  expect(
    readFileSync(path.join(root, "exported/tea.gift"), "utf8"),
  ).toBe(`$CATEGORY: $course$/top/Tea

// [id:warm]
[markdown]Which is *warm*? {
	=Tea\\: hot#Yes.
	~Ice
}
`);
});

it("it writes over nothing that is another, and with --strict and --check only tells", async () => {
  const root = await writeSite({ ...files, "exported/tea.txt": "mine\n" });
  const refused = await waymark(root, "export", "quizzes/tea.yaml", "--as", "aiken");
  expect(refused.output).toContain("exported/tea.txt is there already");
  expect(refused.code).toBe(1);
  expect(readFileSync(path.join(root, "exported/tea.txt"), "utf8")).toBe("mine\n");
  expect((await waymark(root, "export", "--as", "csv", "--check", "--strict")).code).toBe(1);
  expect(existsSync(path.join(root, "exported/tea.csv"))).toBe(false);
  expect((await waymark(root, "export", "quizzes/gone.yaml", "--as", "csv")).code).toBe(2);
});

it.each([
  ["qti-3.0", "tea.qti-3.0.zip", { inner: "items/warm.xml", line: 2, column: 1 }, 2],
  ["qti-1.2", "tea.qti-1.2.zip", { inner: "tea/tea.xml", line: 3, column: 1 }, 1],
  ["anki", "tea.apkg", { inner: "collection.anki2", line: 1, column: 1 }, 2],
  ["xlsx", "tea.xlsx", { inner: "Tea", line: 2, column: 1 }, 2],
] as const)(
  "%s: what is written is told with its place in the package",
  async (format, file, place, count) => {
    const root = await writeSite(files);
    const { output } = await waymark(root, "export", "--as", format, "--json", "--check");
    const [report] = JSON.parse(output);
    expect(report.items[0].to).toEqual({ file: `exported/${file}`, ...place });
    expect(report.items.filter(({ to }: { to?: unknown }) => to)).toHaveLength(count);
  },
);
