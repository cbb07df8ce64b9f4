import { describe, expect, it } from "vitest";
import type { Item } from "../../../src/core/items/item.ts";
import { numberIn, rangeIn } from "../../../src/core/lint/numbers.ts";
import type { ItemWritingRule } from "../../../src/core/rules/writing-rules.ts";
import { choice, found, trueFalse } from "./support.ts";

const ABC = ["*Asking", "Telling", "Leaving"];
const of = (stem: string, options = ABC, more = {}) => choice(stem, options, more);
const typed = (hints: readonly string[]): Item => ({
  ...{ kind: "short-answer", id: "q", stem: "Who decides?", rationale: "R." },
  ...{ accept: ["the person"], hints: [...hints] },
});
const matching = (responses: number, more = {}): Item =>
  ({
    ...{ kind: "matching", id: "q", stem: "Match.", rationale: "R.", ...more },
    prompts: [1, 2, 3].map((no) => ({ id: `p-${no}`, text: `P${no}`, match: `r-${no}` })),
    responses: Array.from({ length: responses }, (_, at) => ({
      id: `r-${at + 1}`,
      text: `R${at}`,
    })),
  }) as Item;
const scenario = (endings: readonly string[], credit?: number): Item =>
  ({
    ...{ kind: "scenario", id: "q", stem: "Go.", rationale: "R.", scored: credit !== undefined },
    nodes: [
      {
        ...{ id: "start", text: "Here." },
        choices: endings.map((_, at) => ({
          ...{ id: `c-${at}`, text: "Go", feedback: "So.", to: `e-${at}`, credit },
        })),
      },
      ...endings.map((ending, at) => ({ id: `e-${at}`, text: "End.", ending })),
    ],
  }) as Item;

