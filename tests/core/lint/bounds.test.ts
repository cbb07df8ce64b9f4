import fc from "fast-check";
import { expect, it } from "vitest";
import type { Item } from "../../../src/core/items/item.ts";
import { bankLints, siteLints } from "../../../src/core/lint/group-lints.ts";
import { itemLints } from "../../../src/core/lint/item-lints.ts";
import { type LintedItem, lintedItem } from "../../../src/core/lint/linted-item.ts";
import { lintWords } from "../../../src/core/lint/words/languages.ts";
import { rules } from "../../../src/core/rules/rules.ts";
import type {
  BankWritingRule,
  ItemWritingRule,
  SiteWritingRule,
} from "../../../src/core/rules/writing-rules.ts";
import { choice, found, inWords, trueFalse } from "./support.ts";

// Where each guideline begins to find something: cases on both sides of its bound, counted by hand.

const ABC = ["*Asking", "Telling", "Leaving"];
const of = (stem: string, options = ABC, more = {}) => choice(stem, options, more);
const item = (kind: string, more: object): Item =>
  ({ kind, id: "q", stem: "Which?", rationale: "R.", ...more }) as unknown as Item;
const matching = (prompts: number, responses: number): Item =>
  item("matching", {
    prompts: Array.from({ length: prompts }, (_, no) => ({ id: `p-${no}`, text: "P", match: "r" })),
    responses: Array.from({ length: responses }, (_, no) => ({ id: `r-${no}`, text: "R" })),
  });
const scenario = (credits: readonly (number | undefined)[]): Item =>
  item("scenario", {
    nodes: [
      {
        ...{ id: "start", text: "Here." },
        choices: credits.map((credit, no) => ({ id: `c-${no}`, text: "Go", to: "a", credit })),
      },
      { id: "a", text: "End.", ending: "good" },
      { id: "b", text: "End.", ending: "good" },
    ],
  });
const hinted = (hint: string, more: object): Item =>
  item("short-answer", { accept: ["A person"], ...more, hints: [hint] });
const chars = (length: number) => "a".repeat(length);

