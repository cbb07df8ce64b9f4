import { expect, it } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { sectionTest } from "../../src/render/views/section-test.ts";
import type { Article } from "../../src/site/read/article.ts";

const article = { output: "guide/a.html" } as Article;
const messages = createMessages("en");

/** Each test as `page item`. */
function testOf(...tests: readonly string[]) {
  const all = tests.map((test) => {
    const [output = "", item = ""] = test.split(" ");
    return { output, item };
  });
  return sectionTest(all, article, messages);
}

it("without questions there is none", () => {
  expect(testOf()).toBeNull();
});

it("leads to the page that has most of them, at the first, and asks those alone", () => {
  expect(testOf("quizzes/a.html one", "quizzes/b.html two", "quizzes/b.html t&o")).toEqual({
    url: "../quizzes/b.html?items=two,t%26o#item-two",
    label: "Test yourself on this: 2 questions",
  });
});

it("of pages that have as many it leads to the first", () => {
  expect(testOf("quizzes/b.html two", "quizzes/a.html one")).toEqual({
    url: "../quizzes/b.html?items=two#item-two",
    label: "Test yourself on this: 1 question",
  });
});

it("to those in the article's own text it leads where nothing else asks, however many they are", () => {
  expect(testOf("guide/a.html one", "guide/a.html two", "quizzes/a.html three")?.url).toBe(
    "../quizzes/a.html?items=three#item-three",
  );
  expect(testOf("guide/a.html one", "guide/a.html two")).toEqual({
    url: "#item-one",
    label: "Test yourself on this: 2 questions",
  });
});
