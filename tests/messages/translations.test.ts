import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { messageFault } from "../../src/messages/message-fault.ts";
import {
  ARGUMENT,
  LITERAL,
  type MessageNodes,
  NUMBER,
  PLURAL,
  SELECT,
  TAG,
} from "../../src/messages/message-nodes.ts";
import {
  catalogue,
  createMessages,
  type MessageOverrides,
  messageKeys,
} from "../../src/messages/messages.ts";
import { translatedLanguages, translationFor } from "../../src/messages/translations.ts";

const languages = await Promise.all(
  translatedLanguages.map(async (language) => ({
    language,
    texts: (await translationFor(language)) ?? {},
  })),
);

test("the interface speaks these languages, regions of them too, and no others", async () => {
  expect(translatedLanguages).toEqual(["ar", "de", "es", "fr"]);
  expect((await translationFor("de-AT"))?.["page.search"]).toBe("Suche");
  expect(await translationFor("en-GB")).toEqual({});
  expect(await translationFor("pl")).toBeUndefined();
});

/** Words that are the same in the language: loans, names, signs, and what the texts do not decide. */
const alike: Readonly<Record<string, readonly string[]>> = {
  // A name of the statistic, signs between values, or one value alone.
  all: [
    ...["analysis.correlation", "article.cites-one"],
    ...["mark.judged", "mark.percentage", "mark.quantity", "mark.separator"],
    ...["page.head-title", "page.list-description", "path.questions", "progress.interval"],
    ...["reference.first-author", "standing.place", "standing.place-section"],
  ],
  de: [
    ...["coverage.quiz", "item.order-position", "path.questions-of"],
    ...["page.sidebar-quiz", "paper.name"],
    ...["reference.cited-in-quiz", "search.kind-item"],
  ],
  es: ["analysis.no", "article.cites-many"],
  fr: [
    ...["analysis.discrimination", "analysis.question", "article.cites-many", "article.danger"],
    ...["article.important", "article.sources", "coverage.question", "coverage.questions"],
    ...["coverage.quiz", "coverage.section", "home.pages", "item.question", "item.sources"],
    ...[
      "item.heading",
      "list.questions",
      "mark.acceptable",
      "mix.list",
      "page.menu",
      "page.menu-button",
    ],
    ...["page.appearance-auto"],
    ...[
      "page.sidebar",
      "page.sidebar-quiz",
      "page.sources",
      "search.sources",
      "paper.date",
      "paper.minutes",
    ],
    ...["quiz.list", "quiz.mode", "scenario.continue", "search.articles", "search.items"],
    ...["search.kind-article", "search.kind-item", "page.quizzes"],
  ],
};

