import { beforeAll, expect, it } from "vitest";
import { ownPart, viewsOf } from "../support/page-views.ts";
import { files, options } from "../support/tea-site.ts";

let viewOf: Awaited<ReturnType<typeof viewsOf>>;

beforeAll(async () => {
  viewOf = await viewsOf(files, options);
});

it("the glossary has its terms under their letters, with where they are used", () => {
  expect(ownPart(viewOf("glossary.html"))).toEqual({
    layout: "layouts/glossary.njk",
    title: "Glossary",
    description: "Glossary: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    untranslated: "",
    letters: [
      {
        letter: "A",
        terms: [
          { id: "term-assam", term: "Assam", definitionHtml: "Black.", usedIn: [], usedInMore: 0 },
        ],
      },
      {
        letter: "O",
        terms: [
          {
            id: "term-oolong",
            term: "Oolong",
            definitionHtml: 'Half green: <a href="guide/leaf.html">leaf</a>.',
            usedIn: [{ title: "Choice", url: "guide/choice.html" }],
            usedInMore: 0,
          },
        ],
      },
    ],
    styles: "reading stylesheet",
  });
});

it("in another language it has the terms that are translated in it, and says of the others that they are not", () => {
  expect(ownPart(viewOf("ar/glossary.html"))).toEqual({
    layout: "layouts/glossary.njk",
    title: "المسرد",
    description: "المسرد: Tea.",
    breadcrumbs: [{ title: "الرئيسية", url: "index.html" }],
    untranslated: "ما لم يُترجَم بعد مكتوب باللغة الإنجليزية.",
    letters: [
      {
        letter: "ا",
        terms: [
          {
            id: "term-oolong",
            term: "أولونغ",
            definitionHtml: "نصف أخضر.",
            usedIn: [],
            usedInMore: 0,
          },
        ],
      },
      {
        letter: "A",
        terms: [
          {
            id: "term-assam",
            term: "Assam",
            language: "en",
            direction: "ltr",
            definitionHtml: "Black.",
            usedIn: [],
            usedInMore: 0,
          },
        ],
      },
    ],
    styles: "reading stylesheet",
  });
});

it("the sources stand by author, each with what cites it", () => {
  expect(ownPart(viewOf("sources.html"))).toEqual({
    layout: "layouts/sources.njk",
    title: "Sources",
    description: "Sources: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    untranslated: "",
    sources: [
      {
        id: "blatt",
        html: 'Blatt, A. and Ast, B. (1999). <cite lang="de" dir="ltr">Grüner Tee</cite>. Verlag &amp; Sohn.',
        noteHtml: "",
        foreign: {},
        citedBy: [],
        citedByMore: 0,
      },
      {
        id: "nobody",
        html: 'Board of “tea” (undated). <cite>Is tea warm?</cite> <a href="https://www.example.org/warm/">example.org/warm</a>',
        noteHtml: "",
        foreign: {},
        citedBy: [{ title: "Choice", url: "guide/choice.html" }],
        citedByMore: 0,
      },
      {
        id: "mead",
        html: 'Mead, S., Hilton, D. and Curtis, L. (2001). Peers. <cite>Tea Journal</cite> 25(2):134–141. <a href="https://doi.org/10.1037/h0095032">doi:10.1037/h0095032</a>',
        noteHtml: 'Read <a href="guide/choice.html">choice</a>.',
        foreign: {},
        citedBy: [
          { title: "Choice", url: "guide/choice.html" },
          {
            title: "Quiz: Choosing",
            titleHtml: "Quiz: Choosing",
            url: "quizzes/choice.html#item-one",
          },
        ],
        citedByMore: 0,
      },
    ],
    styles: "reading stylesheet",
  });
});