/** What a rule finds, and what only just escapes it. */
const bounds: readonly (readonly [ItemWritingRule, readonly Item[], readonly Item[]])[] = [
  [
    "absolute-words",
    [of("Which?", ["*Ask", "*Go", "Always tell", "Never wait"])],
    [
      of("Which?", ["*Always ask", "*Go", "Always tell", "Never wait"]),
      of("Which?", ["*Ask", "Tell all the same", "Not always", "Never wait"]),
    ],
  ],
  ["all-keys", [of("Which?", ["*a", "*b"])], [of("Which?", ["*a"]), trueFalse("So.", true)]],
  [
    "catch-all-option",
    [of("Which?", ["*A", "B", `All of these ${chars(45)}`])],
    [of("Which?", ["*A", "B", `All of these ${chars(47)}`]), of("Which?", ["*A", "All of these"])],
  ],
  [
    "echoed-word",
    [of("Who is a friend?", ["*My friend", "Ink", "Law"])],
    [
      // Five letters, a common word, two keys, one distractor.
      of("Who is a guest?", ["*My guest", "Ink", "Law"]),
      of("What is said before?", ["*That before", "Ink", "Law"]),
      of("Who is a friend?", ["*My friend", "*Ink", "Law", "Time"]),
      of("Who is a friend?", ["*My friend", "Ink"]),
    ],
  ],
  ["equal-lists", [matching(3, 3), matching(4, 4)], [matching(2, 2), matching(3, 4), of("Which?")]],
  [
    "grammar-cue",
    [
      of("A yes is an", ["*offer", "demand"]),
      of("A yes is an", ["offer", "demand"]),
      of("A yes is an", ["*offer", "*order", "demand"].toReversed()),
      of("A yes is an", ["*offer", "*demand", "wish"]),
    ],
    [
      of("A yes is an", ["*demand"]),
      // Of several keys all misfit, or all options do.
      of("A yes is an", ["*demand", "*threat", "offer"]),
      of("A yes is an", ["*demand", "threat", "wish"]),
    ],
  ],
  [
    "hard-to-read",
    // Twenty words: nobody reads nineteen of them as a text.
    [
      of(`${"responsibilities ".repeat(20)}?`),
      of(`${"responsibilities ".repeat(10)}\n\n`.repeat(2)),
    ],
    [of(`${"responsibilities ".repeat(19)}?`)],
  ],
  [
    "hint-holds-key",
    [
      hinted("Think of a person.", {}),
      hinted("It is 100 or so.", { kind: "numeric", value: 100 }),
      hinted("The rule of law.", {
        kind: "cloze",
        gaps: [{ accept: ["No"] }, { accept: ["law"] }],
      }),
    ],
    [
      hinted("Think of people.", {}),
      hinted("It is 10 or so.", { kind: "numeric", value: 10 }),
      hinted("It is 1000 or so.", { kind: "numeric", value: 100 }),
      hinted("It is undefined.", { kind: "numeric" }),
      hinted("A choice.", { kind: "cloze", gaps: [{ options: [] }] }),
      hinted("Anything.", { accept: ["…"] }),
    ],
  ],
  [
    "long-stem",
    [of(`${"word ".repeat(61)}?`)],
    [of(`${"word ".repeat(60)}?`), of(`${"word ".repeat(30)}\n\n${"word ".repeat(31)}?`)],
  ],
  [
    "longest-key",
    // 24 beside 12, and 36 beside 24: a difference of twelve, twice and one and a half times as long.
    [of("Q?", [`*${chars(24)}`, chars(12)]), of("Q?", [`*${chars(36)}`, chars(23), chars(25)])],
    [
      of("Q?", [`*${chars(23)}`, chars(12)]),
      of("Q?", [`*${chars(36)}`, chars(24), chars(25)]),
      of("Q?", [`*${chars(36)}`]),
      of("Q?", [`*${chars(36)}`, chars(36), "a", "a"]),
    ],
  ],
  [
    "mixed-endings",
    [of("Which?", ["*Ask.", "Tell 2"])],
    [of("Which?", ["*Ask.", "Tell."]), of("Which?", ["*Ask", "Tell"]), of("Q?", ["*A.", "$x$"])],
  ],
  [
    "mixed-options",
    [of("Which?", ['*"She asks."', "Telling her", "Leaving"])],
    [
      of("Which?", ["*12", "Many"]),
      of("Which?", ["*Ask.", "Tell her", "Go"]),
      of("Which?", ["*she asks.", "Tell her", "Go"]),
    ],
  ],
  [
    "negation-in-some",
    [of("Which?", ["*Not so", "Nothing", "Wait"])],
    [of("Which?", ["*Ask", "Do not ask"]), of("Which?", ["*Ask", "Go", "Wait"])],
  ],
  ["no-wrong-path", [scenario([undefined, 1])], [scenario([1, 0.9]), of("Which?")]],
  [
    "opposite-options",
    // Two of three shared words are enough; three of five are too few.
    [of("Which?", ["*It is up", "It is down", "Nobody knows"])],
    [
      of("Which?", ["*It is up now today", "It is down then today", "Nobody knows"]),
      of("Which?", ["*It is up", "It is down"]),
      of("Which?", ["*Goes up", "Goes down", "Nobody knows"]),
      of("Which?", ["*It is up", "Is up", "Nobody knows"]),
      of("Which?", ["*It is up", "*It is down", "Nobody knows"]),
      of("Which?", ["*It is up", "It is down or so", "It is down or"]),
      of("Which?", ["*Ask her now", "Leave him alone", "Nobody knows"]),
      of("Which?", ["*It is so", "Down", "Nobody knows"]),
    ],
  ],
  [
    "option-count",
    [of("Which?", ["*Yes", "Ask"]), of("Which?", ["*Yes", "No", "So", "A", "B", "C"])],
    [of("Which?", ["*1", "2", "3"]), of("Which?", ["*1", "2", "3", "4", "5"])],
  ],
  [
    "option-in-option",
    [of("Which?", ["*First ask her", "Ask her", "Go"])],
    [of("Which?", ["*Ask her", "Task her", "Ask hers"]), of("Q?", ["*Ask her", "*Ask her so"])],
  ],
  [
    "options-alike",
    [of("Which?", ["*Ask “her”", "Ask her", "Go"]), of("Which?", ["*Ask  her", "Ask her; ", "Go"])],
    [of("Which?", ["*Ask her", "Ask her", "Go"]), of("Which?", ["*Askher", "Ask her", "Go"])],
  ],
  [
    "overlapping-ranges",
    [
      of("Q?", ["*1 to 9", "9 to 12"]),
      // The first reaches past the second: the third is within it.
      of("Q?", ["*1 to 30", "2 to 3 %", "31 to 40", "29 to 35"].reverse()),
    ],
    [of("Q?", ["*1 to 9", "10 to 12"]), of("Q?", ["*10 to 12", "1 to 9", "13 to 14"])],
  ],
  [
    "short-stem",
    [of("Who asks her to go?")],
    [of("Who asks her to go now?"), of("Ann waits.\n\nWho asks her now?")],
  ],
  [
    "two-claims",
    [trueFalse('"Yes; no" is an answer; "no" is too.', true)],
    [trueFalse("Ann asks.", false), of("Ann asks; Bo tells?")],
  ],
  [
    "unsorted-numbers",
    [of("Q?", ["*1", "3", "2"])],
    [of("Q?", ["*2", "2", "3"]), of("Q?", ["*3", "2", "2"]), of("Q?", ["*3", "2"])],
  ],
  [
    "unused-sentence",
    [
      of("Tea leaves. Who decides?"),
      of("Cats purr loudly. Pay rent. Who will be paying?"),
      // Three letters at a word's beginning make it no form of another.
      of("Law rules. Who makes lawyers?"),
      // What is common is no use, and a sentence does not use itself.
      of("Green tea is cheap. Where is Ann?"),
      of("Ann rents flats. Green tea is cheap. Where does Ann rent?"),
    ],
    [
      // A word alone is no sentence; forms of one word are one; what stands for something uses it.
      of("Tea. Who decides?"),
      of("Ann pays rent. Who is renting?"),
      of("Good decisions grow. Who is decisive?", ["*Ann", "A decision", "Bo"]),
      of("Tea leaves. Who decides on it?"),
    ],
  ],
  ["vague-stem", [of("Which statement is true?")], [trueFalse("Which is true?", true)]],
];

