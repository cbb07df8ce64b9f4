import { beforeAll, expect, it } from "vitest";
import { ownPart, viewsOf } from "../support/page-views.ts";
import { files, options } from "../support/tea-site.ts";

let viewOf: Awaited<ReturnType<typeof viewsOf>>;

beforeAll(async () => {
  viewOf = await viewsOf(files, options);
});

/** A quiz page with its items' ids alone. */
function withIds(page: string) {
  const { items, ...view } = ownPart(viewOf(page));
  return { ...view, items: (items as readonly { readonly id: string }[]).map(({ id }) => id) };
}

it("a bank is asked whole, in its order, on its article", () => {
  expect(withIds("quizzes/choice.html")).toEqual({
    layout: "layouts/quiz.njk",
    title: "Choosing",
    description: "On choice.",
    breadcrumbs: [
      { title: "Home", url: "../index.html" },
      { title: "Quizzes", url: "index.html" },
    ],
    quizId: "choice",
    summaryHtml: "On <em>choice</em>.",
    first: 1,
    total: 3,
    countLabel: "3 questions",
    areExplained: true,
    bankId: "choice",
    article: { title: "Choice", url: "../guide/choice.html" },
    mode: null,
    timeLimit: null,
    passMark: null,
    shuffle: false,
    pools: "",
    parts: [],
    takeAway: [
      { title: "GIFT, for Moodle", url: "choice.gift" },
      { title: "text for Anki", url: "choice.anki.txt" },
      { title: "table (CSV)", url: "choice.csv" },
    ],
    paperUrl: "choice-paper.html",
    items: ["one", "two", "three"],
    styles: "stylesheet kinds",
  });
});

it("an authored quiz draws what it asks, with its limits", () => {
  expect(withIds("quizzes/mixed.html")).toEqual({
    layout: "layouts/quiz.njk",
    title: "Mixed",
    description: "S.",
    breadcrumbs: [
      { title: "Home", url: "../index.html" },
      { title: "Quizzes", url: "index.html" },
    ],
    quizId: "mixed",
    summaryHtml: "S.",
    first: 1,
    total: 1,
    countLabel: "1 of 3 questions",
    areExplained: true,
    bankId: "mixed",
    article: null,
    mode: "exam",
    timeLimit: 10,
    passMark: 50,
    shuffle: false,
    pools: '[{"count":1,"items":["one","two","three"]}]',
    parts: [],
    takeAway: [
      { title: "GIFT, for Moodle", url: "mixed.gift" },
      { title: "text for Anki", url: "mixed.anki.txt" },
      { title: "table (CSV)", url: "mixed.csv" },
    ],
    paperUrl: "mixed-paper.html",
    items: ["one", "two", "three"],
    styles: "stylesheet kinds",
  });
});

it("an item has what its bank says of it, from the page that it is printed on", () => {
  const [one, , three] = viewOf("quizzes/choice.html").items as readonly Record<string, unknown>[];
  expect(one).toEqual({
    leadHtml: "",
    questionHtml: "Which?",
    tailHtml: "",
    fields: {
      kind: "single-choice",
      id: "one",
      stem: "Which?",
      stemHtml: "",
      stemText: "",
      rationale: "Because.",
      rationaleHtml: "Because.",
      rationaleText: "Because.",
      hints: null,
      hintsHtml: [],
      difficulty: "easy",
      objective: "Tell *green* tea",
      section: "#fewer",
      sources: ["mead"],
      tags: ["leaf"],
      "lint-ignore": null,
      options: [
        {
          id: "a",
          text: "This",
          textHtml: "This",
          textText: "This",
          feedback: null,
          feedbackHtml: "",
          feedbackText: "",
          fixed: null,
          key: true,
          verdict: null,
          credit: null,
        },
        {
          id: "b",
          text: "That",
          textHtml: "That",
          textText: "That",
          feedback: null,
          feedbackHtml: "",
          feedbackText: "",
          fixed: null,
          key: null,
          verdict: null,
          credit: null,
        },
      ],
    },
    id: "one",
    nameText: "Choose one",
    language: "",
    direction: "ltr",
    kind: "single-choice",
    kindLabel: "Choose one",
    template: "items/single-choice.njk",
    number: 1,
    bank: "choice",
    objective: "Tell *green* tea",
    difficulty: "easy",
    tags: ["leaf"],
    section: { title: "Fewer", url: "../guide/choice.html#fewer" },
    sources: [{ title: "Mead, Hilton and Curtis 2001", url: "../sources.html#source-mead" }],
    rubric: '{"kind":"single-choice","options":["a","b"],"key":"a"}',
    revision: "5aba0c685ad4",
    textNote: "",
    reportUrl: "",
  });
  expect(three).toMatchObject({
    number: 3,
    section: { title: "Drying", url: "../guide/leaf.html#drying" },
    fields: {
      numbers: { value: "7 g", least: "", most: "", tolerance: "", percent: "", foreseen: [] },
    },
  });
});