it("in a language that runs leftwards they keep their own direction", () => {
  expect(ownPart(viewOf("ar/sources.html"))).toEqual({
    layout: "layouts/sources.njk",
    title: "المصادر",
    description: "المصادر: Tea.",
    breadcrumbs: [{ title: "الرئيسية", url: "index.html" }],
    untranslated: "ما لم يُترجَم بعد مكتوب باللغة الإنجليزية.",
    sources: [
      {
        id: "blatt",
        html: '<bdi>Blatt, A. وAst, B. (1999). <cite lang="de" dir="ltr">Grüner Tee</cite>. Verlag &amp; Sohn.</bdi>',
        noteHtml: "",
        foreign: {},
        citedBy: [],
        citedByMore: 0,
      },
      {
        id: "nobody",
        html: '<bdi>Board of “tea” (دون تاريخ). <cite lang="en" dir="ltr">Is tea warm?</cite> <a href="https://www.example.org/warm/">example.org/warm</a></bdi>',
        noteHtml: "",
        foreign: {},
        citedBy: [
          {
            title: "Choice",
            url: "../guide/choice.html",
            titleLanguage: "en",
            titleDirection: "ltr",
          },
        ],
        citedByMore: 0,
      },
      {
        id: "mead",
        html: '<bdi>Mead, S.، Hilton, D. وCurtis, L. (2001). <span lang="en" dir="ltr">Peers</span>. <cite lang="en" dir="ltr">Tea Journal</cite> 25(2):134–141. <a href="https://doi.org/10.1037/h0095032">doi:10.1037/h0095032</a></bdi>',
        noteHtml: 'Read <a href="../guide/choice.html">choice</a>.',
        foreign: { language: "en", direction: "ltr" },
        citedBy: [
          { title: "الاختيار", url: "guide/choice.html" },
          {
            title: "اختبار قصير: Choosing",
            titleHtml: 'اختبار قصير: <span lang="en" dir="ltr">Choosing</span>',
            url: "../quizzes/choice.html#item-one",
          },
        ],
        citedByMore: 0,
      },
    ],
    styles: "reading stylesheet",
  });
});

it("the index has pages, headings and terms from A to Z", () => {
  expect(ownPart(viewOf("a-z.html"))).toEqual({
    layout: "layouts/letter-index.njk",
    title: "A–Z index",
    description: "A–Z index: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    letters: [
      {
        letter: "A",
        entries: [
          { title: "About", url: "about.html", context: "" },
          { title: "Assam", url: "glossary.html#term-assam", context: "Glossary" },
        ],
      },
      { letter: "C", entries: [{ title: "Choice", url: "guide/choice.html", context: "" }] },
      {
        letter: "D",
        entries: [{ title: "Drying", url: "guide/leaf.html#drying", context: "Leaf" }],
      },
      {
        letter: "F",
        entries: [{ title: "Fewer", url: "guide/choice.html#fewer", context: "Choice" }],
      },
      { letter: "G", entries: [{ title: "Guide", url: "guide/index.html", context: "" }] },
      { letter: "H", entries: [{ title: "Home", url: "index.html", context: "" }] },
      { letter: "L", entries: [{ title: "Leaf", url: "guide/leaf.html", context: "" }] },
      {
        letter: "M",
        entries: [{ title: "More", url: "guide/choice.html#more", context: "Choice" }],
      },
      {
        letter: "O",
        entries: [
          { title: "Oolong", url: "glossary.html#term-oolong", context: "Glossary" },
          { title: "Options", url: "guide/choice.html#options", context: "Choice" },
        ],
      },
    ],
    parts: [],
    styles: "reading stylesheet search",
  });
});

it("in another language it names the language of what is not translated alone", () => {
  expect(ownPart(viewOf("ar/a-z.html"))).toEqual({
    layout: "layouts/letter-index.njk",
    title: "الفهرس الأبجدي",
    description: "الفهرس الأبجدي: Tea.",
    breadcrumbs: [{ title: "الرئيسية", url: "index.html" }],
    letters: [
      {
        letter: "ا",
        entries: [
          { title: "الاختيار", url: "guide/choice.html", context: "" },
          { title: "الشاي", url: "index.html", context: "" },
          { title: "أولونغ", url: "glossary.html#term-oolong", context: "المسرد" },
        ],
      },
      {
        letter: "A",
        entries: [
          {
            title: "Assam",
            url: "glossary.html#term-assam",
            titleLanguage: "en",
            titleDirection: "ltr",
            context: "المسرد",
          },
        ],
      },
    ],
    parts: [],
    styles: "reading stylesheet search",
  });
});

