import { describe, expect, test } from "vitest";
import { typosIn } from "../../src/search/query/phrase-typos.ts";
import { pinnedFor } from "../../src/search/query/pinned-pages.ts";
import { readyPins } from "../../src/search/query/pins.ts";
import { readQuery } from "../../src/search/query/read-query.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { words } from "../../src/search/text/words.ts";

const pipeline = pipelineFor("en");

/** The typos with which the phrase stands in the text, as "typed>meant"; undefined where it does not. */
function typos(phrase: string, text: string, unknown: readonly string[] = []) {
  const found = typosIn(
    words(phrase).map(({ folded }) => ({ folded, stem: pipeline.stem(folded) })),
    readQuery(text, pipeline).typed,
    { pipeline, unknown: new Set(unknown) },
  );
  return found?.map(({ word, correction }) => `${word.folded}>${correction}`);
}

describe("a phrase stands among words", () => {
  test.each([
    ["end it all", "end it all"],
    ["end it all", "x y end it all z"],
    ["end it all", "ends it all"],
    // Two others may come before each of its words, and no others count.
    ["end it all", "end a b it c d all"],
    ["end it all", "end end x it all"],
    // The first try fails, a later one does not.
    ["end it", "end a b c end it"],
    ["end it", "it end it"],
    ["overdose", "over dose"],
    ["overdose now", "over dose right now"],
    ["overdose", "x over dosing"],
    ["take overdose", "take over dose"],
    ["take overdose", "take an over dose"],
  ])("%j in %j", (phrase, text) => {
    expect(typos(phrase, text)).toEqual([]);
  });

  test.each([
    ["end it all", ""],
    ["end it all", "end it"],
    ["end it all", "it all"],
    ["end it all", "end all it"],
    ["end it all", "end a b c it all"],
    ["end it all", "end it a b c all"],
    ["overdose", "over x dose"],
    ["overdose", "dose over"],
    ["over dose", "overdose"],
    ["overdose", "over"],
    // Nothing stands after it.
    ["preundefined", "pre"],
  ])("%j does not in %j", (phrase, text) => {
    expect(typos(phrase, text)).toBeUndefined();
  });
});

describe("a word half typed at the end", () => {
  test.each([
    ["restraint", "restr", true],
    ["restraint", "rest", false],
    ["no restraint", "no res", true],
    ["no restraint", "no re", false],
    // It is being typed no more.
    ["restraint", '"restr"', false],
    ["no restraint", '"no restr"', false],
    ["no restraint", "no restr x", false],
    ["restraint now", "restr now", false],
    ["restraint", "xestr", false],
  ])("%j by %j: %j", (phrase, text, isFound) => {
    expect(typos(phrase, text)).toEqual(isFound ? [] : undefined);
  });
});

describe("a typo", () => {
  test.each([
    ["abuse", "abuze", ["abuze>abuse"]],
    // Of five letters either way: one left out of five, or one too many beside four.
    ["abuse", "abue", ["abue>abuse"]],
    ["harm", "harrm", ["harrm>harm"]],
    ["harm", "harn", undefined],
    ["self harm", "self harn", ["harn>harm"]],
    ["end it", "emd it", undefined],
    ["end it", "ennd it", ["ennd>end"]],
    // Two edits in eight letters as they are typed.
    ["restraint", "resxrxint", ["resxrxint>restraint"]],
    ["hotlines", "hoxlixes", ["hoxlixes>hotlines"]],
    ["hotline", "hoxlixe", undefined],
    ["hotlines", "hxtlxne", undefined],
    ["restraint", "resxrxixt", undefined],
    // One word of a phrase may be one.
    ["restraint harm", "restrxint harn", undefined],
    ["restraint harm", "restrxint x y harm", ["restrxint>restraint"]],
    ["restraint harm", "restrxint x y z harm", undefined],
    ["harm restraint now", "harm x restrxint y now", ["restrxint>restraint"]],
  ])("of %j in %j: %j", (phrase, text, expected) => {
    const unknown = readQuery(text, pipeline)
      .typed.map(({ folded }) => folded)
      .filter((word) => !phrase.split(" ").includes(word));
    expect(typos(phrase, text, unknown)).toEqual(expected);
  });

  test("is no word that the index knows", () => {
    expect(typos("abuse", "amuse", [])).toBeUndefined();
    expect(typos("abuse", "amuse", ["abuse"])).toBeUndefined();
    expect(typos("abuse", "amuse", ["amuse"])).toEqual(["amuse>abuse"]);
  });

  test("gives way to the phrase without one, wherever that stands", () => {
    expect(typos("abuse", "abuze abuse", ["abuze"])).toEqual([]);
    expect(typos("abuse", "abuse abuze", ["abuze"])).toEqual([]);
    expect(typos("my abuse", "my abuze abuse", ["abuze"])).toEqual([]);
    expect(typos("abuse", "abuze abyse", ["abuze", "abyse"])).toEqual(["abuze>abuse"]);
  });
});

describe("pages pinned for phrases", () => {
  const page = (url: string, ...phrases: readonly string[]) => ({
    ...{ title: url, url, note: "" },
    words: phrases,
  });
  const pins = readyPins(
    [page("harm", "self harm", "abuse"), page("rights", "restraint", "rights"), page("none")],
    pipeline,
  );
  const pinned = (text: string, unknown: readonly string[] = []) => {
    const { pages, typos } = pinnedFor(readQuery(text, pipeline).typed, pins, {
      pipeline,
      unknown: new Set(unknown),
    });
    return {
      pages: pages.map(({ url }) => url),
      typos: typos.map(({ word, correction }) => `${word.folded}>${correction}`),
    };
  };

  test("come in the site's order, each once, for phrases as they are or in one word", () => {
    expect(pinned("rights and self-harm and abuse")).toEqual({
      ...{ pages: ["harm", "rights"], typos: [] },
    });
    expect(pinned("selfharm")).toEqual({ pages: ["harm"], typos: [] });
    expect(pinned("self")).toEqual({ pages: [], typos: [] });
    expect(pinned("")).toEqual({ pages: [], typos: [] });
  });

  test("have the typos of that phrase which stands there with the fewest", () => {
    expect(pinned("self hatm abuse", ["hatm"])).toEqual({ pages: ["harm"], typos: [] });
    expect(pinned("selff harm", ["selff"])).toEqual({ pages: ["harm"], typos: ["selff>self"] });
    expect(pinned("selfhamr", ["selfhamr"])).toEqual({
      ...{ pages: ["harm"], typos: ["selfhamr>selfharm"] },
    });
    expect(pinned("righrs", ["righrs"])).toEqual({ pages: ["rights"], typos: ["righrs>rights"] });
  });
});
