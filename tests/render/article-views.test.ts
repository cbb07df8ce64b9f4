import { beforeAll, expect, it } from "vitest";
import { ownPart, viewsOf } from "../support/page-views.ts";
import { files, options } from "../support/tea-site.ts";

let viewOf: Awaited<ReturnType<typeof viewsOf>>;

beforeAll(async () => {
  viewOf = await viewsOf(files, options, {
    itemHtml: (_, { id }) => `[${id}]`,
  });
});

it("an article has its text with links to terms, what it cites, its tests and where it stands", () => {
  expect(ownPart(viewOf("guide/choice.html"))).toEqual({
    layout: "layouts/article.njk",
    title: "Choice",
    description: "What it says.",
    breadcrumbs: [
      { title: "Home", url: "../index.html" },
      { title: "Guide", url: "index.html" },
    ],
    quizId: "article:guide/choice.md",
    items: [],
    address: "guide/choice.html",
    titleHtml: "Choice",
    titleId: "",
    summary: "What it says.",
    about: ["Updated March 4, 2026", "By Ana, Bo", "Tags: tea, leaf"],
    objectives: [{ html: "Tell <em>green</em> tea" }, { html: "Ask first" }],
    readingLabel: "",
    introHtml:
      '<p>Intro on <a class="term" href="../glossary.html#term-oolong">oolong</a> <span class="citations">(<a class="citation" id="cite-mead-1" href="#source-mead">Mead, Hilton and Curtis 2001</a>; <a class="citation" id="cite-nobody-1" href="#source-nobody">Board of “tea” undated</a>)</span>.</p>\n',
    notesHtml: "",
    sections: [
      {
        id: "options",
        level: 2,
        title: "Options",
        titleHtml: "Options",
        html: '<p>Some <span class="citations">(<a class="citation" id="cite-mead-2" href="#source-mead">Mead, Hilton and Curtis 2001</a>)</span>.</p>\n',
        test: null,
      },
      {
        id: "fewer",
        level: 3,
        title: "Fewer",
        titleHtml: "Fewer",
        html: "<p>One.</p>\n",
        test: {
          url: "../quizzes/choice.html?items=one#item-one",
          label: "Test yourself on this: 1 question",
        },
      },
      {
        id: "more",
        level: 2,
        title: "More",
        titleHtml: "More",
        html: "<p>More.</p>\n",
        test: null,
      },
    ],
    terms: [
      { id: "oolong", term: "Oolong", definitionHtml: 'Half green: <a href="leaf.html">leaf</a>.' },
    ],
    contents: [
      { id: "options", title: "Options", entries: [{ id: "fewer", title: "Fewer", entries: [] }] },
      { id: "more", title: "More", entries: [] },
      { id: "quizzes", title: "Test yourself", entries: [] },
      { id: "sources", title: "Sources", entries: [] },
    ],
    sources: [
      {
        id: "mead",
        html: 'Mead, S., Hilton, D. and Curtis, L. (2001). Peers. <cite>Tea Journal</cite> 25(2):134–141. <a href="https://doi.org/10.1037/h0095032">doi:10.1037/h0095032</a>',
        noteHtml: 'Read <a href="choice.html">choice</a>.',
        foreign: {},
        citedBy: [
          { title: "1", url: "#cite-mead-1" },
          { title: "2", url: "#cite-mead-2" },
        ],
        citedByMore: 0,
      },
      {
        id: "nobody",
        html: 'Board of “tea” (undated). <cite>Is tea warm?</cite> <a href="https://www.example.org/warm/">example.org/warm</a>',
        noteHtml: "",
        foreign: {},
        citedBy: [{ title: "1", url: "#cite-nobody-1" }],
        citedByMore: 0,
      },
    ],
    quizzes: [{ title: "Choosing", url: "../quizzes/choice.html", countLabel: "3 questions" }],
    mentionedIn: { links: [], more: 0, title: "" },
    testedBy: { links: [{ title: "Mixed", url: "../quizzes/mixed.html" }], more: 0, title: "" },
    moved: [],
    editUrl: "https://example.org/edit/content/guide/choice.md",
    previous: { title: "Guide", url: "index.html" },
    next: { title: "Leaf", url: "leaf.html" },
    children: [],
    allChildren: null,
    isPath: false,
    styles: "reading stylesheet",
  });
});

