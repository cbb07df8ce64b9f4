import { expect, it } from "vitest";
import { readAnkiText } from "../../src/formats/anki/read-anki-text.ts";
import { draftOf } from "../../src/formats/question/draft.ts";

// After https://docs.ankiweb.net/importing/text-files.html.

it("Anki's text files are read by their headers, and each note as what its back asks for", () => {
  const { questions, leftOut } = readAnkiText(`#separator:tab
#html:true
#deck:Tea::Green
#tags:drink
#guid column:1
#tags column:4
abc	Which <b>tea</b>?	Sencha	green hot
def	Why?	"It is dried at once,<br>and ""green"" therefore."	
ghi	Tea is {{c1::hot::how}} and {{c2::green}}.		
jkl		x	
`);
  expect(
    questions.map(({ name, category, tags, place }) => [name, category, tags, place.line]),
  ).toEqual([
    ["abc", "Tea/Green", ["green", "hot", "drink"], 7],
    ["def", "Tea/Green", ["drink"], 8],
    ["ghi", "Tea/Green", ["drink"], 9],
  ]);
  expect(questions.map(draftOf)).toMatchObject([
    { item: { kind: "short-answer", stem: "Which **tea**?", accept: ["Sencha"] }, losses: [] },
    { item: { kind: "reflection", model: 'It is dried at once,\\\nand "green" therefore.' } },
    {
      item: {
        ...{ kind: "cloze", text: "Tea is [[gap-1]] and [[gap-2]]." },
        gaps: [{ accept: ["hot"] }, { accept: ["green"] }],
      },
      losses: [
        { what: 'the hint "how" in a gap' },
        { what: "2 cards are one question with 2 gaps" },
      ],
    },
  ]);
  expect(leftOut).toMatchObject([{ reason: "its front is empty", place: { line: 10 } }]);
});

it("a back of several lines is compared with one's own words, and one line in an element typed", () => {
  const { questions } = readAnkiText(
    "#separator:tab\n#html:true\nWhat comes first?\t<div>Water</div><div>Leaves</div>\nWhich?\t<div><span>Sencha</span></div>\n",
  );
  expect(questions.map(draftOf)).toMatchObject([
    { item: { kind: "reflection", model: "Water\n\nLeaves" } },
    { item: { kind: "short-answer", accept: ["Sencha"] } },
  ]);
});

it("without headers the separator is found, and comments are none", () => {
  const { questions } = readAnkiText("# a comment\n食べる\tto eat\n2 * 3\t6*\n");
  expect(questions.map(draftOf)).toMatchObject([
    { item: { stem: "食べる", accept: ["to eat"] } },
    { item: { stem: "2 * 3", accept: ["6*"] } },
  ]);
});

it("a gap in a gap is asked with it, as told; what does not end is refused", () => {
  const { questions, leftOut } = readAnkiText(
    "A {{c1::black {{c2::tea::drink}} leaf::plant}} and {{c3::a cup}} }}\t\nB {{c1::black {{c2::tea}}\t\n",
  );
  const [first, second] = questions.map(draftOf);
  expect(first).toMatchObject({
    item: {
      text: "A [[gap-1]] and [[gap-2]] }}",
      gaps: [{ accept: ["black tea leaf"] }, { accept: ["a cup"] }],
    },
    losses: [
      { what: 'the hint "plant" in a gap' },
      { what: 'the gap "tea" stands in another gap, and is asked with it' },
      { what: "2 cards are one question with 2 gaps" },
    ],
  });
  expect(second).toBeUndefined();
  expect(leftOut).toMatchObject([{ reason: "its gaps cannot be read" }]);
});

it("columns that the header names are what they are called, and a card of a picture alone is told", () => {
  const reading = readAnkiText(
    "#separator:Semicolon\n#html:true\n#columns:Front;Back;Tags\nWarm?;tea;hot wet\n<img src='a.png'>;b;\n",
  );
  expect(reading.questions[0]).toMatchObject({ tags: ["hot", "wet"], losses: [] });
  expect(reading.questions.map(draftOf)[1]).toEqual({
    refused:
      "the question has no text, but for the picture a.png, which did not come with the file",
  });
});

it.each([
  ["[$]x^2[/$]", "\\(x^2\\)", []],
  ["[$$]\\frac{1}{2}[/$$]", "$$\\frac{1}{2}$$", []],
  ["[latex]$a_1$[/latex]", "\\(a_1\\)", []],
  [
    "[latex]\\begin{align*}a&amp;=b\\end{align*}[/latex]",
    "$$\\begin{align*}a&=b\\end{align*}$$",
    [],
  ],
  [
    "[latex]Let $x$ be.[/latex]",
    "Let \\(x\\) be.",
    [expect.stringContaining("LaTeX beyond formulas")],
  ],
])("LaTeX as Anki marks it: %s", (front, stem, told) => {
  const { questions } = readAnkiText(`#separator:tab\n#html:true\n${front} is what?\tIt\n`);
  const [draft] = questions.map(draftOf);
  expect(draft).toMatchObject({ item: { stem: `${stem} is what?` } });
  expect(draft && "losses" in draft && draft.losses.map(({ what }) => what)).toEqual(told);
});
