import { describe, expect, it } from "vitest";
import { messageKeys } from "../../src/messages/messages.ts";
import { buildChanged, readChanged } from "../support/read-and-build.ts";

describe("a site's own file of sentences", () => {
  it("adds a language; what it leaves out is English and told", async () => {
    const file =
      'item.check: Sprawdź\nitem.words: "{words, plural, one {# słowo} few {# słowa} many {# słów} other {# słowa}}"\n';
    const { site, diagnostics } = await readChanged(
      { "messages/pl.yaml": file },
      { language: "pl" },
    );
    expect(site?.messages.text("item.check")).toBe("Sprawdź");
    expect([1, 3, 5].map((words) => site?.messages.text("item.words", { words }))).toEqual([
      ...["1 słowo", "3 słowa", "5 słów"],
    ]);
    expect(site?.messages.text("item.retry")).toBe("Try again");
    expect(diagnostics).toMatchObject([
      { rule: "untranslated", severity: "warning", file: "messages/pl.yaml", line: 1 },
    ]);
    const left = messageKeys.length - 2;
    expect(diagnostics[0]?.message).toContain(
      `${left} of ${messageKeys.length} sentences of the interface are not said in "pl" and stay English: analysis.title, `,
    );
    expect(diagnostics[0]?.message).toContain(` and ${left - 12} more`);
  });

  it("stands before what Waymark says, a region's before its language's, the configuration before all", async () => {
    const { site, diagnostics } = await readChanged(
      {
        "messages/de.yaml": "item.check: Los\nitem.retry: Nochmal\nitem.hint: Hilfe\n",
        "messages/de-CH.yaml": "item.retry: Nomal\nitem.hint: Hilf\n",
      },
      { language: "de-CH", messages: { "item.hint": "Wink" } },
    );
    expect(diagnostics).toEqual([]);
    const said = (["item.check", "item.retry", "item.hint", "item.compare"] as const).map((key) =>
      site?.messages.text(key),
    );
    expect(said).toEqual(["Los", "Nomal", "Wink", "Vergleichen"]);
  });

  it("has its faults told where they stand, all at once", async () => {
    const { diagnostics } = await readChanged(
      {
        "messages/fr.yaml":
          'item.chek: Oui\nitem.words: "{mots} mots"\nitem.hint: "{"\nitem.check: 7\nnone: 8\n',
      },
      { language: "fr" },
    );
    expect(diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      "1:1 invalid-value",
      "2:13 invalid-value",
      "3:12 invalid-value",
      "4:13 invalid-value",
      "5:1 invalid-value",
      "5:7 invalid-value",
    ]);
    expect(diagnostics[0]?.hint).toContain('did you mean "item.check"?');
  });
});

it("a language that nobody speaks here is told at the option that names it", async () => {
  const { site, diagnostics } = await readChanged({}, { language: "pl" });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'the interface has no sentences in "pl", and says them in English; it speaks en, ar, de, es, fr',
  ]);
  expect(site?.messages.text("item.check")).toBe("Check answer");
});

it("a language that nobody speaks here has English in its pages that says so, in titles and boxes too", async () => {
  const tea = (title: string) =>
    `---\ntitle: ${title}\nsummary: S.\ndate: 2026-03-01\nupdated: 2026-03-05\nauthors: [A, B]\n---\n\n:::warning\nX.\n:::\n`;
  const pages = await buildChanged(
    {
      "content/pl/index.md": tea("Dom"),
      "content/pl/tea.md": tea("Herbata"),
      "content/he/index.md": tea("בית"),
    },
    { languages: ["pl", "he"] },
  );
  const polish = pages.get("pl/glossary.html") ?? "";
  expect(polish).toContain('<h1><span lang="en">Glossary</span></h1>');
  expect(polish).toContain("<title>Glossary · ");
  // By this, scripts know in which language their dates stand.
  expect(polish).toContain('<html lang="pl" dir="ltr" data-words="en">');
  expect(pages.get("index.html")).toContain('<html lang="en" dir="ltr">');
  expect(polish).toMatch(/<a href="index.html"><span lang="en">Home<\/span>/);
  // What stands in English sentences is English.
  expect(polish).toContain("What nobody has translated yet is in English.");
  const text = (pages.get("pl/tea.html") ?? "").replace(/<[^>]*>/g, "");
  expect(text).toContain("Updated March 5, 2026");
  expect(text).toContain("By A, B");
  expect(pages.get("he/glossary.html")).toContain(
    '<h1><span lang="en" dir="ltr">Glossary</span></h1>',
  );
  expect(pages.get("pl/index.html")).toContain('<span lang="en">Warning</span>');
  expect(pages.get("he/index.html")).toContain('<span lang="en" dir="ltr">Warning</span>');
  expect(pages.get("glossary.html")).toContain("<h1>Glossary</h1>");
  const marked = [...pages].filter(([, text]) => /[\u{E0F0}\u{E0F1}]/u.test(text));
  expect(marked.map(([page]) => page)).toEqual([]);
});

it("English lacks nothing, wherever it is spoken", async () => {
  expect((await readChanged({}, { language: "en-AU" })).diagnostics).toEqual([]);
});

it("articles are read in the site's language too", async () => {
  const body =
    "---\ntitle: Wahl\nsummary: Was.\n---\n\n:::warning\nHalt.\n:::\n\n## Arten {#options}\n\nA.\n";
  const pages = await buildChanged({ "content/guide/choice.md": body }, { language: "de" });
  expect(pages.get("guide/choice.html")).toContain("Warnung");
  expect(pages.get("guide/choice.html")).toContain('<html lang="de"');
});
