import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { once } from "../../src/core/once.ts";
import { masteryOf } from "../../src/core/progress/mastery.ts";
import { statisticsOf } from "../../src/site/statistics.ts";
import { answered, march } from "../core/progress/progress-events.ts";
import { elementsOf, plainTextOf } from "../support/parsed-html.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const bank = (title: string, items: string) => `id: tea\ntitle: ${title}\nitems:\n${items}`;
const sort = (yes: string, no: string) =>
  `  - id: tea-hot\n    kind: single-choice\n    stem: ${yes}?\n    options:\n      - { id: warm, text: ${yes}, key: true }\n      - { id: cold, text: ${no}, feedback: ${no}. }\n    rationale: ${yes}.\n`;
const typed = (word: string) =>
  `  - { id: tea-leaf, kind: short-answer, stem: "${word}?", accept: [${word}], rationale: ${word}. }\n`;

const files = {
  "content/tea.md": article("Tea", "Warm."),
  "content/fr/index.md": article("Accueil", "Bonjour."),
  "content/fr/tea.md": article("Le thé", "Chaud."),
  "quizzes/tea.yaml": bank("Tea quiz", sort("Warm", "Cold") + typed("leaf")),
  "quizzes/fr/tea.yaml": `article: fr/tea.md\n${bank("Quiz du thé", sort("Chaud", "Froid") + typed("feuille"))}`,
};

const built = once(() => buildChanged(files, { languages: ["fr"] }));

/** What a page says of its questions, to which answers are kept. */
async function questionsOf(path: string) {
  const all = elementsOf(parse((await built()).get(path) ?? ""));
  const attempts = all.filter(({ name }) => name === "quiz-attempt");
  const items = all.filter(({ name }) => name === "quiz-item");
  return {
    quiz: attempts.map(({ attributes }) => attributes.get("data-quiz")),
    items: items.map(({ attributes }) => [
      attributes.get("data-bank"),
      attributes.get("data-item"),
      attributes.get("data-revision"),
    ]),
    language: all.find(({ name }) => name === "html")?.attributes.get("lang"),
    text: plainTextOf(parse((await built()).get(path) ?? "")),
  };
}

describe("a bank in a language's folder, with the ids of another", () => {
  test("is its translation: answers to both are kept under one name, as answers to one question", async () => {
    const [english, french] = [
      await questionsOf("quizzes/tea.html"),
      await questionsOf("fr/quizzes/tea.html"),
    ];
    expect(english.items).toHaveLength(2);
    expect(french.items).toEqual(english.items);
    expect(french.quiz).toEqual(english.quiz);
    expect([english.language, french.language]).toEqual(["en", "fr"]);
    expect(french.text).toContain("Vérifier la réponse");
    expect(french.text).toContain("Accueil");
  });

  test("gives the English question what was answered in French", async () => {
    // The second: what is typed is right in other words there.
    const [, french] = (await questionsOf("fr/quizzes/tea.html")).items;
    const [, english] = (await questionsOf("quizzes/tea.html")).items;
    const [bank = "", item = "", revision = ""] = french ?? [];
    const onMonday = answered({ at: march(2), quiz: bank, bank, item, revision });
    const [id = "", now = ""] = english?.slice(1) ?? [];
    const asked = { id, bank: english?.[0] ?? "", revision: now, objective: "" };
    expect(masteryOf(asked, [onMonday])).toBe("under-way");
    const onTuesday = { ...onMonday, id: "tuesday", at: march(3) };
    expect(masteryOf(asked, [onMonday, onTuesday])).toBe("mastered");
  });

  test("is not asked a second time by pages that look across all quizzes", async () => {
    for (const page of ["mix.html", "progress.html", "review.html", "quizzes/index.html"]) {
      const { text } = await questionsOf(page);
      expect(text, page).toContain("Tea quiz");
      expect(text, page).not.toContain("Quiz du thé");
    }
    const { site } = await readChanged(files, { languages: ["fr"] });
    // These two, and one of the choice that every site of these tests has.
    expect(site && statisticsOf(site, []).items).toBe(3);
  });

  test("is what those pages ask in its language, with the words of that; the rest is as it is", async () => {
    const pages = await built();
    const indexOf = (page: string) => {
      const [, up = "", path = ""] =
        /name="waymark-items" content="((?:\.\.\/)*)([^"]*)"/.exec(pages.get(page) ?? "") ?? [];
      expect(up).toBe("../".repeat(page.split("/").length - 1));
      const [, json = ""] = /give\("items",(.*)\);/.exec(pages.get(path) ?? "") ?? [];
      return JSON.parse(json) as { id: string; bankTitle: string; url: string; script: string }[];
    };
    const [english, french] = [indexOf("review.html"), indexOf("fr/review.html")];
    expect(french.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    const titles = french.map(({ bankTitle, url }) => `${bankTitle} ${url.split("#")[0]}`);
    expect([...new Set(titles)]).toEqual([
      "Choice quizzes/choice.html",
      "Quiz du thé fr/quizzes/tea.html",
    ]);
    const cards = pages.get(french.find(({ id }) => id === "tea-hot")?.script ?? "") ?? "";
    expect(cards).toMatch(/^globalThis\.waymarkBundles\?\.give\("bank-fr\.tea-1",/);
    expect(cards).toContain('lang=\\"fr\\" dir=\\"ltr\\"');
    expect(cards).toContain("Chaud");
    expect(cards).not.toMatch(/Show answer|Correct/);
    for (const page of ["fr/mix.html", "fr/progress.html", "fr/review.html"]) {
      const { text, language } = await questionsOf(page);
      expect(language, page).toBe("fr");
      expect(text, page).toContain("Quiz du thé");
      expect(text, page).not.toContain("Tea quiz");
    }
    expect((await questionsOf("fr/quizzes/index.html")).text).toMatch(/Quiz du thé.*Choice/s);
  });

  test("keeps the kind of each question", async () => {
    const other = {
      "quizzes/fr/tea.yaml": bank(
        "Quiz du thé",
        "  - { id: tea-hot, kind: true-false, stem: Chaud., answer: true, rationale: Oui. }\n",
      ),
    };
    const { diagnostics } = await readChanged({ ...files, ...other }, { languages: ["fr"] });
    expect(diagnostics.map((each) => formatDiagnostic(each).split("\n")[0])).toEqual([
      'quizzes/fr/tea.yaml:4:26 duplicate-id: "tea-hot" is single-choice in quizzes/tea.yaml, which this bank translates; translate it as that kind, or give it another id; a published id keeps its meaning for learners\' history',
    ]);
  });

  test("is one too while it has a fault, which is all that is told", async () => {
    const { diagnostics } = await readChanged(
      {
        ...files,
        "quizzes/fr/tea.yaml": files["quizzes/fr/tea.yaml"].replace(
          "rationale: Chaud",
          "reason: Chaud",
        ),
      },
      { languages: ["fr"] },
    );
    expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([
      ["quizzes/fr/tea.yaml", "unknown-key"],
    ]);
  });

  test("may not take the ids of a bank in its own language", async () => {
    const { site } = await readChanged(files);
    expect(site).toBeUndefined();
    const twice = { ...files, "quizzes/fr/again.yaml": files["quizzes/fr/tea.yaml"] };
    expect((await readChanged(twice, { languages: ["fr"] })).site).toBeUndefined();
  });
});