/** Each judged by hand: what must be found, and what only looks like it. */
const cases: readonly (readonly [ItemWritingRule, readonly Item[], readonly Item[]])[] = [
  ["no-objective", [of("Which?")], [of("Which?", ABC, { objective: "Ask first" })]],
  ["no-section", [of("Which?")], [of("Which?", ABC, { section: "#asking" })]],
  [
    "opinion-asked",
    [of("Which do you think is right?"), of("What, in your opinion, comes first?")],
    [
      of("What does Ann think?"),
      { kind: "reflection", id: "q", stem: "What do you think?", rationale: "R.", model: "M." },
      { ...scenario(["good"]), stem: "What do you think?" },
    ],
  ],
  [
    "unsourced-best",
    [of("Which answer is best?")],
    [
      of("Which answer is best?", ABC, { sources: ["mead"] }),
      of("Which does Ann's bestseller name?"),
    ],
  ],
  [
    "hard-to-read",
    [
      of(
        "Considering institutional confidentiality obligations, organisational accountability requirements and professional responsibilities simultaneously, which consideration predominates whenever communication concerning hospitalisation necessitates authorisation?",
      ),
    ],
    [
      of(
        "Ann is home. She rings you. She says she is sad and does not want to talk to her team. What do you say to her first?",
      ),
      of("Which consideration predominates institutionally?"),
    ],
  ],
  [
    "combined-options",
    [
      of("Which?", ["A", "B", "*A and C"]),
      of("Which?", ["1", "2", "*1 and 3 only"]),
      of("Which?", ["x", "y", "*Both A and B"]),
    ],
    [
      of("Which?", ["Ann and Bo", "*Bread and butter", "A friend and I"]),
      of("Which?", ["A", "*B", "C"]),
    ],
  ],
  [
    "grammar-cue",
    [
      of("A yes is an", ["*offer", "demand", "threat"]),
      of("These rights are", ["a duty", "*rules", "wishes"]),
      of("It is a", ["*European rule", "answer", "one-off"]),
    ],
    [
      of("She is an", ["*aide", "MP", "heir"]),
      of("It is a", ["*rule", "UN mission", "European law", "one-off"]),
      of("A yes is an", ["*offer", "order", "hour's work"]),
      of("A yes is a(n)", ["*offer", "demand", "threat"]),
      of("What is a yes?", ["*An offer", "A demand", "A threat"]),
    ],
  ],
  [
    "mixed-endings",
    [of("Which?", ["*Ask.", "Tell", "Go"]), of("Which?", ["*Ask.", "Tell.", "Go"])],
    [
      of("Which?", ["*Ask?", "Tell", "Go"]),
      of("Which?", ["*Ask.", "Tell.", "`go`"]),
      of("Which?", ["*Ask!", '"Tell."', '"Go."']),
    ],
  ],
  [
    "long-stem",
    [of(`Which of ${"these and ".repeat(30)}those?`)],
    [of(`${"A story. ".repeat(40)}\n\nWhat do you say?`)],
  ],
  ["short-stem", [of("Which?")], [of("Ann waits at home.\n\nWhat now?"), trueFalse("Yes.", true)]],
  [
    "vague-stem",
    [
      of("Which is true?"),
      of("Which of the following statements is correct?"),
      of("Choose the right answer."),
    ],
    [
      of("Ann said no.\n\nWhich is true?"),
      of("Which of these is true of consent?"),
      of("Which are correct ways to ask?"),
    ],
  ],
  [
    "option-count",
    [of("Which?", ["*Ask", "Tell"]), of("Which?", ["*a", "b", "c", "d", "e", "f"])],
    [
      of("Is it so?", ["*Yes", "No."]),
      of("Which?", ["*a", "*b", "c", "d", "e", "f"]),
      trueFalse("So.", true),
    ],
  ],
  [
    "options-alike",
    [
      of("Which?", ["*Ask first", "ask first.", "Go"]),
      of("Which?", ["*Ask, then go", "Ask then go", "Go"]),
    ],
    [
      of("Which?", ["*`a`", "`A`", "b"]),
      of("Which?", ["*-5", "5", "6"]),
      of("Which?", ["*C", "C#", "C++"]),
    ],
  ],
  ["all-keys", [of("Which?", ["*a", "*b", "*c"])], [of("Which?", ["*a", "*b", "c"])]],
  [
    "unsorted-numbers",
    [
      of("How many?", ["3", "*12", "7"]),
      of("Which year?", ["1990", "*1985", "2001"]),
      of("How far?", ["1,200 km", "*30 km", "400 km"]),
      of("When?", ["9 March 2020", "*March 9th, 2018", "1 May 2021"]),
      of("In which month?", ["March", "*January", "Dec."]),
      of("When?", ["2024-03-09", "*2024-02-01", "2024-05-01"]),
    ],
    [
      of("When?", ["9 March 2018", "*1 May 2020", "March 2021"]),
      of("When?", ["*May 2020", "9 April 2020", "April 2019"]),
      of("Who?", ["May", "*April", "June Smith"]),
      of("How many?", ["*3", "7", "12"]),
      of("How many?", ["12", "*7", "3"]),
      of("Which?", ["3 of them said no", "*12 of us went", "7 and so on"]),
      of("How many?", ["*-3", "0", "2"]),
    ],
  ],
  [
    "overlapping-ranges",
    [
      of("How many?", ["*1 to 10", "10 to 20", "21 to 30"]),
      of("How many?", ["*1-50 %", "20-30 %", "60-70 %"]),
    ],
    [
      of("How many?", ["*1 to 9", "10 to 19", "20 to 30"]),
      of("When?", ["*9 to 5, Monday to Friday", "At 4", "At 3"]),
    ],
  ],
  [
    "option-in-option",
    [of("Which?", ["*Ask first", "Ask first and wait", "Go"])],
    [
      of("Which?", ["*Ask", "Ask and wait", "Go"]),
      of("Which?", ["*Ask first", "Ask at first", "Go"]),
    ],
  ],
  [
    "unused-sentence",
    [
      of("Many cultures value hospitality. Who decides where Ann lives?"),
      of("Long days can be tiring. Ann rents a flat. Who decides where Ann lives?"),
    ],
    [
      of("Ann rents a flat. Who decides where Ann lives?"),
      of("Many cultures value hospitality.\n\nWho decides where Ann lives?"),
      of("Green tea is cheap. How long should it steep?"),
      of("Dr. Mead wrote on choices. What did Mead name first?"),
      of("Rent can be high. Who decides?", ["*Ann, who pays rent", "A judge", "Nobody"]),
    ],
  ],
  [
    "mixed-options",
    [
      of("Which?", ["*12", "Many", "A few"]),
      of("Which?", ["*You ask her first.", "Telling her", "Leaving"]),
      of("What helps?", ["*To ask her", "A list of rules", "Her sister"]),
      of("What helps?", ["Asking her", "*Telling her sister", "Rules"]),
      of("What helps?", ["To ask", "*To tell", "Waiting"]),
    ],
    [
      of("Which?", ["*12", "3", "None"]),
      of("Which?", ["*12", "30", "9"]),
      of("What helps?", ["*Asking her", "Telling her sister", "Keeping to rules"]),
      of("When?", ["*Morning", "Noon", "Night"]),
      of("Who wrote it?", ["*Ann Reading", "Bo King", "Cy Mead"]),
      of("What?", ["*Nothing", "A list", "A rule"]),
    ],
  ],
  [
    "negation-in-some",
    [of("Which?", ["*Ask", "Do not ask", "Wait"])],
    [
      of("Which?", ["*Ask", "Note it", "Know it"]),
      of("Which?", ["*Respect her no", "Ask again", "Go"]),
      of("Which?", ["*Ann may say no", "Ann may ask again", "Ann may go"]),
      of("Which?", ["*Not asking", "Not going", "Not saying"]),
    ],
  ],
  [
    "absolute-words",
    [
      of("Which?", ["*Ask", "Always tell", "Never go"]),
      trueFalse("A yes is always enough.", false),
    ],
    [
      of("Which?", ["*Ask", "Always tell", "Go"]),
      of("Which?", ["*Always ask", "Always tell", "Never go"]),
      trueFalse("A yes is always needed.", true),
      of("What is never right?", ["*Ask", "Only tell", "All of it"]),
      trueFalse("Not all rights at all times.", false),
    ],
  ],
  [
    "echoed-word",
    [
      of("What does consent need from people with authority?", [
        "*Authority to give it",
        "Paper and ink",
        "A friend",
      ]),
    ],
    [
      of("What does authority need?", ["*Authority to give it", "Authorities", "A friend"]),
      of("What do people need first?", ["*First of all a friend", "Ink", "Law"]),
    ],
  ],
  [
    "opposite-options",
    [of("Which?", ["*It lowers the risk of harm", "It raises the risk of harm", "Nobody knows"])],
    [
      of("Which?", [
        "*It lowers the risk of harm",
        "It raises the risk of harm",
        "It hides the risk of harm",
      ]),
      of("Which?", ["*Up", "Down", "Nobody knows"]),
    ],
  ],
  [
    "no-feedback",
    [of("Which?")],
    [
      {
        ...of("Which?", ["*Ask"]),
        options: [
          { id: "a", text: "Ask", key: true },
          { id: "b", text: "Go", feedback: "No." },
        ],
      } as Item,
    ],
  ],
  ["equal-lists", [matching(3)], [matching(4), matching(3, { reuse: true })]],
  [
    "told-count",
    [
      of("Which two of these?", ["*a", "*b", "c"]),
      of("Which are so? (Choose two)", ["*a", "*b", "c"]),
    ],
    [of("Which of these two?"), of("Which of the two sides?", ["*a", "*b", "c"])],
  ],
  [
    "hint-holds-key",
    [typed(["Not the team, but the person."]), of("Which?", ABC, { hints: ["Try **asking**."] })],
    [
      typed(["Not the team.", "Personal matters."]),
      of("Which?", ABC, { hints: ["Unasking is no word."] }),
    ],
  ],
  [
    "two-claims",
    [
      trueFalse("A yes counts because it is a choice.", true),
      trueFalse("A yes counts; a no does too.", true),
    ],
    [
      trueFalse("Ann and Bo may both say no.", true),
      trueFalse('"Yes; no" is an answer.', true),
      of("So because?"),
    ],
  ],
  [
    "no-wrong-path",
    [scenario(["good", "good"])],
    [
      scenario(["good", "poor"]),
      scenario(["good", "open"]),
      scenario(["good"]),
      scenario(["good", "good"], 0.5),
    ],
  ],
];