describe.each(languages)("$language", ({ language, texts }) => {
  test("says every sentence, and none that is not English", () => {
    expect(Object.keys(texts).toSorted()).toEqual(messageKeys.toSorted());
  });

  test("takes what English takes, and only that", () => {
    for (const key of messageKeys) {
      expect(messageFault(key, texts[key] ?? ""), key).toBeUndefined();
      expect(takenBy(texts[key]), key).toEqual(takenBy(catalogue[key]));
    }
  });

  test("has a form for each of the language's kinds of number", () => {
    for (const key of messageKeys) {
      for (const arms of pluralsIn(astOf(texts[key]))) {
        const given = arms.filter((arm) => !arm.startsWith("="));
        // What is the same for every number has but one.
        if (given.length > 1) expect(given, key).toEqual(formsOf(language));
      }
    }
  });

  test("every form can be said, with nothing left unfilled", () => {
    const messages = createMessages(language, texts);
    const numbers = [0, ...samplesOf(language)];
    for (const key of messageKeys) {
      const taken = takenBy(texts[key]);
      for (const number of numbers) {
        const said = messages.html(key, valuesOf(taken, number));
        expect(said, key).not.toMatch(/[{}]|undefined|NaN|data-slot/);
        expect(said.trim(), key).not.toBe("");
      }
    }
  });

  test("repeats no English sentence", () => {
    const own = [...(alike.all ?? []), ...(alike[language] ?? [])];
    const same = messageKeys.filter((key) => texts[key] === catalogue[key]);
    expect(same.filter((key) => !own.includes(key))).toEqual([]);
  });

  test.each([
    ["search.other-kinds", "search.all-kinds"],
    ["progress.none-said", "quiz.ask-sure"],
    ["copies.choose-file", "copies.save-backup"],
    ["copies.not-json", "copies.save-backup"],
    ["copies.no-backup", "copies.save-backup"],
    ["analysis.summary", "progress.title"],
    ["exam.aside", "quiz.exam"],
    ["quiz.cards-note", "cards.good"],
    ["quiz.cards-note", "cards.again"],
  ] as const)("%s names the label %s as it is", (sentence, label) => {
    const [name = ""] = (texts[label] ?? "").split(" {");
    expect(texts[sentence]).toMatch(new RegExp(`[„«]\\s?${name}\\s?[“»]`));
  });

  test("has the language's own quotation marks and no straight ones", () => {
    const marks = { de: "„“", es: "«»", fr: "«»", ar: "«»" }[language] ?? "";
    const words = messageKeys
      // What is typed into the search is straight.
      .filter((key) => key !== "search.how-to-ask")
      .map((key) => `${key} ${texts[key]}`);
    const strange = /["'“”„«»‘‚]/gu;
    expect(
      words.filter((text) => [...text.matchAll(strange)].some(([mark]) => !marks.includes(mark))),
    ).toEqual([]);
  });
});

test("French parts no sign from its word", () => {
  const { texts } = languages.find(({ language }) => language === "fr") ?? { texts: undefined };
  const parted = messageKeys.filter((key) => / [:;!?»]|« /.test(texts?.[key] ?? " :"));
  expect(parted).toEqual([]);
});

/** How a reader is addressed: never the other way. */
test.each([
  ["de", /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu],
  ["fr", /(?<!\p{L})(?:tu|toi|ton|ta|tes)(?!\p{L})/iu],
  ["es", /(?<!\p{L})(?:usted(?:es)?|vosotros|su respuesta)(?!\p{L})/iu],
])("%s addresses readers in one way", (language, other) => {
  const { texts = {} } = languages.find((each) => each.language === language) ?? {};
  expect(messageKeys.filter((key) => other.test(words(texts[key])))).toEqual([]);
});

/** Arabic forms that only a man is told by: with the vowel of "you", or an order beside its verbal noun. */
test("Arabic chooses no gender of who reads", () => {
  const { texts = {} } = languages.find(({ language }) => language === "ar") ?? {};
  expect(
    messageKeys.filter((key) => /تَ(?:\s|$)|اختر |اكتب |اضغط |انقر /u.test(words(texts[key]))),
  ).toEqual([]);
});

function words(text = ""): string {
  return text.replace(/<[^>]*>|\{\w+/g, "");
}

function astOf(text = ""): MessageNodes {
  return new IntlMessageFormat(text, "en").getAst();
}

/** The names and tags of a message, each once. */
function takenBy(text: string | undefined): readonly string[] {
  const all = (nodes: MessageNodes): readonly string[] =>
    nodes.flatMap((node) => {
      if (node.type === ARGUMENT || node.type === NUMBER) return [node.value];
      if (node.type === TAG) return [`<${node.value}>`, ...all(node.children)];
      if (node.type !== SELECT && node.type !== PLURAL) return [];
      return [node.value, ...Object.values(node.options).flatMap(({ value }) => all(value))];
    });
  return [...new Set(all(astOf(text)))].toSorted();
}

function pluralsIn(nodes: MessageNodes): readonly (readonly string[])[] {
  return nodes.flatMap((node) => {
    if (node.type === TAG) return pluralsIn(node.children);
    if (node.type !== SELECT && node.type !== PLURAL) return [];
    const inner = Object.values(node.options).flatMap(({ value }) => pluralsIn(value));
    const isCardinal = node.type === PLURAL && node.pluralType !== "ordinal";
    return isCardinal ? [Object.keys(node.options), ...inner] : inner;
  });
}

/** In CLDR's order; French and Spanish say whole millions apart, which digits do not need. */
function formsOf(language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const order = ["zero", "one", "two", "few", "many", "other"];
  return order.filter(
    (form) =>
      forms.some((each) => each === form) && !(form === "many" && ["es", "fr"].includes(language)),
  );
}

/** A number of each of the language's kinds. */
function samplesOf(language: string): readonly number[] {
  const rules = new Intl.PluralRules(language);
  const numbers = [...Array.from({ length: 200 }, (_, number) => number), 1_000_000];
  return [...Map.groupBy(numbers, (number) => rules.select(number)).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** Of every name the number, of every tag an element. */
function valuesOf(taken: readonly string[], number: number) {
  return Object.fromEntries(
    taken.map((name) => (name.startsWith("<") ? [name.slice(1, -1), { el: "i" }] : [name, number])),
  );
}

test("the tests see what they look for", () => {
  expect(takenBy("{a} <b>{c, plural, one {#} other {{d}}}</b>")).toEqual(["<b>", "a", "c", "d"]);
  expect(pluralsIn(astOf("<b>{c, plural, =0 {} one {#} other {#}}</b>"))).toEqual([
    ["=0", "one", "other"],
  ]);
  // CLDR: Arabic has a form each for 0, 1, 2, 3 to 10, 11 to 99, and the rest.
  expect(samplesOf("ar")).toEqual([0, 1, 2, 3, 11, 100]);
  expect(formsOf("ar")).toHaveLength(6);
  const literal = astOf("a").at(0);
  expect(literal?.type).toBe(LITERAL);
});

test("an override of the site's stands before a translation", async () => {
  const texts: MessageOverrides = { ...(await translationFor("de")), "item.check": "Los" };
  expect(createMessages("de", texts).text("item.check")).toBe("Los");
});