it("a folder's own page has its pages as steps, and is a path where one has questions", () => {
  expect(ownPart(viewOf("guide/index.html"))).toEqual({
    layout: "layouts/article.njk",
    title: "Guide",
    description: "What it says.",
    breadcrumbs: [{ title: "Home", url: "../index.html" }],
    quizId: "article:guide/index.md",
    items: [],
    address: "guide/index.html",
    titleHtml: "Guide",
    titleId: "",
    summary: "What it says.",
    about: [],
    objectives: [],
    readingLabel: "",
    introHtml: "<p>All of it.</p>\n",
    notesHtml: "",
    sections: [],
    terms: [],
    contents: [],
    sources: [],
    quizzes: [],
    mentionedIn: { links: [], more: 0, title: "" },
    testedBy: { links: [], more: 0, title: "" },
    moved: [],
    editUrl: "https://example.org/edit/content/guide/index.md",
    previous: null,
    next: { title: "Choice", url: "choice.html" },
    children: [
      {
        title: "Choice",
        url: "choice.html",
        summary: "What it says.",
        readingLabel: "",
        objectives: [{ html: "Tell <em>green</em> tea" }, { html: "Ask first" }],
        quizzes: [
          {
            title: "Choosing",
            url: "../quizzes/choice.html",
            countLabel: "3 questions",
            kindsLabel: "choose one, true or false, type a number",
          },
        ],
        banks: "choice",
      },
      {
        title: "Leaf",
        url: "leaf.html",
        summary: "What it says.",
        readingLabel: "",
        objectives: [],
        quizzes: [
          { title: "Leaf", url: "leaf.html", countLabel: "1 question", kindsLabel: "choose one" },
        ],
        banks: "article-guide-leaf",
      },
    ],
    allChildren: null,
    isPath: true,
    styles: "reading stylesheet standing",
  });
});

it("the front page lists the parts of its language, and a quiz to guess at before reading", () => {
  expect(ownPart(viewOf("index.html"))).toEqual({
    layout: "layouts/home.njk",
    title: "Home",
    description: "What it says.",
    breadcrumbs: [],
    quizId: "article:index.md",
    items: [],
    titleHtml: "Home",
    titleId: "",
    summary: "What it says.",
    introHtml: '<p>Begin with <a href="guide/choice.html">choice</a>.</p>\n',
    notesHtml: "",
    sections: [],
    terms: [],
    sources: [],
    moved: [],
    isLong: false,
    groups: [
      {
        title: "Guide",
        links: [
          { title: "Choice", url: "guide/choice.html", summary: "What it says.", readingLabel: "" },
          { title: "Leaf", url: "guide/leaf.html", summary: "What it says.", readingLabel: "" },
        ],
        more: null,
        isAside: false,
        isFolded: false,
      },
      {
        title: "Other pages",
        links: [{ title: "About", url: "about.html", summary: "What it says.", readingLabel: "" }],
        more: null,
        isAside: true,
        isFolded: false,
      },
    ],
    start: { title: "Choice", url: "guide/choice.html" },
    guess: { title: "Choosing", url: "quizzes/choice.html", countLabel: "3 questions" },
    quizzes: [
      {
        title: "Choosing",
        url: "quizzes/choice.html",
        id: "choice",
        itemIds: "",
        countLabel: "3 questions",
      },
      {
        title: "Leaves",
        url: "quizzes/leaf.html",
        id: "leaf",
        itemIds: "",
        countLabel: "1 question",
      },
      {
        title: "Mixed",
        url: "quizzes/mixed.html",
        id: "mixed",
        itemIds: "one two three",
        countLabel: "1 of 3 questions",
      },
    ],
    allQuizzes: null,
    styles: "reading stylesheet choices standing",
  });
});