/** Where an author has to look: at what would be changed. Of several wrong items, in their order. */
const places: Readonly<Partial<Record<ItemWritingRule, readonly string[]>>> = {
  "no-objective": ["id"],
  "no-section": ["id"],
  "combined-options": Array(3).fill("options.2.text"),
  "grammar-cue": ["options.1.text options.2.text", "options.0.text", "options.1.text"],
  "mixed-endings": ["options.0.text", "options.2.text"],
  "option-count": ["options", "options"],
  "options-alike": ["options.1.text", "options.1.text"],
  "all-keys": ["options"],
  "unsorted-numbers": Array(6).fill("options"),
  "overlapping-ranges": ["options.1.text", "options.1.text"],
  "option-in-option": ["options.1.text"],
  "mixed-options": [...Array(3).fill("options.0.text"), "options.2.text", "options.2.text"],
  "negation-in-some": ["options.1.text"],
  "absolute-words": ["options.1.text", "stem"],
  "echoed-word": ["options.0.text"],
  "opposite-options": ["options.1.text"],
  "no-feedback": ["options.1.text options.2.text"],
  "equal-lists": ["responses"],
  "hint-holds-key": ["hints.0", "hints.0"],
  "no-wrong-path": ["nodes"],
};

describe.each(cases.map(([rule, wrong, right]) => ({ rule, wrong, right })))(
  "$rule",
  ({ rule, wrong, right }) => {
    it.each(wrong.map((item, at) => [item.stem, item, at] as const))("finds %j", (_, item, at) => {
      expect(found(rule, item).join(" ")).toBe((places[rule] ?? [])[at] ?? "stem");
    });

    it.each(right.map((item) => [item.stem, item] as const))("lets %j be", (_, item) => {
      expect(found(rule, item)).toEqual([]);
    });
  },
);

