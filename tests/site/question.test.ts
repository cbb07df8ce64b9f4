import { expect, it } from "vitest";
import { article, buildChanged, readChanged, wholeHome } from "../support/read-and-build.ts";

const short = `## Asking {#asking}

::: question ask-1
A peer says nothing.

What do you **ask** first?

- [ ] Why they are silent {#why}
  > That presses; see [choice](choice.md).
- [x] Whether they want company, at $1 + 1$
  > It leaves the choice with them.
- [ ] Nothing

Rationale: Asking leaves room [@mead].

It costs nothing.
:::

After.`;

const yaml = `id: written
title: Asking
summary: What it says.
article: guide/asking.md
items:
  - id: ask-1
    kind: single-choice
    stem: |
      A peer says nothing.

      What do you **ask** first?
    section: guide/asking.md#asking
    rationale: |
      Asking leaves room [@mead].

      It costs nothing.
    options:
      - id: why
        text: Why they are silent
        feedback: "That presses; see [choice](../content/guide/choice.md)."
      - id: whether-they-want-company-at-1-1
        text: Whether they want company, at $1 + 1$
        feedback: It leaves the choice with them.
        key: true
      - { id: nothing, text: Nothing }
`;

/** A question's markup without what differs by where it stands. */
function card(html: string | undefined, bank: string): string {
  const [found = ""] = /<quiz-item[\s\S]*?<\/quiz-item>/.exec(html ?? "") ?? [];
  return found
    .replace(`data-bank="${bank}"`, "")
    .replace(/ <span data-slot="number">.*?<\/h2>/, "</h2>")
    .replace(/data-number="\d+"/, "")
    .replace(/ · Choose one<\/h2>/, "</h2>")
    .replace(/\s+/g, " ");
}

it("an article's question prints as the same item in YAML does", async () => {
  const inArticle = await buildChanged({ "content/guide/asking.md": article("Asking", short) });
  const inYaml = await buildChanged({
    "content/guide/asking.md": article("Asking", "## Asking {#asking}\n\n::: item ask-1"),
    "quizzes/written.yaml": yaml,
  });
  const one = card(inArticle.get("guide/asking.html"), "article-guide-asking");
  expect(one).toContain('data-revision="');
  expect(one).toContain('href="../sources.html#source-mead"');
  expect(one).toContain('href="choice.html"');
  expect(one).toBe(card(inYaml.get("guide/asking.html"), "written"));
});

it("several ticks make a question of several keys, all or nothing", async () => {
  const body = "::: question q-1\nWhich?\n\n* [x] A\n* [X] B\n* [ ] C\n\nRationale: Both.\n:::";
  const { site } = await readChanged({ "content/index.md": article("Home", body) });
  expect(site?.articleBanks[0]?.bank).toEqual({
    id: "article-index",
    title: "Home",
    summary: "What it says.",
    article: "index.md",
    items: [
      {
        id: "q-1",
        kind: "multiple-choice",
        scoring: "all-or-nothing",
        stem: "Which?",
        rationale: "Both.",
        section: "index.md",
        options: [
          { id: "a", text: "A", key: true },
          { id: "b", text: "B", key: true },
          { id: "c", text: "C" },
        ],
      },
    ],
  });
});

it("without a rationale the feedback to the key is the rationale", async () => {
  const body = "::: question q-1\nWhich?\n- [x] A\n  > As it is.\n- [ ] A!\n  > Not\n  > so.\n:::";
  const { site } = await readChanged({ "content/index.md": article("Home", body) });
  expect(site?.articleBanks[0]?.bank.items[0]).toMatchObject({
    rationale: "As it is.",
    options: [
      { id: "a", text: "A", key: true },
      { id: "a-2", text: "A!", feedback: "Not\nso." },
    ],
  });
});

it("keeps code, lists and fences of colons in a stem", async () => {
  const body =
    "::: question q-1\nLook:\n\n- one\n- two\n\n```\n:::\n```\n\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::\n\nAfter.";
  const { site } = await readChanged({ "content/index.md": article("Home", body) });
  expect(site?.articleBanks[0]?.bank.items[0]?.stem).toBe(
    "Look:\n\n- one\n- two\n\n```\n:::\n```\n\nWhich?",
  );
  expect(wholeHome(site)?.introText).toBe("After.");
});

it("reads files with Windows line ends", async () => {
  const text = article("Home", "::: question q-1\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::");
  const { site } = await readChanged({ "content/index.md": text.replaceAll("\n", "\r\n") });
  expect(site?.articleBanks[0]?.bank.items[0]).toMatchObject({
    stem: "Which?",
    rationale: "Yes.",
    options: [{ text: "A" }, { text: "B" }],
  });
});

it("a page with items loads what they need, once, and says where answers belong", async () => {
  const body = "::: item choice-1\n\n::: question q-1\nWhich?\n- [x] A\n  > Yes.\n- [ ] B\n:::";
  const pages = await buildChanged({
    "content/guide/choice.md": article("Choice", `## Options\n\n${body}`),
  });
  const html = pages.get("guide/choice.html") ?? "";
  expect(html.match(/assets\/quiz-[0-9a-f]+\.js/g)).toHaveLength(1);
  expect(html.match(/data-part="tools"/g)).toHaveLength(1);
  const attempts = [
    ...html.matchAll(/<quiz-attempt [^>]*data-quiz="([^"]*)" data-bank="([^"]*)"/g),
  ];
  expect(attempts.map(([, quiz, bank]) => [quiz, bank])).toEqual([
    ["article:guide/choice.md", "choice"],
    ["article:guide/choice.md", "article-guide-choice"],
  ]);
  expect(html).toContain(
    '<p class="test-yourself"><a href="../quizzes/choice.html?items=choice-1#item-choice-1">Test yourself on this: 1 question</a></p>',
  );
  expect(pages.get("glossary.html")).not.toMatch(/data-part="(?!search-|update")/);
});

it("search finds an article's question where it stands, without its answer", async () => {
  const { readDocuments } = await import("../support/read-documents.ts");
  const body = "Text.\n\n::: question q-1\nWhich way?\n- [x] Left\n  > Yes.\n- [ ] Right\n:::";
  const { site } = await readChanged({
    "content/guide/choice.md": article("Choice", `## Options\n\n${body}`),
  });
  const found = site
    ? [...readDocuments(site).values()].flat().filter(({ url }) => url.startsWith("guide/"))
    : [];
  expect(found.map(({ kind, url, title, text }) => [kind, url, title, text])).toEqual([
    ["article", "guide/choice.html", "Choice", "What it says."],
    ["article", "guide/choice.html#options", "Options", "Text."],
    ["item", "guide/choice.html#item-q-1", "Which way?", ""],
  ]);
  expect(found.at(-1)?.item).toEqual({ bank: "article-guide-choice", id: "q-1" });
});