it.each(
  bounds.flatMap(([rule, wrong, right]) => [
    ...wrong.map((each, no) => ({ rule, each, case: `finds no. ${no + 1}`, isFound: true })),
    ...right.map((each, no) => ({ rule, each, case: `lets no. ${no + 1} be`, isFound: false })),
  ]),
)("$rule $case", ({ rule, each, isFound }) => {
  expect(found(rule, each).length > 0).toBe(isFound);
});

it.each([
  // 24 words of one syllable: 0.39 for each word of a sentence, 11.8 for each syllable of a word, less 15.59.
  ["no full stop", "no ", 5.57],
  ["one at the end", "no.", 5.57],
  ["two sentences", "no. no.", 0.89],
  ["three signs at once", "no?! no...", 0.89],
  ["a stop within a word", "no.no no", 5.57],
  ["three sentences", "no. no! no?", -0.67],
])("hard-to-read counts sentences: %s", (_, end, grade) => {
  const words = (end.match(/no/g) ?? []).length;
  const stem = `${"no ".repeat(24 - words)}${end}`;
  const at = (bound: number) => found("hard-to-read", of(stem), { options: { grade: bound } });
  const exact = lintWords("en")?.grade(stem.match(/no/g) ?? [], 1) ?? 0;
  expect(at(exact).length).toBe(0);
  expect(at(grade - 0.01)).toEqual(["stem"]);
  expect(at(grade + 0.01)).toEqual([]);
});

it.each([
  // What reaches furthest is looked at, of equal beginnings the shorter first.
  [
    ["1 to 30", "2 to 3", "29 to 35", "36 to 40"],
    ["options.1.text", "options.2.text"],
  ],
  [
    ["1 to 5", "4 to 9", "8 to 12"],
    ["options.1.text", "options.2.text"],
  ],
  [
    ["1 to 9", "1 to 5", "6 to 8"],
    ["options.0.text", "options.2.text"],
  ],
  [["8 to 12", "13 to 14", "1 to 8"], ["options.0.text"]],
])("overlapping-ranges of %j", (options, paths) => {
  expect(found("overlapping-ranges", of("Q?", options))).toEqual(paths);
});

it("twin-stems: words in whatever order", () => {
  const words = "bcdefghijk".split("");
  for (const order of [words, words.toReversed(), [...words.slice(5), ...words.slice(0, 5)]]) {
    const items = [words, order].map((each) => trueFalse(each.join(" "), true));
    expect(findings("twin-stems", items).length).toBe(1);
  }
});

