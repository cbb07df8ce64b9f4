import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { words } from "../../../src/search/text/words.ts";
import { article, buildChanged } from "../../support/read-and-build.ts";

const markdown = createMarkdown();
const read = (text: string, language?: string) =>
  plainText(markdown.parse(text, language === undefined ? {} : { language }).tokens);

describe("quotation marks", () => {
  // By hand, from each language's own rules of spelling.
  it.each([
    ["en", "“He said ‘yes’.”"],
    ["en-GB", "“He said ‘yes’.”"],
    ["de", "„He said ‚yes‘.“"],
    ["de-AT", "„He said ‚yes‘.“"],
    ["de-CH", "«He said ‹yes›.»"],
    ["fr", "« He said “yes”. »"],
    ["es-MX", "«He said “yes”.»"],
    ["ru", "«He said „yes“.»"],
    ["pl", "„He said «yes».”"],
    ["sv", "”He said ’yes’.”"],
    ["fa", "«He said ‹yes›.»"],
    ["zh-Hant", "「He said 『yes』.」"],
    ["zh", "“He said ‘yes’.”"],
    ["tlh", "“He said ‘yes’.”"],
  ])("are those of the language: %s", (language, expected) => {
    expect(read("\"He said 'yes'.\"", language)).toBe(expected);
  });

  it("are round in apostrophes, whatever the language", () => {
    for (const language of ["en", "de", "fr"]) {
      expect(read("isn't, l'eau, the dogs' tails", language)).toBe("isn’t, l’eau, the dogs’ tails");
    }
  });

  it("are round after an abbreviation, also where others are quoted", () => {
    expect(read("N.A.P.S.'s rules, the U.K.'s 'own' dogs' tails")).toBe(
      "N.A.P.S.’s rules, the U.K.’s ‘own’ dogs’ tails",
    );
  });

  it.each([
    ["code", '`"a"`', '"a"'],
    ["a block of code", '```\n"a"\n```', '"a"'],
    ["an escape", '\\"a\\"', '"a"'],
    ["mathematics", '$"a"$', '"a"'],
    ["code of HTML's", '<kbd>"a"</kbd> "b"', '"a" “b”'],
  ])("are left as they are in %s", (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("make no difference to what search finds", () => {
    for (const text of ["\"Don't\" say 'rock'n'roll's' O'Brien's", "l'eau d'\"Evian\""]) {
      const folded = (of: string) => words(of).map((word) => word.folded);
      for (const language of ["en", "de", "fr", "ru"]) {
        expect(folded(read(text, language))).toEqual(folded(text));
      }
    }
  });

  it("are those of an article's own language, and of questions as of articles, or nobody's", async () => {
    const files = {
      "content/de.md": article("Tee", 'Das "Wort".', "language: de\n"),
      "content/guide/choice.md": article("Choice", 'The "word".\n\n## Options {#options}\n\nSome.'),
      "quizzes/choice.yaml": `id: choice
title: Choice
summary: On choice.
article: guide/choice.md
items:
  - { id: choice-1, kind: true-false, stem: 'Say "so"', answer: true, rationale: Because., section: "#options" }
`,
    };
    const pages = await buildChanged(files);
    expect(pages.get("de.html")).toContain("Das „Wort“.");
    expect(pages.get("guide/choice.html")).toContain("The “word”.");
    expect(pages.get("quizzes/choice.html")).toContain("Say “so”");
    const plain = await buildChanged(files, { markdown: { quotes: false } });
    expect(plain.get("de.html")).toContain("Das &quot;Wort&quot;.");
    expect(plain.get("quizzes/choice.html")).toContain("Say &quot;so&quot;");
  });
});
