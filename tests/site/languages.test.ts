import { expect, test } from "vitest";
import { decodeHead, type Entry } from "../../src/search/format/head.ts";
import { atOnce } from "../../src/search/format/steps.ts";
import { pageDirection } from "../../src/site/languages.ts";
import {
  article,
  buildChanged,
  buildOnly,
  readChanged,
  soundFiles,
} from "../support/read-and-build.ts";
import { readDocuments } from "../support/read-documents.ts";
import { runScript } from "../support/run-script.ts";

const choice = (body: string, more = "") => ({
  "content/guide/choice.md": article("Choice", `${body}\n\n## Options {#options}\n\nSome.`, more),
});

test("an article in another of the site's languages is searched apart, with its questions, without the glossary", async () => {
  const { site } = await readChanged(choice("Un texte.", "language: fr\n"), { languages: ["fr"] });
  const found = [...(site ? readDocuments(site) : [])].map(
    ([language, documents]) => [language, documents.map(({ url }) => url)] as const,
  );
  expect(found).toEqual([
    ["en", ["index.html", "glossary.html#term-choice", "sources.html#source-mead"]],
    ["fr", ["guide/choice.html", "guide/choice.html#options", "quizzes/choice.html#item-choice-1"]],
  ]);
});

test("varieties of a language are searched together", async () => {
  const { site } = await readChanged(choice("Text.", "language: en-US\n"));
  expect([...(site ? readDocuments(site).keys() : [])]).toEqual(["en"]);
});

test("a page names its language, the way it is written, and the index of that language", async () => {
  const files = await buildChanged(choice("نص عربي.", "language: ar\n"));
  const html = (path: string) => files.get(path) ?? "";
  const index = (path: string) =>
    /name="waymark-search" content="[./]*([^"]+)"/.exec(html(path))?.[1] ?? "";

  // The site has no words in it: those of the interface are the site's own.
  expect(html("guide/choice.html")).toContain('<html lang="ar" dir="rtl" data-words="en">');
  expect(html("quizzes/choice.html")).toContain('<html lang="ar" dir="rtl" data-words="en">');
  expect(html("index.html")).toContain('<html lang="en" dir="ltr">');
  expect(languageOf(files.get(index("guide/choice.html")))).toBe("ar");
  expect(languageOf(files.get(index("index.html")))).toBe("en");
  expect(index("quizzes/choice.html")).toBe(index("guide/choice.html"));
  expect(index("search.html")).toBe(index("index.html"));
  expect(html("guide/choice.html")).toContain('action="../search-ar.html"');
  expect(index("search-ar.html")).toBe(index("guide/choice.html"));
});

test("a bank names its own language, which its page and its search are in", async () => {
  const bank = (soundFiles["quizzes/choice.yaml"] ?? "")
    .replace("article: guide/choice.md", "language: de")
    .replace(/^ {4}section: .*\n/m, "")
    .replace("Which?", 'Was heißt "wählen"?');
  const files = await buildChanged({
    "quizzes/choice.yaml": bank,
    "quizzes/drawn.quiz.yaml": "title: Drawn\nitems: [choice-1]\n",
  });
  // Among others a question says what it is written in, on a page of its language it need not.
  expect(files.get("quizzes/drawn.html")).toContain('<quiz-item id="item-choice-1" lang="de"');
  expect(files.get("quizzes/drawn-paper.html")).toContain('<form class="paper-item" lang="de"');
  expect(files.get("quizzes/choice.html")).toContain('<quiz-item id="item-choice-1" data-item');
  expect(files.get("quizzes/choice.html")).toMatch(
    /<html lang="de" dir="ltr" data-words="en">[\s\S]*„wählen“/,
  );
  expect(files.get("index.html")).toContain('<html lang="en"');
  expect([...files.keys()]).toContain("search-de.html");
  const { diagnostics } = await readChanged({ "quizzes/choice.yaml": bank.replace("de", "d e") });
  expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toContain("4 invalid-value");
});

test("a text whose author named no language runs the way its letters do", async () => {
  const persian = "در VitePress می‌توان افزونه‌های Markdown را پیکربندی کرد و به کار برد.";
  const files = await buildOnly({
    "content/index.md": article("A", "B."),
    "content/persian.md": article("افزونه‌ها", persian),
    // A word of it in a text that runs the other way turns nothing round.
    "content/word.md": article("Words", "The Persian word for choice is انتخاب, which many say."),
    // A page of a summary alone, as home pages of other tools are.
    "content/alone.md": `---\nsummary: ${persian}\n---\n`,
    "content/short.md": article("A", "انتخاب"),
  });
  const opening = (page: string) => /<html [^>]*>/.exec(files.get(page) ?? "")?.[0];
  expect(opening("persian.html")).toBe('<html lang="en" dir="rtl">');
  expect(opening("word.html")).toBe('<html lang="en" dir="ltr">');
  expect(opening("alone.html")).toBe('<html lang="en" dir="rtl">');
  expect(opening("short.html")).toBe('<html lang="en" dir="ltr">');
});

test("a site is written the way of its language, unless it says another", async () => {
  const files = { "content/index.md": article("Home", "Text.", "language: he\n") };
  const opening = async (language: string, direction?: "ltr" | "rtl") => {
    const pages = await buildOnly(
      { ...files, "content/a.md": article("A", "Text.") },
      { language, ...(direction && { direction }) },
    );
    const tag = (path: string) => /<html lang="[^"]*" dir="[^"]*"/.exec(pages.get(path) ?? "")?.[0];
    return [tag("a.html"), tag("index.html")];
  };
  const home = '<html lang="he" dir="rtl"';
  expect(await opening("ar")).toEqual(['<html lang="ar" dir="rtl"', home]);
  for (const language of ["fa", "he-IL", "ur", "az-Arab"]) {
    expect(pageDirection({ language, direction: undefined }, language), language).toBe("rtl");
  }
  expect(pageDirection({ language: "az-Latn", direction: undefined }, "az-Latn")).toBe("ltr");
  expect(await opening("ar", "ltr")).toEqual(['<html lang="ar" dir="ltr"', home]);
  expect(await opening("en", "rtl")).toEqual(['<html lang="en" dir="rtl"', home]);
});

test("a language must be a language tag; it is written in its usual form", async () => {
  const { site } = await readChanged(choice("Texto.", "language: pt-br\n"));
  expect(site?.articles.find(({ title }) => title === "Choice")?.language).toBe("pt-BR");

  const { diagnostics } = await readChanged(choice("Text.", "language: Portuguese, mostly\n"));
  expect(diagnostics[0]).toMatchObject({
    ...{ file: "content/guide/choice.md", line: 4 },
    message: '"language": must be a language tag, such as fr or pt-BR',
  });
});

/** Of an index, by its first script. */
function languageOf(script = ""): string | undefined {
  let language: string | undefined;
  const receive = (_name: string, entry: Entry) => {
    language = atOnce(decodeHead(entry.head)).language;
  };
  runScript(script, receive);
  return language;
}