it("twin-stems finds what every pair compared with every other comes to", () => {
  const word = fc.constantFrom(..."abcdefghij");
  const words = fc.array(word, { minLength: 3, maxLength: 12 });
  const stem = fc.record({ lead: fc.constantFrom("", "x y", "x z w"), words });
  const property = fc.property(fc.array(stem, { minLength: 2, maxLength: 12 }), (stems) => {
    const items = stems.map(({ lead, words: asked }) =>
      trueFalse(`${lead}\n\n${asked.join(" ")}`, true),
    );
    const sets = stems.map(({ lead, words: asked }) => ({
      all: new Set([...lead.split(" ").filter(Boolean), ...asked]),
      asked: new Set(asked),
    }));
    const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
      [...a].filter((each) => b.has(each)).length / new Set([...a, ...b]).size;
    const twins = sets.flatMap(({ all, asked }, place) => {
      const isTwin = sets
        .slice(0, place)
        .some(
          (other) =>
            other.all.size > 4 && share(all, other.all) > 0.6 && share(asked, other.asked) > 0.6,
        );
      return all.size > 4 && isTwin ? [place] : [];
    });
    expect(findings("twin-stems", items, { similarity: 0.6 }).map(({ item: at }) => at)).toEqual(
      twins,
    );
  });
  fc.assert(property, { numRuns: 300 });
});

it("key-in-stem: keys of three to twenty words, also typed ones, in any part of a stem", () => {
  const key = (length: number) => Array.from({ length }, (_, no) => `k${no}`).join(" ");
  const found = (words: number, stem: string) =>
    findings("key-in-stem", [of("Q?", [`*${key(words)}`, "B", "C"]), trueFalse(stem, true)]).length;
  for (const words of [3, 20]) {
    expect(found(words, `${key(words)} it is.`)).toBe(1);
    expect(found(words, `It is ${key(words)}.`)).toBe(1);
    expect(found(words, `It is ${key(words)}.\n\nWho?`)).toBe(1);
    expect(found(words, `It is ${key(words - 1)}.`)).toBe(0);
  }
  expect(found(2, key(2))).toBe(0);
  expect(found(21, key(21))).toBe(0);
  const typed = item("short-answer", { accept: ["time to think", "some time to rest"] });
  expect(findings("key-in-stem", [typed, of("Who has time to think?")]).length).toBe(1);
  expect(findings("key-in-stem", [typed, of("Who has some time to rest?")]).length).toBe(0);
});

it("key-position: of options of several numbers, and only where one is the key", () => {
  const at = (place: number, options: number, keys = 1) =>
    of(
      "Q?",
      Array.from(
        { length: options },
        (_, no) => `${no >= place && no < place + keys ? "*" : ""}${no}`,
      ),
    );
  const position = (items: readonly Item[]) =>
    findings("key-position", items).map(({ message }) => message);
  // Ten of three and ten of four: 5.83 keys are expected at each of the first three places, 2.5 at the fourth.
  const mixed = (first: number) => [
    ...Array.from({ length: 10 }, () => at(0, 3)),
    ...Array.from({ length: 10 }, (_, no) => at(no < first ? 0 : 3, 4)),
  ];
  // 14, 0, 0, 6: 11.4 + 5.8 + 5.8 + 4.9 is far from chance (11.34 with three degrees of freedom).
  expect(position(mixed(4))).toEqual([
    "of the bank's 20 questions with one key, the key is 14 times no. 1, 0 times no. 2, 0 times no. 3, 6 times no. 4",
  ]);
  const even = [0, 1, 2].flatMap((place) => Array.from({ length: 7 }, () => at(place, 3)));
  expect(position(even)).toEqual([]);
  // True or false have no options, and two keys stand in no one place.
  const others = Array.from({ length: 20 }, (_, no) =>
    no % 2 ? trueFalse("So.", true) : at(0, 3, 2),
  );
  expect(position([...even, ...others])).toEqual([]);
  expect(position(others)).toEqual([]);
});

it("constant-keys, longest-keys: what is counted, and in which words it is told", () => {
  const several = (keys: number, options = 4) =>
    of(
      "Q?",
      Array.from({ length: options }, (_, no) => `${no < keys ? "*" : ""}${"a".repeat(no + 1)}`),
    );
  const many = (times: number, each: Item) => Array.from({ length: times }, () => each);
  // Two of two and what has one key count for nothing.
  const beside = [...many(9, several(2, 2)), ...many(9, several(1))];
  const told = (rule: SiteWritingRule | BankWritingRule, items: readonly Item[]) =>
    findings(rule, items).map(({ item: at, message }) => [at, message]);
  expect(
    told("constant-keys", [...beside, ...many(1, several(3)), ...many(9, several(2))]),
  ).toEqual([[19, "of 10 multiple-choice items, 9 have 2 keys"]]);
  expect(told("constant-keys", [...many(2, several(3)), ...many(8, several(2))])).toEqual([]);
  const long = of("Q?", ["*aaa", "aa", "a"]);
  const equal = of("Q?", ["*aa", "aa", "a"]);
  expect(
    told("longest-keys", [...many(9, several(2)), ...many(6, long), ...many(5, equal)]),
  ).toEqual([
    [undefined, "of the bank's 11 questions with one key, the key is the longest option in 6"],
  ]);
  expect(told("longest-keys", [...many(6, long), ...many(6, equal)])).toEqual([]);
});

