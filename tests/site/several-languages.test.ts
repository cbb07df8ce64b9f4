import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { once } from "../../src/core/once.ts";
import { elementsOf, plainTextOf } from "../support/parsed-html.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const warning = "Intro.\n\n:::warning\nX.\n:::\n\n## Options {#options}\n\nSome.";

const files = {
  "content/guide/choice.md": article("Choice", warning),
  "content/guide/alone.md": article("Alone", "Nobody translated it."),
  "content/fr/index.md": article("Accueil du guide", "Bonjour."),
  "content/fr/guide/choice.md": article("Le choix", warning),
  "content/ar/index.md": article("دليل", "أهلًا."),
  "content/ar/extra.md": article("زيادة", "نص."),
  "quizzes/choix.yaml":
    "id: choix\ntitle: Choix\nsummary: Sur le choix.\nlanguage: fr\nitems:\n  - { id: oui, kind: true-false, stem: Oui., answer: true, rationale: Oui. }\n",
};

const url = "https://example.org/guide/";
const built = once(() =>
  buildChanged(files, { languages: ["fr", "ar"], url, messages: { "page.skip": "Jump" } }),
);

async function pageOf(path: string) {
  const all = elementsOf(parse((await built()).get(path) ?? ""));
  const having = (name: string, attribute: string) =>
    all.filter((each) => each.name === name && each.attributes.has(attribute));
  return {
    root: all.find(({ name }) => name === "html")?.attributes,
    text: plainTextOf(parse((await built()).get(path) ?? "")),
    alternates: having("link", "hreflang").map(({ attributes }) => [
      attributes.get("hreflang"),
      attributes.get("href"),
    ]),
    /** What the switcher says of each language, and where it leads. */
    switcher: all
      .filter(({ name, attributes }) => name === "nav" && attributes.has("aria-label"))
      .map(({ element, attributes }) => ({ label: attributes.get("aria-label"), element }))
      .filter(({ label }) => ["Languages", "Langues", "اللغات"].includes(label ?? ""))
      .flatMap(({ element }) => elementsOf(element).filter(({ name }) => name === "li"))
      .map(({ element }) => [
        plainTextOf(element),
        elementsOf(element)[0]?.attributes.get("href") ?? "here",
      ]),
  };
}

describe("an article in a language's folder", () => {
  test("is in that language, with the interface's sentences in it", async () => {
    const { root, text } = await pageOf("fr/guide/choice.html");
    expect([root?.get("lang"), root?.get("dir")]).toEqual(["fr", "ltr"]);
    expect(text).toContain("Aller au contenu principal");
    expect(text).toContain("Avertissement");
    expect(text).toContain("Toutes les pages");
    expect(text).not.toMatch(/Warning|All pages|Previous/);
  });

  test("is written from right to left where its language is", async () => {
    const { root } = await pageOf("ar/extra.html");
    expect([root?.get("lang"), root?.get("dir")]).toEqual(["ar", "rtl"]);
  });

  test("leads to the same page in other languages, or says that there is none and where it leads", async () => {
    expect((await pageOf("fr/guide/choice.html")).switcher).toEqual([
      ["English", "../../guide/choice.html"],
      ["français", "here"],
      ["العربية (pas traduit : mène à « دليل »)", "../../ar/index.html"],
    ]);
    expect((await pageOf("guide/alone.html")).switcher).toEqual([
      ["English", "here"],
      ["français (not translated: leads to “Accueil du guide”)", "../fr/index.html"],
      ["العربية (not translated: leads to “دليل”)", "../ar/index.html"],
    ]);
  });
});

test("machines learn of the same page in each language that has it, and of the one for all others", async () => {
  expect((await pageOf("guide/choice.html")).alternates).toEqual([
    ["en", `${url}guide/choice.html`],
    ["fr", `${url}fr/guide/choice.html`],
    ["x-default", `${url}guide/choice.html`],
  ]);
  expect((await pageOf("fr/index.html")).alternates).toEqual([
    ["en", url],
    ["fr", `${url}fr/`],
    ["ar", `${url}ar/`],
    ["x-default", url],
  ]);
  expect((await pageOf("guide/alone.html")).alternates).toEqual([]);
});

test("menus, lists and the home page lead to what is in the page's own language", async () => {
  const french = (await pageOf("fr/guide/choice.html")).text;
  expect(french).toContain("Le choix");
  expect(french).not.toMatch(/Alone|زيادة/);
  for (const path of ["guide/choice.html", "index.html"]) {
    const { text } = await pageOf(path);
    expect(text, path).toContain("Alone");
    expect(text, path).not.toMatch(/Le choix|زيادة/);
  }
});

test("a quiz says its language, and its page speaks it", async () => {
  const { root, text, switcher } = await pageOf("quizzes/choix.html");
  expect(root?.get("lang")).toBe("fr");
  expect(text).toContain("Vérifier la réponse");
  expect(text).not.toContain("Check answer");
  expect(switcher[1]).toEqual(["français", "here"]);
});

test("the site's own language speaks as before, in what the configuration says", async () => {
  const { text, root } = await pageOf("guide/choice.html");
  expect(root?.get("lang")).toBe("en");
  expect(text).toContain("Jump");
  expect(text).toContain("Warning");
  expect(text).not.toMatch(/Avertissement|Aller au/);
});

test("front matter says of one article that it is in another language than its folder", async () => {
  const { site } = await readChanged(
    { ...files, "content/fr/note.md": article("Note", "Text.", "language: ar\n") },
    { languages: ["fr", "ar"] },
  );
  const languages = site?.articles.map(({ path, language }) => `${path} ${language}`);
  expect(languages).toContain("fr/note.md ar");
  expect(languages).toContain("fr/index.md fr");
  expect(languages).toContain("guide/choice.md undefined");
});

test("a site in one language has no switcher and no alternates", async () => {
  const html = (await buildChanged()).get("index.html") ?? "";
  expect(html).not.toMatch(/hreflang|aria-label="Languages"/);
});