it("in a language whose words nobody has listed, no guideline finds what a word would give away", () => {
  const everywhere = cases.flatMap(([rule, wrong, right]) =>
    [...wrong, ...right].map((item) => found(rule, item, { language: "sw" })),
  );
  expect(everywhere.length).toBeGreaterThan(100);
  const begun = of("What helps?", ["*To ask her", "A list of rules", "Her sister"]);
  expect(found("mixed-options", begun, { language: "sw" })).toEqual([]);
  expect(
    found("absolute-words", of("Which?", ["*Ask", "Always", "Never"]), { language: "sw" }),
  ).toEqual([]);
  // What no word tells is found all the same.
  expect(found("mixed-options", of("Which?", ["*12", "Many", "Few"]), { language: "sw" })).toEqual([
    "options.0.text",
  ]);
});

it.each([
  ["12", 12],
  [" 1,200 km ", 1200],
  ["−3.5 %", -3.5],
  ["£0", 0],
  ["Twelve", undefined],
  ["12 of 30", undefined],
  ["12 kilometres an hour", undefined],
  ["12  of  us  all", undefined],
  ["12 km h", 12],
  ["-1 200", -1200],
  ["+7", 7],
  ["about 5", 5],
  ["€3.50", 3.5],
  [`5 ${"m".repeat(20)}`, 5],
  [`5 ${"m".repeat(21)}`, undefined],
  ["", undefined],
])("of %j the number is %s", (text, number) => {
  expect(numberIn(text)).toBe(number);
});

it.each([
  ["10 to 20", [10, 20]],
  [" 5–10 % ", [5, 10]],
  ["20 to 10", undefined],
  ["10 to 10", undefined],
  ["10", undefined],
  ["from 1.25 to 2.75 km", [1.25, 2.75]],
  ["between 5 and 10 of us", [5, 10]],
  ["5 % to 10 %", [5, 10]],
  ["5 km – 10 km", [5, 10]],
  ["5km-10km", [5, 10]],
  ["about 5 to 10", undefined],
  ["5 to 10 or 12", undefined],
  ["5 metres to 10", undefined],
  ["5. to 10", undefined],
  ["5.a to 10", undefined],
  ["5 to 10.a to 20", undefined],
  [`5 to 10${"m".repeat(20)}`, [5, 10]],
  [`5 to 10${"m".repeat(21)}`, undefined],
])("of %j the range is %s", (text, range) => {
  expect(rangeIn(text)).toEqual(range);
});

describe("an item's article", () => {
  const text = "ask her what she would like to do today";
  const article = {
    says: (run: string) => text.includes(run),
    explains: (word: string) => word === "WHO",
  };

  it.each([
    ["Ann would ask her what she would like to do today.", ["stem"]],
    ['Ann says "ask her what she would like to do today".', []],
    ["Ann asks what she would like to do today.", []],
  ])("copied-text of %j", (stem, paths) => {
    expect(found("copied-text", of(stem), { article })).toEqual(paths);
  });

  it.each([
    ["What does the ICD say?", ["stem"]],
    ["What does the WHO say?", []],
    ["What does the law of the US say?", []],
    ["What does the list of diseases (ICD) say?", []],
    ["What does part IV say?", []],
    ["Does it print ACB or DBCA?", []],
    ["Does it print ACD?", ["stem"]],
    ["WHAT NOW?", []],
  ])("unexplained-acronym of %j", (stem, paths) => {
    const options = stem === "WHAT NOW?" ? ["*ASK", "TELL"] : ABC;
    expect(found("unexplained-acronym", of(stem, options), { article })).toEqual(paths);
  });
});

it.each([
  ["All of the above", false, ["options.2.text"]],
  ["All of the above", true, []],
])("option-place of %j, fixed: %s, in a quiz that shuffles", (text, isFixed, paths) => {
  const item = of("Which?", ["*Ask", "Tell", text]) as Extract<Item, { kind: "single-choice" }>;
  const last = { ...item.options[2], fixed: isFixed || undefined };
  const moved = { ...item, options: [...item.options.slice(0, 2), last] } as Item;
  expect(found("option-place", moved, { isShuffled: true })).toEqual(paths);
  expect(found("option-place", moved)).toEqual([]);
});

it("numbers that stand in their place whatever they are are in no order", () => {
  const { options, ...item } = of("How many?", ["3", "*12", "7", "20"]) as Extract<
    Item,
    { kind: "single-choice" }
  >;
  const fixed = options.map((option, at) => ({ ...option, fixed: at === 1 || undefined }));
  expect(found("unsorted-numbers", { ...item, options: fixed } as Item)).toEqual([]);
});

it("numbers in a quiz that shuffles stand in no order to judge", () => {
  expect(
    found("unsorted-numbers", of("How many?", ["3", "*12", "7"]), { isShuffled: true }),
  ).toEqual([]);
});