it("the list of quizzes has each with its article and how much it asks", () => {
  expect(ownPart(viewOf("quizzes/index.html"))).toEqual({
    layout: "layouts/quizzes.njk",
    title: "Quizzes",
    description: "Test yourself on Tea.",
    breadcrumbs: [{ title: "Home", url: "../index.html" }],
    areExplained: true,
    untranslated: "",
    quizzes: [
      {
        title: "Choosing",
        url: "choice.html",
        summaryHtml: "On <em>choice</em>.",
        id: "choice",
        itemIds: "",
        countLabel: "3 questions",
        article: { title: "Choice", url: "../guide/choice.html" },
      },
      {
        title: "Leaves",
        url: "leaf.html",
        summaryHtml: "",
        id: "leaf",
        itemIds: "",
        countLabel: "1 question",
        article: null,
      },
      {
        title: "Mixed",
        url: "mixed.html",
        summaryHtml: "S.",
        id: "mixed",
        itemIds: "one two three",
        countLabel: "1 of 3 questions",
        article: null,
      },
    ],
    styles: "reading stylesheet standing",
  });
});

it("in another language it has those that are not translated, and says so", () => {
  expect(ownPart(viewOf("ar/quizzes/index.html"))).toEqual({
    layout: "layouts/quizzes.njk",
    title: "الاختبارات القصيرة",
    description: "اختبار ذاتي في Tea.",
    breadcrumbs: [{ title: "الرئيسية", url: "../index.html" }],
    areExplained: true,
    untranslated: "ما لم يُترجَم بعد مكتوب باللغة الإنجليزية.",
    quizzes: [
      {
        title: "Choosing",
        url: "../../quizzes/choice.html",
        titleLanguage: "en",
        titleDirection: "ltr",
        summaryHtml: "On <em>choice</em>.",
        id: "choice",
        itemIds: "",
        countLabel: "3 أسئلة",
        article: {
          title: "Choice",
          url: "../../guide/choice.html",
          titleLanguage: "en",
          titleDirection: "ltr",
        },
      },
      {
        title: "Leaves",
        url: "../../quizzes/leaf.html",
        titleLanguage: "en",
        titleDirection: "ltr",
        summaryHtml: "",
        id: "leaf",
        itemIds: "",
        countLabel: "سؤال واحد",
        article: null,
      },
      {
        title: "Mixed",
        url: "../../quizzes/mixed.html",
        titleLanguage: "en",
        titleDirection: "ltr",
        summaryHtml: "S.",
        id: "mixed",
        itemIds: "one two three",
        countLabel: "1 من 3 أسئلة",
        article: null,
      },
    ],
    styles: "reading stylesheet standing",
  });
});

it.each([
  [
    "review",
    {
      layout: "layouts/review.njk",
      title: "Review",
      description: "The questions that are due today.",
      styles: "stylesheet choices review",
    },
  ],
  [
    "mix",
    {
      layout: "layouts/mix.njk",
      title: "Mix",
      description: "Put together your own set of questions.",
      styles: "stylesheet kinds practice",
    },
  ],
  [
    "progress",
    {
      layout: "layouts/progress.njk",
      title: "Progress",
      description: "What you have answered so far.",
      styles: "stylesheet progress standing",
    },
  ],
])("%s knows the banks and quizzes that questions are of", (name, said) => {
  expect(ownPart(viewOf(`${name}.html`))).toEqual({
    ...said,
    ...{
      breadcrumbs: [
        { title: "Home", url: "index.html" },
        { title: "Quizzes", url: "quizzes/index.html" },
      ],
      banks: [
        { title: "Choosing", url: "quizzes/choice.html", countLabel: "3 questions", id: "choice" },
        { title: "Leaves", url: "quizzes/leaf.html", countLabel: "1 question", id: "leaf" },
        {
          title: "Leaf",
          url: "guide/leaf.html",
          countLabel: "1 question",
          id: "article-guide-leaf",
        },
      ],
      areExplained: true,
      quizzes: [
        { title: "Mixed", url: "quizzes/mixed.html", id: "mixed", itemIds: "one two three" },
      ],
      quizTitles: '{"mixed":"Mixed"}',
    },
  });
});

it("two forms on paper ask the same, each in an order of its own, with ids of its own", () => {
  const { forms, qr, ...paper } = ownPart(viewOf("quizzes/choice-paper.html"));
  expect(paper).toEqual({
    layout: "layouts/paper.njk",
    title: "Choosing: print version",
    description: "Choosing: forms to print, with answer keys.",
    breadcrumbs: [
      { title: "Home", url: "../index.html" },
      { title: "Quizzes", url: "index.html" },
      { title: "Choosing", url: "choice.html" },
    ],
    quiz: { title: "Choosing", url: "choice.html" },
    available: 3,
    countLabel: "3 questions",
    timeLimit: null,
    address: "https://example.org/tea/quizzes/choice.html",
    styles: "stylesheet kinds paper",
  });
  expect(qr).toMatchObject({ size: 41 });
  const letters = (
    forms as readonly {
      readonly name: string;
      readonly items: readonly Record<string, unknown>[];
    }[]
  ).map(({ name, items }) => [
    name,
    ...items.map(({ id, number, keyLabel }) => `${number} ${id} ${keyLabel}`).toSorted(),
  ]);
  expect(letters).toEqual([
    ["A", "1 three-a ", "2 two-a A", "3 one-a B"],
    ["B", "1 three-b ", "2 one-b B", "3 two-b A"],
  ]);
});
