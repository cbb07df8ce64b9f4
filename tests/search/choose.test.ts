import { describe, expect, test } from "vitest";
import type { ShownCard } from "../../src/search/format/cards.ts";
import { choose } from "../../src/search/query/choose.ts";
import type { Found } from "../../src/search/query/find.ts";
import type { OpenIndex } from "../../src/search/query/open-index.ts";
import { hasPhrase } from "../../src/search/query/phrase.ts";
import { isSame } from "../../src/search/query/phrases.ts";
import { readQuery } from "../../src/search/query/read-query.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { card as cardOf } from "./support.ts";

const pipeline = pipelineFor("en");

/** The matches are ordinals from 0 on, best first; the titles are those of some of their cards. */
function chosen(
  text: string,
  { limit, matches, isOneFile }: { limit: number; matches: number; isOneFile: boolean },
  titles: Readonly<Record<number, string>> = {},
) {
  const loaded: number[] = [];
  const card = async (ordinal: number): Promise<ShownCard> => {
    loaded.push(ordinal);
    const title = titles[ordinal] ?? "Other";
    return cardOf({ url: `p#${ordinal}`, title });
  };
  const best = Array.from({ length: matches }, (_, ordinal) => ({
    ordinal,
    score: 1000 - ordinal,
    place: 0 as const,
  }));
  const query = readQuery(text, pipeline);
  const found = {
    ...{ text, query, queryTerms: [], pinned: [], isCorrected: false, isInflected: false },
    // As where only the texts tell.
    unsure: query.phrases.map((phrase) => (card) => hasPhrase(card, phrase, isSame)),
    matches: {
      hasAll: () => true,
      ...{ matched: "all", complete: best.length },
      ordinals: Uint32Array.from(best, ({ ordinal }) => ordinal),
      best,
    },
  } satisfies Found;
  const head = { language: "en" };
  const open = { store: { card }, isOneFile, pipeline, head } as unknown as OpenIndex;
  return choose(found, { limit }, () => -1, open).then(({ hits, looked }) => ({
    ordinals: hits.map(({ ordinal }) => ordinal),
    looked,
    loaded: loaded.length,
  }));
}

describe("of an index in one file", () => {
  const whole = { limit: 3, matches: 80, isOneFile: true };

  test("the fifty best are looked at again: the fiftieth may come first, the next one may not", async () => {
    expect(await chosen("consent", whole, { 49: "Consent" })).toEqual({
      ...{ ordinals: [49, 0, 1], looked: 50, loaded: 50 },
    });
    expect(await chosen("consent", whole, { 50: "Consent" })).toMatchObject({
      ordinals: [0, 1, 2],
    });
  });

  test("more than fifty are, where more are to be shown", async () => {
    const { ordinals } = await chosen("consent", { ...whole, limit: 60 }, { 59: "Consent" });
    expect(ordinals).toHaveLength(60);
    expect(ordinals[0]).toBe(59);
  });
});

describe("of an index in parts", () => {
  const parts = { limit: 3, matches: 80, isOneFile: false };

  test("no more cards are loaded than are shown", async () => {
    expect(await chosen("consent", parts)).toEqual({ ordinals: [0, 1, 2], looked: 3, loaded: 3 });
  });

  test("for a phrase they are loaded as many at a time, until enough have it", async () => {
    const titles = { 1: "Ask first", 4: "Ask first", 6: "Ask first" };
    expect(await chosen('"ask first"', parts, titles)).toMatchObject({
      ...{ ordinals: [1, 4, 6], loaded: 9 },
    });
    const sooner = { 0: "Ask first", 1: "Ask first", 5: "Ask first" };
    expect(await chosen('"ask first"', parts, sooner)).toMatchObject({
      ...{ ordinals: [0, 1, 5], loaded: 6 },
    });
  });

  test("for a phrase no more than fifty are loaded", async () => {
    expect(await chosen('"ask first"', parts, { 49: "Ask first" })).toMatchObject({
      ...{ ordinals: [49], looked: 50, loaded: 50 },
    });
    expect(await chosen('"ask first"', parts, { 50: "Ask first" })).toMatchObject({
      ...{ ordinals: [], loaded: 50 },
    });
  });

  test("of several phrases every one must be there", async () => {
    const titles = { 0: "Ask first", 1: "Ask first, help later", 2: "Help later" };
    const { ordinals } = await chosen('"ask first" "help later"', parts, titles);
    expect(ordinals).toEqual([1]);
  });

  test("the phrase's best are shown, and no more than were asked for", async () => {
    const titles = { 0: "Ask first", 1: "Ask first", 2: "Ask first", 3: "Ask first" };
    const { ordinals } = await chosen('"ask first"', { ...parts, limit: 2 }, titles);
    expect(ordinals).toEqual([0, 1]);
  });
});

describe("what is called just that", () => {
  const first = async (text: string, title: string) => {
    const whole = { limit: 3, matches: 3, isOneFile: true };
    return (await chosen(text, whole, { 2: title })).ordinals[0] === 2;
  };

  test("has the same words, inflected or not, in the same order", async () => {
    expect(await first("asking, helped", "Ask: help!")).toBe(true);
    expect(await first("ask help", "Help ask")).toBe(false);
    expect(await first("ask help", "Ask")).toBe(false);
    expect(await first("ask", "Ask help")).toBe(false);
    expect(await first("con sent", "Consent")).toBe(false);
    expect(await first("consent", "Con sent")).toBe(false);
  });

  test("of what is longer than 200 characters has those in common", async () => {
    const words = "ask first ".repeat(20);
    expect(words).toHaveLength(200);
    expect(await first(`${words}then`, `${words}and help`)).toBe(true);
    expect(await first(`${words.slice(0, 190)}ask then`, `${words}and help`)).toBe(false);
  });

  test("nothing is shown where none is asked for", async () => {
    for (const isOneFile of [true, false]) {
      for (const text of ["ask", '"ask"']) {
        const { ordinals } = await chosen(text, { limit: 0, matches: 5, isOneFile }, { 0: "Ask" });
        expect(ordinals).toEqual([]);
      }
    }
    expect(await chosen('"ask"', { limit: 3, matches: 0, isOneFile: true })).toMatchObject({
      ...{ ordinals: [], looked: 0, loaded: 0 },
    });
  });
});
