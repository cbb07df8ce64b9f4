import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { once } from "../../src/core/once.ts";
import { statisticsOf } from "../../src/site/statistics.ts";
import { elementsOf, plainTextOf } from "../support/parsed-html.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const claim = (id: string, words: string, more = "") =>
  `  - { id: ${id}, kind: true-false, stem: ${words}., answer: true, rationale: ${words}., ${more} }\n`;
const bank = (title: string, items: string) => `id: tea\ntitle: ${title}\nitems:\n${items}`;

const files = {
  "content/fr/index.md": article("Accueil", "Bonjour."),
  "quizzes/tea.yaml": bank(
    "Tea quiz",
    claim("tea-hot", "Tea is hot", "objective: Know heat, difficulty: easy") +
      claim("tea-green", "Some tea is green", "objective: Know colours"),
  ),
  "quizzes/fr/tea.yaml": bank(
    "Quiz du thé",
    claim("tea-hot", "Le thé est chaud", "objective: Savoir la chaleur") +
      claim("tea-mint", "La menthe va avec le thé"),
  ),
  "quizzes/ten.quiz.yaml": `id: ten
title: Ten minutes
summary: Drawn *anew*.
mode: exam
timeLimit: 10
passMark: 60
shuffle: true
draw:
  - { from: [tea], count: 1 }
`,
  "quizzes/fr/ten.quiz.yaml": "id: ten\ntitle: Dix minutes\nsummary: Tiré *à chaque fois*.\n",
  "quizzes/heat.quiz.yaml": `id: heat
title: Heat
summary: |
  How *hot*.

  And why.
items: [tea-green]
draw:
  - { from: [tea], objective: Know heat, difficulty: easy, count: 1 }
`,
};
const languages = { languages: ["fr", "ar"], url: "https://tea.example/" };

const built = once(() => buildChanged(files, languages));

async function pageOf(path: string) {
  const page = (await built()).get(path) ?? "";
  const tree = parse(page);
  const all = elementsOf(tree);
  const value = (name: string, attribute: string) =>
    all.find((element) => element.name === name)?.attributes.get(attribute);
  const items = all
    .filter(({ name }) => name === "quiz-item")
    .map(({ attributes }) =>
      [attributes.get("data-item"), attributes.get("lang")].join(" ").trim(),
    );
  const alternates = all
    .filter(({ name, attributes }) => name === "link" && attributes.has("hreflang"))
    .map(({ attributes }) => `${attributes.get("hreflang")} ${attributes.get("href")}`);
  const links = all.flatMap(({ attributes }) => attributes.get("href") ?? []);
  return { page, value, items, alternates, links, text: plainTextOf(tree) };
}

async function told(more: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { diagnostics } = await readChanged({ ...files, ...more }, languages);
  return diagnostics.map((each) => formatDiagnostic(each).split(/[;\n]/)[0] ?? "");
}

