import { expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { readerOf, urls } from "../search/support.ts";
import { article, readChanged } from "../support/read-and-build.ts";
import { readDocuments } from "../support/read-documents.ts";

const sources = `sources:
  - id: mead
    type: article
    authors: ["Mead, S.", "Hilton, D.-J. K.", "Curtis, Lori"]
    year: 2001
    title: Peer support
    container: Psychiatric Journal
    note: Free to *read*.
  - { id: un, type: law, organisation: United Nations, year: null, title: A convention }
`;
async function documentsOfSite(): Promise<readonly SearchDocument[]> {
  const { site } = await readChanged({
    "content/sources.yaml": sources,
    "content/guide/choice.md": article(
      "Choice",
      "Intro [@mead].\n\n## Options {#options}\n\nSome.",
      "objectives:\n  - Tell a *whim* from a wish\n",
    ),
  });
  if (!site) throw new Error("the site has faults");
  return readDocuments(site).get("en") ?? [];
}

test("an author's name finds the work, then the articles that cite it, at their lists; an objective its article", async () => {
  const reader = readerOf(await documentsOfSite());
  const found = (text: string) => urls(reader, text);
  const places = ["sources.html#source-mead", "guide/choice.html#sources"];
  expect(await found("Curtis")).toEqual(places);
  expect(await found("hilton 2001")).toEqual(places);
  expect(await found("psychiatric journal")).toEqual(["sources.html#source-mead"]);
  // No article cites it.
  expect(await found("united nations")).toEqual(["sources.html#source-un"]);
  expect(await found("tell a whim from a wish")).toEqual(["guide/choice.html"]);
});

test("a work is described by who wrote it, when and where, and by its note", async () => {
  const own = (await documentsOfSite()).filter(({ url }) => url.startsWith("sources.html"));
  expect(own.map(({ kind, page, title, text }) => [kind, page, title, text])).toEqual([
    [
      ...["source", "Sources", "Mead, Hilton and Curtis 2001: Peer support"],
      "Mead, Hilton, Curtis, Lori (2001). Psychiatric Journal. Free to read.",
    ],
    ["source", "Sources", "United Nations undated: A convention", "United Nations (undated)."],
  ]);
});

test("an article is known by the titles of the folders that it lies in, whatever its language's folder is called", async () => {
  const { site } = await readChanged(
    {
      "content/ar/index.md": article("الشاي", "نص."),
      "content/ar/guide/index.md": article("الدليل", "نص."),
      "content/ar/guide/leaves.md": article("الأوراق", "نص."),
      "content/guide/deep/er.md": article("Deeper", "Text [@mead].\n\n## More {#more}\n\nSome."),
      "content/sources.yaml": sources,
    },
    { languages: ["ar"] },
  );
  const found = (language: string) =>
    (site ? (readDocuments(site).get(language) ?? []) : [])
      .filter(({ kind }) => kind !== "item" && kind !== "term")
      .map(({ url, within }) => [url, within]);
  expect(found("ar")).toEqual([
    ["ar/guide/index.html", undefined],
    ["ar/guide/leaves.html", "الدليل"],
    ["ar/index.html", undefined],
  ]);
  expect(found("en")).toContainEqual(["guide/deep/er.html#more", "Guide › Deep"]);
  expect(found("en")).toContainEqual(["guide/deep/er.html#sources", "Guide › Deep"]);
  expect(found("en")).toContainEqual(["sources.html#source-mead", undefined]);
});

test("what results print from right to left keeps numbers, units and code in order", async () => {
  const { site } = await readChanged(
    {
      "content/guide/heat.md": article(
        "ماء 80 °C",
        "شغّل `--hot` عند 80 °C.\n\n## 5 kg {#kg}\n\nنص.\n",
      ),
      "content/glossary.yaml":
        "terms:\n  - { id: hot, term: حار, aliases: [فوق 60 °C], definition: فوق 60 °C. }\n",
    },
    { language: "ar" },
  );
  if (!site) throw new Error("the site has faults");
  const found = readDocuments(site).get("ar") ?? [];
  const of = (url: string) => found.find((each) => each.url === url);
  expect(of("guide/heat.html")).toMatchObject({
    title: "ماء \u206680 °C\u2069",
    text: expect.stringContaining("شغّل \u2066--hot\u2069 عند \u206680 °C\u2069."),
  });
  expect(of("guide/heat.html#kg")).toMatchObject({
    page: "ماء \u206680 °C\u2069",
    title: "\u20665 kg\u2069",
  });
  expect(of("glossary.html#term-hot")).toMatchObject({
    text: "فوق \u206660 °C\u2069.",
    aliases: ["فوق \u206660 °C\u2069"],
  });
  // The marks are no part of a word.
  const reader = readerOf(found);
  expect(await urls(reader, '"80 °C"')).toContain("guide/heat.html");
  expect(await urls(reader, "--hot")).toContain("guide/heat.html");
});