it("giveaway-word: how far from chance, either way, and in how many questions", () => {
  const names = [..."bcdefghjklmnopqrstuvwxyz"];
  /** In each of so many questions one option of four says "ask"; in the first of them the key does. */
  const items = (questions: number, inKeys: number) =>
    names
      .slice(0, questions)
      .map((name, no) =>
        of("Q?", [
          `*${no < inKeys ? "ask" : name}${name}1 ${no < inKeys ? "Ask" : ""}`,
          `${name}2 ${no < inKeys ? "" : "Ask!"}`,
          `${name}3`,
          `${name}4`,
        ]),
      );
  const told = (list: readonly Item[]) =>
    findings("giveaway-word", list).map(({ message, hint }) => `${message}; ${hint}`);
  // Of 12 questions chance makes 3, with a deviation of 1.5: 9 are four of these, 8 are 3.33.
  expect(told(items(12, 9))).toEqual([
    'in 12 questions some options say "ask"; the key does in 9 of them, where chance alone makes 3.0; let distractors say it as well',
  ]);
  expect(told(items(12, 8))).toEqual([]);
  expect(told(items(9, 9))).toEqual([]);
  // Common words say something from three letters on: keys that say "the" or "who" are told by them.
  for (const word of ["the", "have"]) {
    const marked = names.slice(0, 12).map((name) => of("Q?", [`*${word} ${name}1`, name, "Bb"]));
    expect(told(marked).map((each) => /say "(\w+)"/.exec(each)?.[1])).toContain(word);
    const elsewhere = findings("giveaway-word", marked, {}, "sw");
    expect(elsewhere.length).toBeGreaterThan(0);
  }
  // Words of two letters that are common everywhere say nothing, and what all options say neither.
  const common = names.slice(0, 12).map((name) => of("Q?", ["*Is so", name, `${name}2`, "so"]));
  expect(told(common)).toEqual([]);
});

it("where an author has to look: at the bank's id, or at what is in an item", () => {
  const at = (rule: BankWritingRule | SiteWritingRule, items: readonly Item[]) =>
    findings(rule, items).map(({ item: place, path }) => [place, ...path].join(" "));
  const same = of("Who asks her to go now?", ["*Ask her at once", "Tell", "Go"]);
  const twenty = Array.from({ length: 20 }, () => same);
  expect(at("key-position", twenty)).toEqual([" id"]);
  expect(at("longest-keys", twenty)).toEqual([" id"]);
  expect(new Set(at("giveaway-word", twenty))).toEqual(new Set(["0 options"]));
  const two = Array.from({ length: 8 }, () => of("Q?", ["*a", "*b", "c"]));
  expect(at("constant-keys", two)).toEqual(["0 options"]);
  const holds = trueFalse("Ask her at once.", true);
  expect(at("key-in-stem", [same, holds])).toEqual(["1 stem"]);
  expect(at("twin-stems", [same, trueFalse("Who asks her to go now again?", true)])).toEqual([
    "1 stem",
  ]);
});

it("an item's parts: what is asked, what stands before it, and what may be chosen", () => {
  const parts = ({ question, lead, keys, distractors }: LintedItem) => ({
    ...{ asked: question.text, source: question.source, lead },
    ...{ keys: keys.map(({ id }) => id), distractors: distractors.map(({ id }) => id) },
  });
  expect(parts(lintedItem(of("\nA *story*.\n \nSecond.\n\n**Who** asks?\n")))).toEqual({
    ...{ asked: "Who asks?", source: "**Who** asks?", lead: "A story. Second." },
    ...{ keys: ["o-0"], distractors: ["o-1", "o-2"] },
  });
  expect(parts(lintedItem({ ...trueFalse("", true) }))).toEqual({
    ...{ asked: "", source: "", lead: "" },
    ...{ keys: [], distractors: [] },
  });
  // Judged: the best verdict is the key.
  const judged = item("single-choice", {
    options: ["best", "fair", undefined].map((verdict, no) => ({
      id: `o-${no}`,
      text: "T",
      verdict,
    })),
  });
  expect(parts(lintedItem(judged)).keys).toEqual(["o-0"]);
});

