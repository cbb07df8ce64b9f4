import { beforeAll, describe, expect, it } from "vitest";
import { checkLinks } from "../support/check-links.ts";
import { article, buildChanged, readChanged, writeSite } from "../support/read-and-build.ts";
import { readDocuments } from "../support/read-documents.ts";

/** A bank of so many items; each cites a source and names a section. */
function bank(items: number): string {
  const list = Array.from(
    { length: items },
    (_, index) => `  - id: big-${index + 1}
    kind: true-false
    stem: Item ${index + 1}, [the last](#item-big-${items}), [the first](big.yaml#item-big-1).
    rationale: R.
    answer: true
${index === 40 ? "    sources: [mead]\n" : ""}${[40, 41].includes(index) ? "    section: guide/choice.md#options\n" : ""}`,
  );
  return `id: big\ntitle: Big\nsummary: Many.\nitems:\n${list.join("")}`;
}

let pages: ReadonlyMap<string, string>;
const page = (path: string) => pages.get(path) ?? "";

beforeAll(async () => {
  pages = await buildChanged({
    "quizzes/big.yaml": bank(62),
    "content/index.md": article("Home", "[One](../quizzes/big.yaml#item-big-47)."),
  });
});

describe("a bank of more than thirty items", () => {
  it("is laid out in parts of thirty, numbered on", () => {
    const ids = (path: string) =>
      [...page(path).matchAll(/<quiz-item id="item-big-(\d+)"[^>]* data-number="(\d+)"/g)].map(
        ([, id, number]) => `${id}=${number}`,
      );
    expect(ids("quizzes/big.html")).toHaveLength(30);
    expect(ids("quizzes/big-2.html")[0]).toBe("31=31");
    expect(ids("quizzes/big-3.html")).toEqual(["61=61", "62=62"]);
    expect(pages.has("quizzes/big-4.html")).toBe(false);
  });

  it("links its parts with each other and says which one is open", () => {
    const nav = /<nav aria-label="Parts">([\s\S]*?)<\/nav>/.exec(page("quizzes/big-2.html"))?.[1];
    const links = [...(nav ?? "").matchAll(/<a href="([^"]*)"([^>]*)>([^<]*)</g)];
    expect(links.map(([, href, current, title]) => [href, current, title])).toEqual([
      ["big.html", "", "1 to 30"],
      ["big-2.html", ' aria-current="page"', "31 to 60"],
      ["big-3.html", "", "61 to 62"],
    ]);
  });

  it("keeps the answers of each part under a name of its own, and those of the bank together", () => {
    expect(page("quizzes/big.html")).toContain('data-quiz="big" data-bank="big"');
    expect(page("quizzes/big-3.html")).toContain('data-quiz="big-3" data-bank="big"');
  });

  it("is led to, below a section, where most of its questions are, for those alone", () => {
    // The section is tested by a question of another bank too.
    expect(page("guide/choice.html")).toContain(
      '<a href="../quizzes/big-2.html?items=big-41,big-42#item-big-41">Test yourself on this: 2 questions</a>',
    );
  });

  it("has its items linked where they are: from articles, sections, sources and each other", () => {
    expect(page("index.html")).toContain('href="quizzes/big-2.html#item-big-47"');
    expect(page("sources.html")).toContain('href="quizzes/big-2.html#item-big-41"');
    expect(page("quizzes/big-2.html")).toContain(
      'Item 31, <a href="big-3.html#item-big-62">the last</a>, <a href="big.html#item-big-1">the first</a>.',
    );
    expect(page("quizzes/big-3.html")).toContain(
      'Item 61, <a href="#item-big-62">the last</a>, <a href="big.html#item-big-1">the first</a>.',
    );
  });

  it("is found by search where it is", async () => {
    const { site } = await readChanged({ "quizzes/big.yaml": bank(62) });
    const urls = site ? [...readDocuments(site).values()].flat().map(({ url }) => url) : [];
    expect(urls).toContain("quizzes/big.html#item-big-30");
    expect(urls).toContain("quizzes/big-2.html#item-big-31");
  });

  it("has no dead link in it, nor in its forms on paper", async () => {
    const html = Object.fromEntries([...pages].filter(([path]) => path.endsWith(".html")));
    const assets = Object.fromEntries([...pages].filter(([path]) => !path.endsWith(".html")));
    const folder = await writeSite({ ...html, ...assets, "assets/icon.svg": "<svg/>" });
    expect(await checkLinks(folder)).toEqual([]);
  }, 60_000);
});