it("a language's home page is that language's folder, without a way back to a home page above it", () => {
  expect(ownPart(viewOf("ar/index.html"))).toEqual({
    layout: "layouts/article.njk",
    title: "الشاي",
    description: "What it says.",
    breadcrumbs: [],
    quizId: "article:ar/index.md",
    items: [],
    address: "ar/index.html",
    titleHtml: "الشاي",
    titleId: "",
    summary: "What it says.",
    about: [],
    objectives: [],
    readingLabel: "",
    introHtml: "<p>نص.</p>\n",
    notesHtml: "",
    sections: [],
    terms: [],
    contents: [],
    sources: [],
    quizzes: [],
    mentionedIn: { links: [], more: 0, title: "" },
    testedBy: { links: [], more: 0, title: "" },
    moved: [],
    editUrl: "https://example.org/edit/content/ar/index.md",
    previous: null,
    next: { title: "الاختيار", url: "guide/choice.html" },
    children: [
      {
        title: "الاختيار",
        url: "guide/choice.html",
        summary: "What it says.",
        readingLabel: "",
        objectives: [],
        quizzes: [],
        banks: "",
      },
    ],
    allChildren: null,
    isPath: false,
    styles: "reading stylesheet",
  });
});

it("an article in another language speaks it, and says what in it is not in that", () => {
  expect(ownPart(viewOf("ar/guide/choice.html"))).toEqual({
    layout: "layouts/article.njk",
    title: "الاختيار",
    description: "What it says.",
    breadcrumbs: [{ title: "الشاي", url: "../index.html" }],
    quizId: "article:ar/guide/choice.md",
    items: [],
    address: "ar/guide/choice.html",
    titleHtml: "الاختيار",
    titleId: "",
    summary: "What it says.",
    about: [],
    objectives: [],
    readingLabel: "",
    introHtml:
      '<p>نص <span class="citations">(<a class="citation" id="cite-mead-1" href="#source-mead">Mead وHilton وCurtis 2001</a>)</span>.</p>\n',
    notesHtml: "",
    sections: [],
    terms: [],
    contents: [{ id: "sources", title: "المصادر", entries: [] }],
    sources: [
      {
        id: "mead",
        html: '<bdi>Mead, S.، Hilton, D. وCurtis, L. (2001). <span lang="en" dir="ltr">Peers</span>. <cite lang="en" dir="ltr">Tea Journal</cite> 25(2):134–141. <a href="https://doi.org/10.1037/h0095032">doi:10.1037/h0095032</a></bdi>',
        noteHtml: 'Read <a href="../../guide/choice.html">choice</a>.',
        foreign: { language: "en", direction: "ltr" },
        citedBy: [{ title: "1", url: "#cite-mead-1" }],
        citedByMore: 0,
      },
    ],
    quizzes: [],
    mentionedIn: { links: [], more: 0, title: "" },
    testedBy: { links: [], more: 0, title: "" },
    moved: [],
    editUrl: "https://example.org/edit/content/ar/guide/choice.md",
    previous: { title: "الشاي", url: "../index.html" },
    next: null,
    children: [],
    allChildren: null,
    isPath: false,
    styles: "reading stylesheet",
  });
});

