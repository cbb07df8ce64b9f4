import { describe, expect, it } from "vitest";
import { readGift } from "../../src/formats/gift/read-gift.ts";
import { draftOf } from "../../src/formats/question/draft.ts";

// After https://docs.moodle.org/en/GIFT_format and Moodle's question/format/gift/format.php.

function drafted(text: string) {
  const { questions, leftOut } = readGift(text);
  return [...questions.map(draftOf), ...leftOut];
}

describe("GIFT", () => {
  it("has a partly right option as a judgement where all say why", () => {
    expect(drafted("Who?{~a#no ~%50%b#nearly =c#yes}")).toEqual([
      {
        item: {
          ...{ kind: "single-choice", stem: "Who?" },
          options: [
            { text: "a", verdict: "poor", credit: 0, feedback: "no" },
            { text: "b", verdict: "acceptable", credit: 0.5, feedback: "nearly" },
            { text: "c", verdict: "best", credit: 1, feedback: "yes" },
          ],
        },
        losses: [],
      },
    ]);
    const [plain] = drafted("Who?{~a ~%50%b =c}");
    expect(plain).toMatchObject({
      item: { options: [{ text: "a" }, { text: "b" }, { text: "c", key: true }] },
      losses: [{ kind: "dropped", what: '50 % for "b"; here it scores nothing' }],
    });
  });

  it("says of true and false what stands behind them: first what is said of the wrong one", () => {
    // "{TRUE#feedback for the wrong response#feedback for the right one}"
    expect(drafted("Hot?{T#no#yes}\n\nCold?{F#no#yes}\n\nDry?{F##yes}")).toMatchObject([
      { item: { answer: true, feedback: { true: "yes", false: "no" } } },
      { item: { answer: false, feedback: { true: "no", false: "yes" } } },
      { item: { answer: false, feedback: { false: "yes" } } },
    ]);
  });

  it("has several right options, with or without what the wrong ones take away", () => {
    const [same, milder] = drafted("Which?{~%50%a ~%50%b ~%-50%c}\n\nWhich?{~%50%a ~%50%b ~c}");
    const options = [{ text: "a", key: true }, { text: "b", key: true }, { text: "c" }];
    const item = { kind: "multiple-choice", scoring: "per-option", options };
    expect(same).toMatchObject({ item, losses: [] });
    expect(milder).toMatchObject({ item, losses: [{ kind: "changed" }] });
  });

  it("has answers to type, foreseen ones, and a pattern where a star stands in one", () => {
    expect(drafted("Who?{=no one =No One =every*one =%50%nobody#Nearly. =%0%*#No.}")).toMatchObject(
      [
        {
          item: {
            ...{ kind: "short-answer", accept: ["no one"], pattern: "every.*one" },
            feedback: [{ match: "nobody", text: "Nearly." }],
          },
          losses: [
            { what: '50 % for "nobody"; here it scores nothing' },
            { what: 'feedback to any other answer like "*"' },
          ],
        },
      ],
    );
  });

  it("has numbers in every form", () => {
    const numbers = (answers: string) => drafted(`How many?{#${answers}}`)[0];
    expect(numbers("3.14:0.01")).toMatchObject({ item: { value: 3.14, tolerance: 0.01 } });
    expect(numbers("3..4")).toMatchObject({ item: { value: 3.5, tolerance: 0.5 } });
    expect(numbers("3,5")).toMatchObject({ item: { value: 3.5 } });
    expect(numbers("=9:0#yes =%0%5:0#no ~#else")).toMatchObject({
      item: { value: 9, feedback: [{ value: 5, text: "no" }], rationale: "yes" },
      losses: [{ kind: "changed" }, { what: "feedback to any other number" }],
    });
    expect(numbers("=2 =-2")).toMatchObject({
      item: { kind: "short-answer", accept: ["2", "-2"] },
    });
    expect(numbers("about 3")).toMatchObject({ why: "refused", reason: '"about 3" is no number' });
  });

  it("reads a bad question as bad and all others as they are, whatever empty lines are in it", () => {
    const text = `// [id:first] [tag:a b] [tag:c]
::One::Which?{

  =a#yes

  ~b
  ####Because.
}

::Two::Which?{=a ~b

::Three::Which}{=a ~b}

Four { =Asia } is large.

$CATEGORY: $course$/top/Tea
Five{T}
`;
    const { questions, leftOut } = readGift(text);
    expect(questions).toMatchObject([
      { id: "first", tags: ["a b", "c"], name: "One", explanation: { text: "Because." } },
      { stem: { text: "Four _____ is large." }, place: { line: 14, column: 1 } },
      { stem: { text: "Five" }, category: "$course$/top/Tea", place: { line: 17, column: 1 } },
    ]);
    expect(leftOut).toMatchObject([
      { name: "Two", why: "refused", place: { line: 10, column: 1 } },
      { name: "Three", why: "refused", place: { line: 12, column: 1 } },
    ]);
  });

  it("takes signs in tags and entities as text, though nobody escaped them", () => {
    const [item] = drafted(
      '[html]<p style="color:#f00">A &#38; B?</p>{=<img src="a.png" alt="x"> ~b}',
    );
    expect(item).toMatchObject({
      item: { stem: "A & B?", options: [{ text: "x" }, {}] },
    });
  });
});

it("points that wrong answers take away are told where they count otherwise here", () => {
  const { questions } = readGift(
    "::a::Which?{=a ~%-50%b ~c}\n\n::b::Which two?{~%50%a ~%50%b ~%-100%c ~%-100%d}\n\n::c::Which two?{~%50%a ~%50%b ~%-50%c}\n",
  );
  const told = questions
    .map(draftOf)
    .map((each) => ("losses" in each ? each.losses.map(({ what }) => what) : each));
  expect(told).toEqual([
    ["options that take points away score nothing"],
    [
      "the weights -100 %, -100 % of what is wrong: here each takes away as much as a right one gives",
    ],
    [],
  ]);
});
