import { beforeAll, expect, it } from "vitest";
import { viewsOf } from "../support/page-views.ts";
import { files, options } from "../support/tea-site.ts";

let viewOf: Awaited<ReturnType<typeof viewsOf>>;

beforeAll(async () => {
  viewOf = await viewsOf(files, options);
});

// Worked out by hand from schema.org's definitions of each type. What stands on the page as JSON, and whether the
// vocabulary has all of it, structured-data.test.ts asks.

function graphOf(page: string): unknown {
  return JSON.parse(`${viewOf(page).structuredDataHtml}`)["@graph"];
}

it("an article is when it was written and changed, by whom, on what, and what it teaches", () => {
  expect(graphOf("guide/choice.html")).toEqual([
    {
      "@type": ["Article", "LearningResource"],
      name: "Choice",
      description: "What it says.",
      url: "https://example.org/tea/guide/choice.html",
      headline: "Choice",
      inLanguage: "en",
      datePublished: "2024-01-02",
      dateModified: "2026-03-04",
      author: [
        { "@type": "Person", name: "Ana" },
        { "@type": "Person", name: "Bo" },
      ],
      keywords: ["tea", "leaf"],
      teaches: ["Tell green tea", "Ask first"],
      isPartOf: { "@type": "WebSite", name: "Tea", url: "https://example.org/tea/" },
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/tea/" },
        { "@type": "ListItem", position: 2, name: "Guide", item: "https://example.org/tea/guide/" },
        {
          "@type": "ListItem",
          position: 3,
          name: "Choice",
          item: "https://example.org/tea/guide/choice.html",
        },
      ],
    },
  ]);
});

it("one that says none of that is an article in its language, below what stands above it there", () => {
  expect(graphOf("ar/guide/choice.html")).toEqual([
    {
      "@type": "Article",
      name: "الاختيار",
      description: "What it says.",
      url: "https://example.org/tea/ar/guide/choice.html",
      headline: "الاختيار",
      inLanguage: "ar",
      isPartOf: { "@type": "WebSite", name: "Tea", url: "https://example.org/tea/" },
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "الشاي", item: "https://example.org/tea/ar/" },
        {
          "@type": "ListItem",
          position: 2,
          name: "الاختيار",
          item: "https://example.org/tea/ar/guide/choice.html",
        },
      ],
    },
  ]);
});

it("a folder whose pages have questions is a course of them", () => {
  expect(graphOf("guide/index.html")).toEqual([
    {
      "@type": "Course",
      name: "Guide",
      description: "What it says.",
      url: "https://example.org/tea/guide/",
      inLanguage: "en",
      hasPart: [
        {
          "@type": "LearningResource",
          name: "Choice",
          url: "https://example.org/tea/guide/choice.html",
        },
        {
          "@type": "LearningResource",
          name: "Leaf",
          url: "https://example.org/tea/guide/leaf.html",
        },
      ],
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/tea/" },
        { "@type": "ListItem", position: 2, name: "Guide", item: "https://example.org/tea/guide/" },
      ],
    },
  ]);
});

it("the front page is the site, and stands below nothing", () => {
  expect(graphOf("index.html")).toEqual([
    {
      "@type": "WebSite",
      name: "Tea",
      url: "https://example.org/tea/",
      description: 'All "of" it.',
      inLanguage: "en",
    },
  ]);
});

it("a quiz is its questions, with what may be chosen where something may", () => {
  expect(graphOf("quizzes/choice.html")).toEqual([
    {
      "@type": "Quiz",
      name: "Choosing",
      url: "https://example.org/tea/quizzes/choice.html",
      inLanguage: "en",
      description: "On choice.",
      hasPart: [
        {
          "@type": "Question",
          name: "Which?",
          text: "Which?",
          url: "https://example.org/tea/quizzes/choice.html#item-one",
          eduQuestionType: "Multiple choice",
          suggestedAnswer: [
            { "@type": "Answer", position: 1, text: "This" },
            { "@type": "Answer", position: 2, text: "That" },
          ],
        },
        {
          "@type": "Question",
          name: "So?",
          text: "So?",
          url: "https://example.org/tea/quizzes/choice.html#item-two",
        },
        {
          "@type": "Question",
          name: "How many?",
          text: "How many?",
          url: "https://example.org/tea/quizzes/choice.html#item-three",
        },
      ],
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/tea/" },
        {
          "@type": "ListItem",
          position: 2,
          name: "Quizzes",
          item: "https://example.org/tea/quizzes/",
        },
        {
          "@type": "ListItem",
          position: 3,
          name: "Choosing",
          item: "https://example.org/tea/quizzes/choice.html",
        },
      ],
    },
  ]);
});

it("the glossary is its terms, with their other names, in the language that it is seen in", () => {
  expect(graphOf("ar/glossary.html")).toEqual([
    {
      "@type": "DefinedTermSet",
      name: "المسرد",
      url: "https://example.org/tea/ar/glossary.html",
      inLanguage: "ar",
      hasDefinedTerm: [
        {
          "@type": "DefinedTerm",
          name: "أولونغ",
          description: "نصف أخضر.",
          url: "https://example.org/tea/ar/glossary.html#term-oolong",
        },
        {
          "@type": "DefinedTerm",
          name: "Assam",
          description: "Black.",
          url: "https://example.org/tea/ar/glossary.html#term-assam",
        },
      ],
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "الرئيسية", item: "https://example.org/tea/ar/" },
        {
          "@type": "ListItem",
          position: 2,
          name: "المسرد",
          item: "https://example.org/tea/ar/glossary.html",
        },
      ],
    },
  ]);
});

it("another page is where it stands", () => {
  expect(graphOf("search.html")).toEqual([
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/tea/" },
        {
          "@type": "ListItem",
          position: 2,
          name: "Search",
          item: "https://example.org/tea/search.html",
        },
      ],
    },
  ]);
});