it("all articles of the site's language stand on one page, each with ids of its own", () => {
  expect(ownPart(viewOf("print-all.html"))).toEqual({
    layout: "layouts/print-all.njk",
    title: "All pages, to print",
    description: "All pages, to print: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    contents: [
      {
        title: "Guide",
        entries: [
          { id: "page-1", title: "Guide", foreign: {} },
          { id: "page-2", title: "Choice", foreign: {} },
          { id: "page-3", title: "Leaf", foreign: {} },
        ],
      },
      { title: "", entries: [{ id: "page-4", title: "About", foreign: {} }] },
    ],
    articles: [
      {
        id: "page-1",
        title: "Guide",
        titleHtml: "Guide",
        summary: "What it says.",
        foreign: {},
        introHtml: "<p>All of it.</p>\n",
        sections: [],
        notesHtml: "",
      },
      {
        id: "page-2",
        title: "Choice",
        titleHtml: "Choice",
        summary: "What it says.",
        foreign: {},
        introHtml:
          '<p>Intro on oolong <span class="citations">(<a class="citation" id="page-2-cite-mead-1" href="#source-mead">Mead, Hilton and Curtis 2001</a>; <a class="citation" id="page-2-cite-nobody-1" href="#source-nobody">Board of “tea” undated</a>)</span>.</p>\n',
        sections: [
          {
            id: "page-2-options",
            level: 2,
            titleHtml: "Options",
            html: '<p>Some <span class="citations">(<a class="citation" id="page-2-cite-mead-2" href="#source-mead">Mead, Hilton and Curtis 2001</a>)</span>.</p>\n',
          },
          { id: "page-2-fewer", level: 3, titleHtml: "Fewer", html: "<p>One.</p>\n" },
          { id: "page-2-more", level: 2, titleHtml: "More", html: "<p>More.</p>\n" },
        ],
        notesHtml: "",
      },
      {
        id: "page-3",
        title: "Leaf",
        titleHtml: "Leaf",
        summary: "What it says.",
        foreign: {},
        introHtml: "<p>Leaves.</p>\n",
        sections: [
          { id: "page-3-drying", level: 2, titleHtml: "Drying", html: "<p>Dry.</p>\n\n\n" },
        ],
        notesHtml: "",
      },
      {
        id: "page-4",
        title: "About",
        titleHtml: "About",
        summary: "What it says.",
        foreign: {},
        introHtml: "<p>Of us.</p>\n",
        sections: [],
        notesHtml: "",
      },
    ],
    terms: [
      { id: "term-assam", term: "Assam", foreign: {}, definitionHtml: "Black." },
      {
        id: "term-oolong",
        term: "Oolong",
        foreign: {},
        definitionHtml: 'Half green: <a href="#page-3">leaf</a>.',
      },
    ],
    sources: [
      {
        id: "nobody",
        html: 'Board of “tea” (undated). <cite>Is tea warm?</cite> <a href="https://www.example.org/warm/">example.org/warm</a>',
        noteHtml: "",
        foreign: {},
        citedBy: [],
        citedByMore: 0,
      },
      {
        id: "mead",
        html: 'Mead, S., Hilton, D. and Curtis, L. (2001). Peers. <cite>Tea Journal</cite> 25(2):134–141. <a href="https://doi.org/10.1037/h0095032">doi:10.1037/h0095032</a>',
        noteHtml: 'Read <a href="guide/choice.html">choice</a>.',
        foreign: {},
        citedBy: [],
        citedByMore: 0,
      },
    ],
    styles: "reading stylesheet printAll",
  });
});

it("questions stand in an article's text, each as it is printed, and are numbered as they come", () => {
  const { sections, items, quizId, testedBy, styles } = ownPart(viewOf("guide/leaf.html"));
  expect({ sections, quizId, testedBy, styles }).toEqual({
    sections: [
      {
        id: "drying",
        level: 2,
        title: "Drying",
        titleHtml: "Drying",
        html: "<p>Dry.</p>\n[dry]\n[two]\n",
        test: {
          url: "../quizzes/choice.html?items=three#item-three",
          label: "Test yourself on this: 1 question",
        },
      },
    ],
    quizId: "article:guide/leaf.md",
    testedBy: {
      links: [
        { title: "Choosing", url: "../quizzes/choice.html" },
        { title: "Mixed", url: "../quizzes/mixed.html" },
      ],
      more: 0,
      title: "",
    },
    styles: "reading stylesheet kinds",
  });
  const shown = (items as readonly Record<string, unknown>[]).map(
    ({ id, number, bank, section }) => ({ ...{ id, number }, bank, section }),
  );
  expect(shown).toEqual([
    {
      id: "dry",
      number: 1,
      bank: "article-guide-leaf",
      section: { title: "Drying", url: "#drying" },
    },
    { id: "two", number: 2, bank: "choice", section: null },
  ]);
});
