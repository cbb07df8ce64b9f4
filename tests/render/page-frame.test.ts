import { beforeAll, expect, it } from "vitest";
import { viewsOf } from "../support/page-views.ts";
import { article } from "../support/read-and-build.ts";
import { files, options } from "../support/tea-site.ts";

let viewOf: Awaited<ReturnType<typeof viewsOf>>;

const marked = {
  sidebarHtml: (page: string) => `<a href="${page.replace(/^.*\//, "")}">Here</a>`,
  sharedHtml: (part: string, key: string) => `${part} ${key}`,
};

beforeAll(async () => {
  viewOf = await viewsOf(files, options, marked);
});

/** What a page shares with those of its folder, and what it says of itself to machines. */
function frameOf(page: string, from = viewOf) {
  const view = from(page);
  return Object.fromEntries(names.map((name) => [name, view[name]]));
}

const names = [
  "root",
  "site",
  "practice",
  "menuLength",
  "letterIndexUrl",
  "offline",
  "footer",
  "direction",
  "language",
  "wordsLanguage",
  "searchUrl",
  "otherSearches",
  "menu",
  "languages",
  "alternates",
  "feeds",
  "headTitle",
  "canonicalUrl",
  "shareUrl",
  "markdownUrl",
  "headerHtml",
  "footerHtml",
  "searchDialogHtml",
  "sidebarHtml",
];

it("a page has the way to all else of the site, in its language", () => {
  expect(frameOf("guide/choice.html")).toEqual({
    root: "../",
    site: {
      title: "Tea",
      titleForeign: {},
      tagline: "All “of” it.",
      homeUrl: "../index.html",
      logo: null,
      paper: { light: "#fbf9f4", dark: "#111714" },
    },
    practice: {
      reviewUrl: "../review.html",
      mixUrl: "../mix.html",
      progressUrl: "../progress.html",
      quizzesUrl: "../quizzes/index.html",
    },
    menuLength: "medium",
    letterIndexUrl: "../a-z.html",
    offline: { url: "../offline.html", worker: "../service-worker.js" },
    footer: {
      noticeHtml: "",
      links: [
        { title: "About", url: "../about.html" },
        { title: "All pages, to print", url: "../print-all.html" },
        { title: "What is new", url: "../whats-new.html" },
      ],
    },
    direction: "ltr",
    language: "en",
    wordsLanguage: "",
    searchUrl: "../search.html",
    otherSearches: [
      { title: "العربية", url: "../ar/search.html", titleLanguage: "ar", titleDirection: "rtl" },
    ],
    menu: [
      { title: "Guide", url: "index.html", current: true },
      { title: "Quizzes", url: "../quizzes/index.html", current: false },
      { title: "Glossary", url: "../glossary.html", current: false },
      { title: "Sources", url: "../sources.html", current: false },
      { title: "Shop", url: "https://example.org/shop", current: false },
    ],
    languages: [
      { language: "en", direction: "ltr", name: "English", url: "", noteHtml: "" },
      {
        language: "ar",
        direction: "rtl",
        name: "العربية",
        url: "../ar/guide/choice.html",
        noteHtml: "",
      },
    ],
    alternates: [
      { language: "en", url: "https://example.org/tea/guide/choice.html" },
      { language: "ar", url: "https://example.org/tea/ar/guide/choice.html" },
      { language: "x-default", url: "https://example.org/tea/guide/choice.html" },
    ],
    feeds: [
      { type: "application/atom+xml", url: "../feed.xml" },
      { type: "application/feed+json", url: "../feed.json" },
    ],
    headTitle: "Choice · Tea",
    canonicalUrl: "https://example.org/tea/guide/choice.html",
    shareUrl: "",
    markdownUrl: "choice.md",
    headerHtml: "header guide:0:en:ltr",
    footerHtml: "footer guide:0:en:ltr",
    searchDialogHtml: "search-dialog guide:0:en:ltr",
    sidebarHtml: '<a href="choice.html" aria-current="page">Here</a>',
  });
});