describe("a drawn quiz in a language's folder, with the id of another", () => {
  test("stands in its language's folder and draws what is translated, and the rest as it is", async () => {
    const english = await pageOf("quizzes/ten.html");
    const french = await pageOf("fr/quizzes/ten.html");
    expect(english.items).toEqual(["tea-hot", "tea-green"]);
    expect(french.items).toEqual(["tea-hot", "tea-green en", "tea-mint"]);
    expect(french.text).toContain("Le thé est chaud");
    expect(french.text).not.toContain("Tea is hot");
    expect(french.text).toContain("Vérifier la réponse");
    expect(french.page).toContain("Tiré <em>à chaque fois</em>");
    expect([english.value("html", "lang"), french.value("html", "lang")]).toEqual(["en", "fr"]);
  });

  test("is the original in all that it leaves out, and one history with it", async () => {
    const of = async (path: string) => {
      const { value } = await pageOf(path);
      const attributes = ["data-quiz", "data-prefers", "data-limit", "data-pass-mark"];
      return attributes.map((name) => value("quiz-attempt", name));
    };
    expect(await of("fr/quizzes/ten.html")).toEqual(["ten", "exam", "10", "60"]);
    expect(await of("fr/quizzes/ten.html")).toEqual(await of("quizzes/ten.html"));
  });

  test("leads to the other and back, for readers and for machines", async () => {
    const english = await pageOf("quizzes/ten.html");
    const french = await pageOf("fr/quizzes/ten.html");
    expect(english.links).toContain("../fr/quizzes/ten.html");
    expect(french.links).toContain("../../quizzes/ten.html");
    expect(french.alternates).toEqual([
      "en https://tea.example/quizzes/ten.html",
      "fr https://tea.example/fr/quizzes/ten.html",
      "x-default https://tea.example/quizzes/ten.html",
    ]);
    expect(english.alternates).toEqual(french.alternates);
    expect((await built()).get("sitemap.xml")).toContain("https://tea.example/fr/quizzes/ten.html");
  });

  test("is in the list of its language; what is not translated follows and says its language", async () => {
    const own = await pageOf("fr/quizzes/index.html");
    expect(own.text).toMatch(/Dix minutes.*Quiz du thé.*Heat/s);
    expect(own.text).not.toContain("Ten minutes");
    expect(own.page).toMatch(/<a [^>]*lang="en"[^>]*>Heat</);
    // Of several paragraphs, which no span may hold.
    expect(own.page).toMatch(/<div lang="en" dir="ltr"><p>How <em>hot<\/em>\.<\/p>/);
    const original = await pageOf("quizzes/index.html");
    expect(original.text).toContain("Ten minutes");
    expect(original.text).not.toContain("Dix minutes");
  });

  test("is what its language's pages of practice call it", async () => {
    const french = await pageOf("fr/progress.html");
    expect(french.text).toContain("Dix minutes");
    expect(french.page).toMatch(/<a [^>]*lang="en"[^>]*>Heat</);
    expect(french.page).not.toContain("Ten minutes");
    expect((await pageOf("ar/progress.html")).page).toContain("Ten minutes");
    expect((await pageOf("progress.html")).page).not.toContain("Dix minutes");
  });

  test("is on paper in its language, and leads to the paper of the other", async () => {
    const { value, text, links } = await pageOf("fr/quizzes/ten-paper.html");
    expect(value("html", "lang")).toBe("fr");
    expect(text).toContain("Dix minutes");
    expect(links).toContain("../../quizzes/ten-paper.html");
    expect((await pageOf("quizzes/tea-paper.html")).links).toContain(
      "../fr/quizzes/tea-paper.html",
    );
  });

  test("is no further quiz in what a site holds", async () => {
    const { site } = await readChanged(files, languages);
    // Tea, ten and heat, and the choice that every site of these tests has.
    expect(site && statisticsOf(site, []).quizzes).toBe(4);
  });

  test("may draw otherwise, by the words of either language", async () => {
    const heat = { "quizzes/fr/heat.quiz.yaml": "id: heat\ntitle: Chaleur\n" };
    expect(await told(heat)).toEqual([]);
    const { site } = await readChanged({ ...files, ...heat }, languages);
    expect(site?.quizzes.filter(({ quiz }) => quiz.id === "heat")).toHaveLength(2);
    const french = "draw:\n  - { from: [tea], objective: Savoir la chaleur, count: 1 }\n";
    expect(
      await told({ "quizzes/fr/heat.quiz.yaml": `id: heat\ntitle: Chaleur\n${french}` }),
    ).toEqual([]);
    const none = french.replace("Savoir", "Sentir");
    expect(
      await told({ "quizzes/fr/heat.quiz.yaml": `id: heat\ntitle: Chaleur\n${none}` }),
    ).toEqual(["quizzes/fr/heat.quiz.yaml:4:5 empty-pool: no item of these banks is as described"]);
  });

  test("is told for its own faults alone", async () => {
    const wrong = files["quizzes/ten.quiz.yaml"].replace("[tea]", "[coffee]");
    expect(await told({ "quizzes/ten.quiz.yaml": wrong })).toEqual([
      'quizzes/ten.quiz.yaml:9:14 unknown-bank: there is no bank "coffee"',
    ]);
    const faulty = files["quizzes/ten.quiz.yaml"].replace("passMark: 60", "passMark: 600");
    const own = await told({
      "quizzes/ten.quiz.yaml": faulty,
      "quizzes/fr/ten.quiz.yaml": "id: ten\ntitle: Dix minutes\nordre: 3\n",
    });
    expect(own.map((each) => each.split(" ")[0])).toEqual([
      "quizzes/fr/ten.quiz.yaml:3:1",
      "quizzes/ten.quiz.yaml:6:11",
    ]);
  });

  test("says what it asks itself where it translates none", async () => {
    const alone = await told({ "quizzes/fr/alone.quiz.yaml": "id: alone\ntitle: Seul\n" });
    expect(alone).toEqual([expect.stringContaining('needs "items", "draw" or both')]);
  });

  test("is one of each language", async () => {
    const twice = await told({ "quizzes/fr/again.quiz.yaml": files["quizzes/fr/ten.quiz.yaml"] });
    expect(twice).toEqual([
      'quizzes/fr/ten.quiz.yaml:1:5 duplicate-id: the bank or quiz id "ten" is already taken in quizzes/fr/again.quiz.yaml:1:5',
    ]);
  });

  test("may be written in TypeScript, and say its language itself", async () => {
    const more = {
      "quizzes/fr/heat.quiz.ts": 'export default { id: "heat", title: "Chaleur" };\n',
      "quizzes/fr-ten.quiz.yaml": files["quizzes/ten.quiz.yaml"]
        .replace("id: ten", "id: ten\nlanguage: ar")
        .replace("Ten minutes", "عشر دقائق"),
    };
    const pages = await buildChanged({ ...files, ...more }, languages);
    expect(pages.get("fr/quizzes/heat.html")).toContain("Le thé est chaud");
    expect(pages.get("quizzes/fr-ten.html")).toContain('dir="rtl"');
    expect(pages.get("quizzes/ten.html")).toContain("fr-ten.html");
  });
});
