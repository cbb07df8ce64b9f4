import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onPaper } from "../../src/render/views/paper-fields.ts";
import type { ItemView } from "../../src/render/views/quiz-types.ts";

const seeds = fc.nat({ max: 2 ** 32 - 1 });

function view(kind: ItemView["kind"], fields: ItemView["fields"]): ItemView {
  return {
    ...{
      id: "q",
      language: "",
      direction: "ltr",
      kind,
      kindLabel: "",
      template: "",
      number: 1,
      leadHtml: "",
      questionHtml: "",
    },
    ...{ tailHtml: "", nameText: "" },
    ...{ bank: "b", objective: "", difficulty: null, tags: [], fields, section: null },
    ...{ sources: [], rubric: "", revision: "", reportUrl: "", textNote: "" },
  };
}

function ids(list: unknown): readonly string[] {
  return (list as readonly { readonly id: string }[]).map(({ id }) => id);
}

describe("with any seed", () => {
  test("the letters of a choice are those of its keys, and what is fixed stays", () => {
    const options = [
      { id: "a", key: true, fixed: null },
      { id: "b", key: null, fixed: null },
      { id: "c", key: true, fixed: null },
      { id: "none", key: null, fixed: true },
    ];
    fc.assert(
      fc.property(seeds, (seed) => {
        const { fields, keys } = onPaper(view("multiple-choice", { options }), seed);
        const order = ids(fields.options);
        expect(order.at(-1)).toBe("none");
        expect(keys.map((letter) => order["ABCD".indexOf(letter)]).sort()).toEqual(["a", "c"]);
      }),
    );
  });

  test("responses do not stand as their prompts do, and the key tells each prompt's letter", () => {
    const prompts = ["one", "two", "three"].map((id) => ({ id, match: `${id}-match` }));
    const responses = ["lure", ...prompts.map(({ match }) => match)].map((id) => ({ id }));
    fc.assert(
      fc.property(seeds, (seed) => {
        const { fields, keys } = onPaper(view("matching", { prompts, responses }), seed);
        const asked = ids(fields.prompts).map((id) => `${id}-match`);
        const shown = ids(fields.responses);
        expect(shown.toSorted()).toEqual(ids(responses).toSorted());
        expect(shown.filter((id) => id !== "lure")).not.toEqual(asked);
        const letters = asked.map((id, index) => `${index + 1} ${"ABCD"[shown.indexOf(id)]}`);
        expect(keys).toEqual(letters);
      }),
    );
  });

  test("entries never stand in their order, and the key tells each letter's place", () => {
    const entries = ["first", "second", "third"].map((id) => ({ id }));
    fc.assert(
      fc.property(seeds, (seed) => {
        const { fields, keys } = onPaper(view("ordering", { entries }), seed);
        const shown = ids(fields.entries);
        expect(shown).not.toEqual(ids(entries));
        const places = shown.map((id, at) => `${"ABC"[at]} ${ids(entries).indexOf(id) + 1}`);
        expect(keys).toEqual(places);
      }),
    );
  });
});

test("true is A and false is B; what has no letters has no key in letters", () => {
  expect(onPaper(view("true-false", { answer: true }), 1).keys).toEqual(["A"]);
  expect(onPaper(view("true-false", { answer: false }), 1).keys).toEqual(["B"]);
  for (const kind of ["short-answer", "numeric", "reflection", "scenario"] as const) {
    const fields = { accept: ["a"] };
    expect(onPaper(view(kind, fields), 1)).toEqual({ fields, keys: [] });
  }
});

test("of graded judgements the best one is the key", () => {
  const options = ["poor", "best", "fair"].map((verdict) => ({ id: verdict, verdict }));
  const { fields, keys } = onPaper(view("single-choice", { options }), 1);
  expect(keys).toEqual(["ABC"[ids(fields.options).indexOf("best")]]);
});

test("the words to choose for a gap change their order, each gap by itself; a gap to write in stays", () => {
  const words = Array.from({ length: 8 }, (_, at) => ({ id: `w${at}` }));
  const gaps = [
    { id: "one", options: words },
    { id: "two", options: words },
    { id: "three", options: null },
  ];
  const { fields, keys } = onPaper(view("cloze", { gaps }), 5);
  const [one, two, three] = fields.gaps as typeof gaps;
  expect(keys).toEqual([]);
  expect(three).toEqual(gaps[2]);
  // Eight words in their own order, or two gaps in the same, are one in 40,320.
  for (const gap of [one, two]) {
    expect(ids(gap?.options)).not.toEqual(ids(words));
    expect(ids(gap?.options).toSorted()).toEqual(ids(words));
  }
  expect(ids(one?.options)).not.toEqual(ids(two?.options));
});

test("one seed gives one form, and another item another order", () => {
  const options = Array.from({ length: 8 }, (_, at) => ({ id: `o${at}` }));
  const order = (id: string, seed: number) =>
    ids(onPaper({ ...view("single-choice", { options }), id }, seed).fields.options);
  expect(order("q", 1)).toEqual(order("q", 1));
  expect(order("q", 1)).not.toEqual(order("q", 2));
  expect(order("q", 1)).not.toEqual(order("r", 1));
});