const article = { says: (run: string) => TOLD.includes(run), explains: () => false };
const TOLD = "ask her what she would like to do today";

it.each([
  ["Now her what she would like to do today?", ABC, ["stem"]],
  ["What she would like to do today?", ABC, []],
  ["Who asks?", ["*Ask her what she would like to do", "Go", "Tell"], ["options.0.text"]],
  ["Who asks?", ["*Go", "Ask her what she would like to do", "Tell"], []],
  // What stands on both sides of a quotation is no run.
  ["So ask her what “so to say” she would like to do?", ABC, []],
  ["So «ask her what she would like to do»?", ABC, []],
])("copied-text of %j, %j", (stem, options, paths) => {
  expect(found("copied-text", of(stem, [...options]), { article })).toEqual(paths);
});

it("option-place: wherever a place among the options is named", () => {
  const placed = item("single-choice", {
    stem: "Is option B right?",
    rationale: "See option A.",
    options: [
      { id: "a", text: "The first option", feedback: "As option B.", key: true },
      { id: "b", text: "Both of the above", fixed: true, feedback: "See the answer below." },
    ],
  });
  expect(found("option-place", placed, { isShuffled: true })).toEqual([
    ...["stem", "rationale", "options.0.text", "options.0.feedback", "options.1.feedback"],
  ]);
  expect(found("option-place", of("Q?"), { isShuffled: true })).toEqual([]);
  const bare = { ...of("Q?"), rationale: undefined } as Item;
  expect(found("option-place", bare, { isShuffled: true })).toEqual([]);
});

it("messages name what was found", () => {
  const message = (rule: ItemWritingRule, each: Item) => {
    const [finding] = inWords(
      itemLints[rule].check(lintedItem(each), {
        options: rules[rule].options ?? {},
        words: lintWords("en"),
        isShuffled: true,
        article,
      }),
    );
    return finding && `${finding.message}; ${finding.hint}`;
  };
  expect(message("absolute-words", of("Q?", ["*a", "Always", "ALWAYS so", "Never"]))).toMatch(
    /say "always" and "never", and/,
  );
  expect(message("short-stem", of("Which?"))).toMatch(/has 1 word,/);
  expect(message("short-stem", of("Which one?"))).toMatch(/has 2 words,/);
  expect(message("option-count", of("Q?", ["*a", "b"]))).toMatch(/2 options; give it 3 at least/);
  expect(message("option-count", of("Q?", ["*a", "b", "c", "d", "e", "f"]))).toMatch(
    /6 options; leave the 5 that/,
  );
  expect(message("mixed-endings", of("Q?", ["*Ask.", "Tell", "Go"]))).toMatch(
    /"Ask\." .*with a full stop/,
  );
  expect(message("mixed-endings", of("Q?", ["*Ask.", "Tell"]))).toMatch(/"Tell" .*without a full/);
  expect(message("options-alike", of("Q?", ["*Ask", "ask", "ASK"]))).toMatch(/"Ask" and "ask"/);
  expect(message("mixed-endings", of("Q?", ["*Ask.", "Tell.", "Go"]))).toMatch(
    /"Go" .*without a full/,
  );
  expect(message("unsorted-numbers", of("Q?", ["*1", "3", "2"]))).toBeUndefined();
  expect(message("copied-text", of("Ask her what she would like to do?"))).toMatch(
    /the question of .*: "ask her what she would like to do"/,
  );
  expect(message("negative-stem", of("Which is not so?"))).toMatch(/"not".*"\*\*not\*\*"/);
  expect(message("longest-key", of("Q?", [`*${chars(40)}`, chars(9), chars(10)]))).toMatch(
    /40 char.* 10 on/,
  );
});

/** What a guideline for items together finds. */
function findings(
  rule: BankWritingRule | SiteWritingRule,
  items: readonly Item[],
  options = {},
  language = "en",
) {
  return inWords(
    { ...bankLints, ...siteLints }[rule].check(items.map(lintedItem), {
      options: { ...rules[rule].options, ...options },
      words: lintWords(language),
      isShuffled: () => false,
    }),
  );
}
