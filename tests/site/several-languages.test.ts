import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { once } from "../../src/core/once.ts";
import { versionsOf } from "../../src/site/several-languages.ts";
import { elementsOf, plainTextOf } from "../support/parsed-html.ts";
import { article, buildChanged, readChanged, readFiles } from "../support/read-and-build.ts";

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
/** Of a site that has no address, is about something, and whose French quiz says nothing of itself. */
const builtWithoutUrl = once(() => {
  const bank = files["quizzes/choix.yaml"].replace(/summary: .*\n/, "");
  const autre = { "content/fr/autre.md": article("Autre", "Encore.") };
  return buildChanged(
    { ...files, ...autre, "quizzes/choix.yaml": bank },
    { languages: ["fr", "ar"], tagline: "All of it." },
  );
});

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
      ["العربية (pas traduit : page d’accueil)", "../../ar/index.html"],
    ]);
    expect((await pageOf("guide/alone.html")).switcher).toEqual([
      ["English", "here"],
      ["français (not translated: home page)", "../fr/index.html"],
      ["العربية (not translated: home page)", "../ar/index.html"],
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

test("quizzes are listed in their own language", async () => {
  const french = await pageOf("fr/quizzes/index.html");
  expect(french.root?.get("lang")).toBe("fr");
  expect(french.text).toContain("Choix");
  expect(french.switcher[0]).toEqual(["English", "../../quizzes/index.html"]);
  expect(french.alternates.map(([language]) => language)).toEqual(["en", "fr", "ar", "x-default"]);
  expect((await pageOf("quizzes/index.html")).text).not.toContain("Choix");
  expect((await pageOf("fr/index.html")).text).toContain("Choix");
  expect((await pageOf("index.html")).text).not.toContain("Choix");
});

describe("the pages that a build makes by itself", () => {
  const own = ["glossary", "sources", "search", "review", "mix", "progress", "a-z", "offline"];
  const pages = [...own.map((name) => `${name}.html`), "quizzes/index.html"];

  test("stand in each language, speak it, and lead to one another and to no other language's", async () => {
    const all = new Set((await built()).keys());
    for (const page of pages) {
      const { root, switcher } = await pageOf(`fr/${page}`);
      expect(root?.get("lang"), page).toBe("fr");
      expect(switcher[1], page).toEqual(["français", "here"]);
      const english = page.includes("/") ? `../../${page}` : `../${page}`;
      expect(switcher[0], page).toEqual(["English", english]);
      expect(all.has(`ar/${page}`), page).toBe(true);
    }
    const html = (await built()).get("fr/guide/choice.html") ?? "";
    for (const page of pages) expect(html, page).toContain(`href="../${page}"`);
    expect(html).not.toMatch(/href="(?:\.\.\/)*fr\//);
    for (const page of pages) expect(html, page).not.toContain(`href="../../${page}">`);
  });

  test("show what the language has, and of the rest what the site's own has, which says its language", async () => {
    const pages = await buildChanged(
      {
        ...files,
        "content/glossary.yaml":
          "terms:\n  - { id: choice, term: Choice, definition: An act. }\n  - { id: alone, term: Alone, definition: By oneself. }\n",
        "content/fr/glossary.yaml":
          "terms:\n  - { id: choice, term: Choix, aliases: [choix], definition: 'Un acte, voir [ici](glossary.yaml#term-alone).' }\n  - { id: the, term: Thé, definition: Chaud. }\n",
        "content/sources.yaml":
          "sources:\n  - { id: mead, type: article, authors: ['Mead, S.'], year: 2001, title: Peers, note: Read it. }\n  - { id: hope, type: book, authors: ['Hope, T.'], year: 2002, title: Kin, note: Old. }\n",
        "content/fr/sources.yaml":
          "sources:\n  - { id: mead, note: À lire. }\n  - { id: roy, type: book, authors: ['Roy, A.'], year: 1999, title: Le thé }\n",
        "content/fr/guide/choice.md": article("Le choix", "Un choix [@roy] et [@mead]."),
      },
      { languages: ["fr", "ar"] },
    );
    const entries = (page: string, names: readonly string[]) =>
      elementsOf(parse(pages.get(page) ?? ""))
        .filter(({ name }) => names.includes(name))
        .map(({ element, attributes }) => [plainTextOf(element), attributes.get("lang") ?? ""]);
    expect(entries("fr/glossary.html", ["dt"])).toEqual([
      ["Alone", "en"],
      ["Choix", ""],
      ["Thé", ""],
    ]);
    expect(entries("glossary.html", ["dt"]).map(([term]) => term)).toEqual(["Alone", "Choice"]);
    expect(entries("ar/glossary.html", ["dt"])).toEqual([
      ["Alone", "en"],
      ["Choice", "en"],
    ]);
    const french = pages.get("fr/glossary.html") ?? "";
    expect(french).toContain("Ce qui n’est pas encore traduit est en anglais.");
    expect(french).toContain('<a href="#term-alone">ici</a>');
    expect(french).toContain('<a href="guide/choice.html">Le choix</a>');
    expect(pages.get("glossary.html")).not.toMatch(/Le choix|est en anglais|not yet/);
    expect(entries("fr/sources.html", ["cite"])).toEqual([
      ["Kin", "en"],
      ["Peers", "en"],
      ["Le thé", ""],
    ]);
    const sources = pages.get("fr/sources.html") ?? "";
    expect(sources).not.toContain("<bdi>");
    // Whole, from left to right.
    expect(pages.get("ar/sources.html")).toContain("<bdi>Hope, T. (2002).");
    expect(sources).toContain('<div class="source-note">À lire.</div>');
    expect(sources).toContain('<div class="source-note" lang="en" dir="ltr">Old.</div>');
  });

  test("a work is cited once in pages that say the same: in the language of the list, or in the site's own", async () => {
    const pages = await buildChanged(
      {
        ...files,
        "content/guide/choice.md": article(
          "Choice",
          "A choice [@mead].\n\n## Options {#options}\n\nB.",
        ),
        "content/fr/guide/choice.md": article("Le choix", "Un choix [@mead]."),
        "content/ar/extra.md": article("زيادة", "نص [@mead]."),
      },
      { languages: ["fr", "ar"] },
    );
    const citedIn = (page: string) =>
      [...(pages.get(page) ?? "").matchAll(/class="cited-by pages">(.*?)<\/p>/gs)].map(([, html]) =>
        plainTextOf(parse(html ?? "")),
      );
    // The question is of the bank that every site of these tests has.
    expect(citedIn("sources.html")).toEqual(["Cited in Choice, Quiz: Choice, زيادة"]);
    expect(citedIn("fr/sources.html")).toEqual(["Cité dans Le choix, زيادة et Quiz : Choice"]);
    expect(citedIn("ar/sources.html")[0]).toMatch(/زيادة.*Choice/);
    expect(pages.get("fr/sources.html")).toContain('<span lang="en" dir="ltr">Choice</span></a>');
    expect(citedIn("ar/sources.html")[0]).not.toContain("Le choix");
  });

  test("what a site is about is said by the home page of each language", async () => {
    const pages = await builtWithoutUrl();
    expect(pages.get("print-all.html")).toContain("All of it.");
    expect(pages.get("fr/print-all.html")).not.toContain("All of it.");
  });

  test("one of the lists may have faults of its own, told in its file", async () => {
    const { diagnostics } = await readChanged(
      {
        "content/fr/sources.yaml":
          "sources:\n  - { id: mead, yeer: 2001 }\n  - { id: new, title: X }\n",
        "content/fr/glossary.yaml":
          "terms:\n  - { id: choice, term: A, definition: B }\n  - { id: choice, term: C, definition: D }\n",
        "content/ar/glossary.yml": "terms: []\n",
      },
      { languages: ["fr", "ar"] },
    );
    expect(diagnostics.map((each) => `${each.file}:${each.line} ${each.rule}`)).toEqual([
      "content/ar/glossary.yml:1 not-read",
      "content/fr/glossary.yaml:3 duplicate-id",
      "content/fr/sources.yaml:2 unknown-key",
      "content/fr/sources.yaml:3 missing-key",
      "content/fr/sources.yaml:3 missing-key",
    ]);
  });
});

test("a site whose home page has its title is called in each language as the home page there", async () => {
  const named = { ...files, "content/index.md": article("Test", "Hello.") };
  const pages = await buildChanged(named, { languages: ["fr", "ar"], url });
  const title = (path: string) => /<title>([^<]*)</.exec(pages.get(path) ?? "")?.[1];
  expect(title("guide/choice.html")).toBe("Choice · Test");
  expect(title("fr/guide/choice.html")).toBe("Le choix · Accueil du guide");
  expect(title("ar/glossary.html")).toMatch(/دليل$/);
  expect(pages.get("fr/guide/choice.html")).toContain(
    '<meta property="og:site_name" content="Accueil du guide">',
  );
  expect(pages.get("fr/guide/choice.html")).toContain("<span>Accueil du guide</span>");
  // Where it is "Home", that of another language may be no more than the word for it.
  expect((await built()).get("fr/guide/choice.html")).toContain("· Test</title>");
  const header = '<span lang="en" dir="ltr">Test</span>';
  expect((await built()).get("ar/extra.html")).toContain(header);
  expect((await built()).get("index.html")).not.toContain(header);
});

describe("what hosts answer with in place of a page that is not there", () => {
  const links = async (path: string) =>
    elementsOf(parse((await built()).get(path) ?? ""))
      .filter(({ name }) => name === "section")
      .map(({ attributes, element }) => [
        attributes.get("lang"),
        attributes.get("dir"),
        plainTextOf(element),
        ...elementsOf(element).flatMap((each) => each.attributes.get("href") ?? []),
      ]);

  test("stands in each language's folder, for hosts that look there", async () => {
    const { root, text, switcher } = await pageOf("ar/404.html");
    expect(root?.get("lang")).toBe("ar");
    expect(text).toContain("الصفحة غير موجودة");
    expect(switcher.map(([name, to]) => [name, to])).toEqual([
      ["English", "../404.html"],
      ["français", "../fr/404.html"],
      ["العربية", "here"],
    ]);
    expect(await links("ar/404.html")).toEqual([]);
  });

  test("speaks to readers of all languages where a host has one page alone, and has no address of its own", async () => {
    const french = "L’adresse est peut-être mal écrite, ou la page a été déplacée.";
    const arabic = "ربما كُتب العنوان خطأ، أو انتقلت الصفحة.";
    expect(await links("404.html")).toEqual([
      ["fr", "ltr", expect.stringContaining(french), "fr/index.html", "fr/search.html"],
      ["ar", "rtl", expect.stringContaining(arabic), "ar/index.html", "ar/search.html"],
    ]);
    for (const path of ["404.html", "fr/404.html"]) {
      expect((await pageOf(path)).alternates).toEqual([]);
      expect((await built()).get(path)).not.toContain('rel="canonical"');
    }
  });
});

test("a search that finds nothing names those of the other languages", async () => {
  for (const [path, others] of [
    ["search.html", ["fr/search.html", "ar/search.html"]],
    ["ar/search.html", ["../search.html", "../fr/search.html"]],
    ["fr/guide/choice.html", ["../../search.html", "../../ar/search.html"]],
  ] as const) {
    const html = (await built()).get(path) ?? "";
    const [, said = ""] = /<p data-search="elsewhere">(.*?)<\/p>/.exec(html) ?? [];
    expect([...said.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(others);
  }
});

test("a quiz without a summary is described by its title and the site's", async () => {
  const page = (await builtWithoutUrl()).get("quizzes/choix.html");
  expect(page).toContain('<meta name="description" content="Choix');
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

describe("a translation beside the article or under another name", () => {
  const tea = {
    "content/guide/index.md": article("Guide", "Start."),
    "content/guide/tea.md": article("Tea", "Warm. See [how](how.md)."),
    "content/guide/how.md": article("How", "Pour."),
    "content/index.fr.md": article("Accueil", "Bonjour. Voici [le thé](guide/tea.fr.md)."),
    "content/guide/index.fr.md": article("Le guide", "Début."),
    "content/guide/tea.fr.md": article("Le thé", "Chaud. Voir [comment](comment.fr.md)."),
    "content/guide/comment.fr.md": article("Comment", "Versez.", "translationOf: guide/how.md\n"),
  };
  const pagesOf = (files: Readonly<Record<string, string>>) =>
    readChanged({ ...tea, ...files }, { languages: ["fr", "ar"] });

  test("stands where a file in the language's folder would, and is linked to by its file", async () => {
    const pages = await buildChanged(tea, { languages: ["fr"], url });
    const html = pages.get("fr/guide/tea.html") ?? "";
    expect(html).toContain('lang="fr"');
    expect(html).toContain('<a href="comment.html">comment</a>');
    expect(pages.get("fr/index.html")).toContain('<a href="guide/tea.html">le thé</a>');
    expect(pages.get("fr/guide/comment.html")).toContain(
      '<a href="../../guide/how.html" lang="en" dir="ltr" hreflang="en">English</a>',
    );
    // Sidebar and way up are those of the language's folder.
    const text = plainTextOf(parse(html));
    expect(text).toContain("Le guide");
    expect(text).not.toMatch(/How\b|Guide\b/);
    expect(plainTextOf(parse(pages.get("guide/tea.html") ?? ""))).not.toContain("Comment");
  });

  test("names an article that there is, which no other page of its language translates", async () => {
    const front = (of: string) => `translationOf: ${of}\n`;
    const { diagnostics } = await pagesOf({
      "content/fr/lost.md": article("Perdu", "X.", front("guide/haw.md")),
      "content/fr/twice.md": article("Deux fois", "X.", front("guide/tea.md")),
      "content/ar/tea.md": article("شاي", "نص.", front("guide/tea.fr.md")),
    });
    expect(diagnostics.map((each) => formatDiagnostic(each).split("\n")[0])).toEqual([
      'content/fr/lost.md:4:16 dead-link: there is no article "guide/haw.md"; did you mean "guide/how.md"?',
      'content/fr/twice.md:4:16 translated-twice (warning): content/guide/tea.fr.md says the same in fr already; correct "translationOf", or name the language of this one by "language" or its folder',
    ]);
  });

  test("two that name one another are one page", async () => {
    const { site } = await readChanged(
      {
        "content/a.md": article("A", "X.", "translationOf: fr/b.md\n"),
        "content/fr/b.md": article("B", "X.", "translationOf: a.md\n"),
      },
      { languages: ["fr"] },
    );
    const versions = ["a.html", "fr/b.html"].map((output) =>
      site ? versionsOf(site, output).map(({ article }) => article.path) : [],
    );
    expect(versions).toEqual([
      ["a.md", "fr/b.md"],
      ["a.md", "fr/b.md"],
    ]);
  });
});

test("titles in another language than the list they stand in say so, apart from the words around them", async () => {
  const pages = await buildChanged(
    {
      "content/glossary.yaml": "terms:\n  - { id: tea, term: شاي, definition: Tea. }\n",
      "content/guide/index.md": article("Guide", "Start."),
      "content/guide/tea.md": article("شاي", "شاي.", "language: ar\n"),
      "content/guide/warm.md": article("Warm", "Water."),
      "content/fr/index.md": article("Accueil", "Bonjour."),
      "quizzes/thé.yaml":
        "id: the\ntitle: Le thé\nlanguage: fr\nitems:\n  - { id: oui, kind: true-false, stem: Oui., answer: true, rationale: Oui. }\n",
    },
    { languages: ["fr", "ar"] },
  );
  const linksTo = (path: string, title: string) =>
    elementsOf(parse(pages.get(path) ?? ""))
      .filter(({ name, element }) => name === "a" && plainTextOf(element).endsWith(title))
      .map(({ attributes }) => [attributes.get("lang"), attributes.get("dir")]);
  const arabic = ["ar", "rtl"];
  // In the sidebar and the list of the folder; in the sidebar and the glossary.
  expect(linksTo("guide/index.html", "شاي")).toEqual([arabic, arabic]);
  expect(linksTo("glossary.html", "شاي")).toEqual([arabic, arabic]);
});

test("pages name their other languages to machines only by whole addresses", async () => {
  const html = (await builtWithoutUrl()).get("guide/choice.html");
  expect(html).toContain('aria-label="Languages"');
  expect(html).not.toContain('rel="alternate" hreflang');
});

test("a site in one language has no switcher and no alternates", async () => {
  const html = (await buildChanged()).get("index.html") ?? "";
  expect(html).not.toMatch(/hreflang|aria-label="Languages"/);
});

test("the site's own language may stand in a folder as well, and its pages are paired", async () => {
  const { site } = await readFiles(
    {
      "content/en/index.md": article("Home", "Hello."),
      "content/en/tea.md": article("Tea", "Leaves."),
      "content/fr/index.md": article("Accueil", "Bonjour."),
      "content/fr/tea.md": article("Thé", "Feuilles."),
      "content/en/cup.md": article("Cup", "One in the folder."),
      "content/cup.md": article("Cup", "One beside it."),
      "content/fr/cup.md": article("Tasse", "Une."),
    },
    { languages: ["fr"] },
  );
  const paths = (output: string) =>
    site && versionsOf(site, output).map((version) => version.article.path);
  expect(paths("en/tea.html")).toEqual(["en/tea.md", "fr/tea.md"]);
  expect(paths("fr/tea.html")).toEqual(["en/tea.md", "fr/tea.md"]);
  expect(paths("index.html")).toEqual(["en/index.md", "fr/index.md"]);
  expect(paths("fr/cup.html")).toEqual(["cup.md", "fr/cup.md"]);
});