it("what questions cover is told by section and objective", () => {
  expect(ownPart(viewOf("coverage.html"))).toEqual({
    layout: "layouts/coverage.njk",
    title: "What the questions cover",
    description: "What the questions cover: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    counts: { sections: 1, objectives: 2, items: 5 },
    articles: [
      {
        title: "Choice",
        url: "guide/choice.html",
        sections: [
          {
            title: "Options",
            url: "guide/choice.html#options",
            items: [{ title: "one", url: "quizzes/choice.html#item-one" }],
            needsNone: false,
          },
          { title: "More", url: "guide/choice.html#more", items: [], needsNone: true },
        ],
        objectives: [
          {
            text: "Tell *green* tea",
            items: [{ title: "one", url: "quizzes/choice.html#item-one" }],
          },
          { text: "Ask first", items: [] },
        ],
      },
    ],
    unplaced: [
      { title: "two", url: "quizzes/choice.html#item-two" },
      { title: "leaf-1", url: "quizzes/leaf.html#item-leaf-1" },
    ],
    draws: [
      {
        quiz: { title: "Mixed", url: "quizzes/mixed.html" },
        from: "choice",
        number: 1,
        count: 1,
        candidates: 3,
        isThin: false,
      },
    ],
    missed: [],
    styles: "reading stylesheet",
  });
});

it("what is new is told by day, the latest first", () => {
  expect(ownPart(viewOf("whats-new.html"))).toEqual({
    layout: "layouts/whats-new.njk",
    title: "What is new",
    description: "What is new: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    feedUrl: "feed.xml",
    changes: [
      {
        title: "Choice",
        url: "guide/choice.html",
        date: "2026-03-04",
        dateLabel: "March 4, 2026",
        what: "The page was changed.",
      },
      {
        title: "Choice",
        url: "guide/choice.html",
        date: "2024-01-02",
        dateLabel: "January 2, 2024",
        what: "A new page.",
      },
    ],
    styles: "reading stylesheet",
  });
});

it("the search page has no more than what every page has, and what is pinned", () => {
  expect(ownPart(viewOf("search.html"))).toEqual({
    layout: "layouts/search.njk",
    title: "Search",
    description: "Search: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    pinned: [],
    styles: "reading stylesheet search",
  });
});

it("where a page is not there, the other languages say so too", () => {
  expect(ownPart(viewOf("404.html"))).toEqual({
    layout: "layouts/not-found.njk",
    title: "Page not found",
    description: "Page not found: Tea.",
    breadcrumbs: [{ title: "Home", url: "index.html" }],
    roots: ["", "../", "../../", "../../../", "../../../../", "../../../../../"],
    folder: "",
    others: [
      {
        language: "ar",
        direction: "rtl",
        name: "العربية",
        folder: "ar/",
        summary: "ربما كُتب العنوان خطأ، أو انتقلت الصفحة.",
        links: [
          { title: "الشاي", url: "ar/index.html" },
          { title: "بحث", url: "ar/search.html" },
        ],
      },
    ],
    styles: "reading stylesheet",
  });
});

it("in a language's folder that page speaks that language alone", () => {
  expect(ownPart(viewOf("ar/404.html"))).toEqual({
    layout: "layouts/not-found.njk",
    title: "الصفحة غير موجودة",
    description: "الصفحة غير موجودة: Tea.",
    breadcrumbs: [{ title: "الرئيسية", url: "index.html" }],
    roots: ["", "../", "../../", "../../../", "../../../../", "../../../../../"],
    folder: "ar/",
    others: [],
    styles: "reading stylesheet",
  });
});

it("an old address leads on to the place that its article has now", () => {
  const { csp: _, ...view } = viewOf("old.html");
  expect(view).toEqual({
    layout: "layouts/redirect.njk",
    title: "Leaf",
    language: "en",
    direction: "ltr",
    url: "guide/leaf.html#drying",
    script: "assets/movedScript",
    moved: [],
  });
});
