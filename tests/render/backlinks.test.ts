import { beforeAll, expect, test } from "vitest";
import { article, buildOnly } from "../support/read-and-build.ts";

const item = (id: string, more = "") =>
  `  - { id: ${id}, kind: true-false, stem: "So?", answer: true${more} }\n`;
const many = Array.from({ length: 40 }, (_, index) => `content/many/p${index + 10}.md`);

const files = {
  "content/index.md": article("Home", "Read [A](guide/a.md)."),
  "content/guide/index.md": article("Guide", "All of [A](a.md)."),
  "content/guide/a.md": article(
    "A",
    "See [itself](a.md#leaves), [B](b.md), [C](../c.md).\n\n## Leaves\n\nDry.",
  ),
  "content/guide/b.md": article("B", "After [A](a.md#leaves), and again [A](./a.md)."),
  "content/guide/hidden.md": article("Hidden", "On [A](a.md).", "sidebar:\n  hidden: true\n"),
  "content/d.md": article("D", "Zu [A](guide/a.md).", "language: de\n"),
  "content/c.md": article("C", "On nothing."),
  "content/five.md": article("Five", "On nothing."),
  "content/six.md": article("Six", "On nothing."),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((no) => [
      `content/few/q${no}.md`,
      article(`Q${no}`, `On [six](../six.md)${no === 6 ? "" : " and [five](../five.md)"}.`),
    ]),
  ),
  ...Object.fromEntries(
    many.map((path) => [path, article(path.slice(-6, -3), "On [C](../c.md).")]),
  ),
  "quizzes/a.yaml": `id: a\ntitle: On A\narticle: guide/a.md\nitems:\n${item("a1")}`,
  "quizzes/b.yaml": `id: b\ntitle: On B\narticle: guide/b.md\nitems:\n${item("b1")}${item("b2", ', section: "guide/a.md#leaves"')}`,
  "quizzes/both.quiz.yaml": "id: both\ntitle: Mixed\nitems: [a1]\n",
};
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  pages = await buildOnly(files);
});

/** The lines at the end of a page, without markup. */
function backlinks(path: string): readonly string[] {
  const [, end = ""] =
    /<div class="after backlinks[^>]*>([\s\S]*?)<\/div>/.exec(pages.get(path) ?? "") ?? [];
  return end
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

test("name each article that links to the page once, not itself, one in another language, nor what leads to all of its folder", () => {
  expect(backlinks("guide/a.html")[0]).toBe("Mentioned in B");
  expect(backlinks("guide/b.html")).toEqual(["Mentioned in A"]);
});

test("name the quizzes that ask about it, beside its own", () => {
  expect(backlinks("guide/a.html").slice(1)).toEqual(["Also tested by On B, Mixed"]);
  expect(pages.get("guide/a.html")).toContain('<a href="../quizzes/b.html">On B</a>');
});

test("of many are folded away, and say how many more there are", () => {
  const [title, first, ...more] = backlinks("c.html");
  expect([title, first]).toEqual(["Mentioned in 41 pages", "A"]);
  expect(more).toHaveLength(30);
  expect(more.at(-1)).toBe("and 11 more pages");
});

test("of five stand in a line, of six they are folded away", () => {
  expect(backlinks("five.html")).toEqual(["Mentioned in Q1, Q2, Q3, Q4, Q5"]);
  const [title, ...links] = backlinks("six.html");
  expect(title).toBe("Mentioned in 6 pages");
  expect(links).toEqual(["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"]);
});

test("are not there where nothing leads to the page", () => {
  expect(pages.get("many/p10.html")).not.toContain("backlinks");
});