it("a page in another language has that language's ways, and says what is not in it", () => {
  expect(frameOf("ar/guide/choice.html")).toEqual({
    root: "../../",
    site: {
      title: "Tea",
      titleForeign: { language: "en", direction: "ltr" },
      tagline: "What it says.",
      homeUrl: "../index.html",
      logo: null,
      paper: { light: "#fbf9f4", dark: "#111714" },
    },
    practice: {
      reviewUrl: "../review.html",
      mixUrl: "../mix.html",
      progressUrl: "../progress.html",
      quizzesUrl: "../quizzes/index.html",
    },
    menuLength: "medium",
    letterIndexUrl: "../a-z.html",
    offline: { url: "../offline.html", worker: "../../service-worker.js" },
    footer: {
      noticeForeign: { language: "en", direction: "ltr" },
      noticeHtml: "",
      links: [
        { title: "About", url: "../../about.html", titleLanguage: "en", titleDirection: "ltr" },
        { title: "الجديد", url: "../../whats-new.html" },
      ],
    },
    direction: "rtl",
    language: "ar",
    wordsLanguage: "",
    searchUrl: "../search.html",
    otherSearches: [
      { title: "English", url: "../../search.html", titleLanguage: "en", titleDirection: "ltr" },
    ],
    menu: [
      { title: "الاختبارات القصيرة", url: "../quizzes/index.html", current: false },
      { title: "المسرد", url: "../glossary.html", current: false },
      { title: "المصادر", url: "../sources.html", current: false },
      { title: "Shop", url: "https://example.org/shop", current: false },
    ],
    languages: [
      {
        language: "en",
        direction: "ltr",
        name: "English",
        url: "../../guide/choice.html",
        noteHtml: "",
      },
      { language: "ar", direction: "rtl", name: "العربية", url: "", noteHtml: "" },
    ],
    alternates: [
      { language: "en", url: "https://example.org/tea/guide/choice.html" },
      { language: "ar", url: "https://example.org/tea/ar/guide/choice.html" },
      { language: "x-default", url: "https://example.org/tea/guide/choice.html" },
    ],
    feeds: [
      { type: "application/atom+xml", url: "../../feed.xml" },
      { type: "application/feed+json", url: "../../feed.json" },
    ],
    headTitle: "الاختيار · Tea",
    canonicalUrl: "https://example.org/tea/ar/guide/choice.html",
    shareUrl: "",
    markdownUrl: "choice.md",
    headerHtml: "header ar/guide:-1:ar:rtl",
    footerHtml: "footer ar/guide:-1:ar:rtl",
    searchDialogHtml: "search-dialog ar/guide:-1:ar:rtl",
    sidebarHtml: '<a href="choice.html" aria-current="page">Here</a>',
  });
});

it("a page that is not translated leads to the other language's home page, and says so", () => {
  expect(viewOf("about.html")).toMatchObject({
    alternates: [],
    languages: [
      { language: "en", direction: "ltr", name: "English", url: "", noteHtml: "" },
      {
        ...{ language: "ar", direction: "rtl", name: "العربية", url: "ar/index.html" },
        noteHtml: "(not translated: home page)",
      },
    ],
  });
});

it("what stands for an absent page has no address of its own, in no language", () => {
  for (const page of ["404.html", "ar/404.html"])
    expect(viewOf(page)).toMatchObject({ canonicalUrl: "", alternates: [], sidebarHtml: "" });
});

it("a site of one article, without search, is that and nothing more", async () => {
  const bare = await viewsOf(
    { "content/index.md": article("Test", "Alone.") },
    { search: false, language: "ja", direction: "rtl" },
    marked,
  );
  expect(frameOf("index.html", bare)).toEqual({
    root: "",
    site: {
      ...{ title: "Test", titleForeign: {}, tagline: "", homeUrl: "index.html", logo: null },
      paper: { light: "#fbf9f4", dark: "#111714" },
    },
    practice: { reviewUrl: "", mixUrl: "", progressUrl: "", quizzesUrl: "" },
    ...{ menu: [], menuLength: "short", letterIndexUrl: "", searchUrl: "", otherSearches: [] },
    offline: { url: "offline.html", worker: "service-worker.js" },
    footer: { noticeHtml: "", links: [] },
    ...{ direction: "rtl", language: "ja", wordsLanguage: "en", headTitle: "Test" },
    ...{ languages: [], alternates: [], feeds: [] },
    ...{ canonicalUrl: "", shareUrl: "", markdownUrl: "" },
    headerHtml: "header :-1:ja:rtl",
    footerHtml: "footer :-1:ja:rtl",
    searchDialogHtml: "search-dialog :-1:ja:rtl",
    sidebarHtml: "",
  });
});

it("a site's look, pictures and indexes have addresses from the page", async () => {
  const looked = await viewsOf(files, options, {
    ...{ searchIndexes: new Map([["ar", "search/ar.js"]]) },
    itemsIndexes: new Map([["ar", { itemsIndex: "items/ar.js", dailyIndex: "daily/ar.js" }]]),
    sharePictures: new Map([
      ["", "share/all.png"],
      ["about.html", "share/about.png"],
    ]),
    look: { stylesheet: "own.css", logo: { path: "logo.svg", alt: "A cup", width: 40 } },
  });
  const of = (page: string) => {
    const { site, shareUrl, assets } = looked(page);
    const { logo } = site as { readonly logo: unknown };
    const { stylesheets, searchIndex, itemsIndex, dailyIndex, quizScript } = assets as Readonly<
      Record<string, unknown>
    >;
    return { logo, shareUrl, stylesheets, searchIndex, itemsIndex, dailyIndex, quizScript };
  };
  expect(of("ar/guide/choice.html")).toEqual({
    logo: { url: "../../logo.svg", alt: "A cup", width: 40, height: "" },
    shareUrl: "https://example.org/tea/share/all.png",
    stylesheets: ["../../assets/readingStylesheet", "../../assets/stylesheet", "../../own.css"],
    searchIndex: "../../search/ar.js",
    itemsIndex: "../../items/ar.js",
    dailyIndex: "../../daily/ar.js",
    quizScript: "../../assets/choicesScript",
  });
  expect(of("about.html")).toMatchObject({
    shareUrl: "https://example.org/tea/share/about.png",
    ...{ searchIndex: "", itemsIndex: "", dailyIndex: "" },
  });
  expect(of("quizzes/choice.html").quizScript).toBe("../assets/quizScript");
});
