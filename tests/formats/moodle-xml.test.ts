import { describe, expect, it } from "vitest";
import { readMoodleXml } from "../../src/formats/moodle-xml/read-moodle-xml.ts";
import { draftOf } from "../../src/formats/question/draft.ts";

// After https://docs.moodle.org/en/Moodle_XML_format and Moodle's question/format/xml/format.php.

const quiz = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>\n`;
const question = (type: string, inner: string, text = "<p>Which?</p>") =>
  `<question type="${type}"><name><text>N</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question>`;
const drafted = (inner: string) => readMoodleXml(quiz(inner)).questions.map(draftOf);

describe("Moodle XML", () => {
  it("has options with feedback, hints, tags, an id, and what is told of them", () => {
    const { questions } = readMoodleXml(
      quiz(
        `<question type="category"><category><text>$course$/top/Tea</text></category></question>${question(
          "multichoice",
          `<generalfeedback format="html"><text>Because.</text></generalfeedback><defaultgrade>2</defaultgrade><idnumber>t1</idnumber>
           <single>true</single><shuffleanswers>0</shuffleanswers><incorrectfeedback format="html"><text>Look again.</text></incorrectfeedback>
           <answer fraction="100" format="html"><text>&lt;b&gt;A&lt;/b&gt;</text><feedback format="html"><text>Yes</text></feedback></answer>
           <answer fraction="0" format="plain_text"><text>*B*</text><feedback><text></text></feedback></answer>
           <hint format="html"><text>One</text></hint><tags><tag><text>hot</text></tag></tags>`,
        )}`,
      ),
    );
    expect(questions).toMatchObject([
      { id: "t1", name: "N", category: "$course$/top/Tea", place: { line: 3 } },
    ]);
    expect(questions.map(draftOf)).toEqual([
      {
        item: {
          ...{
            kind: "single-choice",
            stem: "Which?",
            rationale: "Because.",
            hints: ["One"],
            tags: ["hot"],
          },
          options: [
            { text: "**A**", key: true, fixed: true, feedback: "Yes" },
            { text: "\\*B\\*", fixed: true },
          ],
        },
        losses: [
          { kind: "dropped", what: "feedback to any wrong answer: Look again." },
          { kind: "dropped", what: "2 points: here every question counts the same" },
        ],
      },
    ]);
  });

  it("has numbers with units, words, pairs, an order, and texts to write", () => {
    expect(
      drafted(
        question(
          "numerical",
          '<answer fraction="100"><text>3.5</text><tolerance>0.5</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>',
        ) +
          question(
            "shortanswer",
            '<usecase>1</usecase><answer fraction="100"><text>Tea</text></answer>',
          ) +
          question(
            "matching",
            '<subquestion format="html"><text>a</text><answer><text>1</text></answer></subquestion><subquestion format="html"><text>b</text><answer><text>2</text></answer></subquestion><subquestion><text></text><answer><text>3</text></answer></subquestion>',
          ) +
          question(
            "ordering",
            ["x", "y", "z"]
              .map((text, at) => `<answer fraction="${at + 1}"><text>${text}</text></answer>`)
              .join(""),
          ) +
          question("essay", '<graderinfo format="html"><text>Look for why.</text></graderinfo>') +
          question(
            "truefalse",
            '<answer fraction="0"><text>true</text><feedback><text>No.</text></feedback></answer><answer fraction="100"><text>false</text></answer>',
          ),
      ).map((each) => "item" in each && each.item),
    ).toMatchObject([
      { kind: "numeric", value: 3.5, tolerance: 0.5, unit: "m" },
      { kind: "short-answer", accept: ["Tea"], exact: ["case"] },
      {
        prompts: [
          { text: "a", match: "1" },
          { text: "b", match: "2" },
        ],
        responses: [{ text: "3" }, { text: "2" }, { text: "1" }],
      },
      { kind: "ordering", entries: [{ text: "x" }, { text: "y" }, { text: "z" }] },
      { kind: "reflection", model: "Look for why." },
      { kind: "true-false", answer: false, feedback: { true: "No." } },
    ]);
  });

  it("has cloze in its own small language, and words that are dragged into a text", () => {
    const cloze =
      "<p>Tea is {1:SHORTANSWER:=hot#Yes.~%50%warm~cold#No.} and {2:MC:~bad~=good}, at {1:NM:=100:5} °C, or \\} {:SAC:=A\\}b}.</p>";
    expect(
      drafted(
        question("cloze", "", cloze) +
          question(
            "ddwtos",
            "<dragbox><text>up</text><group>1</group></dragbox><dragbox><text>down</text><group>1</group></dragbox><dragbox><text>x</text><group>2</group></dragbox>",
            "It goes [[2]].",
          ),
      ),
    ).toMatchObject([
      {
        item: {
          ...{ kind: "cloze", stem: "Fill the gaps." },
          text: "Tea is [[gap-1]] and [[gap-2]], at [[gap-3]] °C, or \\\\} [[gap-4]].",
          gaps: [
            {
              id: "gap-1",
              accept: ["hot"],
              feedback: [{ match: "cold", text: "No." }],
              rationale: "Yes.",
            },
            { id: "gap-2", options: [{ text: "bad" }, { text: "good", key: true }] },
            { id: "gap-3", accept: ["100"] },
            { id: "gap-4", accept: ["A}b"], exact: ["case"] },
          ],
        },
        losses: [
          { what: "gaps counted differently; here each counts the same" },
          { what: '50 % for "warm"; here it scores nothing' },
          { what: "gap 3: 100 is to be typed exactly, not within 5" },
        ],
      },
      { item: { gaps: [{ options: [{ text: "up" }, { text: "down", key: true }] }] } },
    ]);
  });

  it("keeps pictures, names what there is no kind for, and refuses what is broken alone", () => {
    const { questions, leftOut, assets } = readMoodleXml(
      quiz(
        `${question("truefalse", '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>', '<img src="@@PLUGINFILE@@/a%20b.png" alt="x">').replace("</questiontext>", '<file name="a b.png" path="/" encoding="base64">iVBORw==</file></questiontext>')}
${question("calculated", "")}
<question type="shortanswer"><name><text>Cut`,
      ).replace("\n</quiz>\n", ""),
    );
    expect(questions.map(draftOf)).toMatchObject([
      { item: { stem: "![x](waymark-asset:a-b.png)" } },
    ]);
    expect([...(assets ?? [])]).toEqual([["a-b.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47])]]);
    expect(leftOut).toMatchObject([
      {
        why: "no-question",
        reason: 'a question of the type "calculated", for which there is no kind',
        place: { line: 4 },
      },
      { why: "refused", place: { line: 5 } },
    ]);
  });

  it("expands no entity, loads nothing and ends soon, however deep it is", () => {
    const laughs = `<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${quiz("")}`;
    expect(() => readMoodleXml(laughs)).toThrow("declares entities, which are not read");
    expect(() =>
      readMoodleXml('<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz/>'),
    ).toThrow("entities");
    expect(() => readMoodleXml("<html></html>")).toThrow("no question bank of Moodle's");
    const deep = readMoodleXml(quiz(question("essay", "<a>".repeat(100_000))));
    expect(deep.leftOut).toMatchObject([{ why: "refused" }]);
  });
});

it("rows of Moodle's form that nobody filled in are no options, and several languages are told", () => {
  const text = `<span lang="en" class="multilang">Which?</span><span lang="de" class="multilang">Welche?</span>`;
  const made = drafted(
    question(
      "multichoice",
      `<single>true</single><answer fraction="100"><text>Tea</text></answer><answer fraction="0"><text></text></answer><answer fraction="0"><text>Ale</text></answer>`,
      text,
    ),
  );
  expect(made).toMatchObject([
    {
      item: { options: [{ text: "Tea", key: true }, { text: "Ale" }] },
      losses: [
        { what: "texts in several languages: all of them are shown, one after another" },
        { kind: "dropped", what: "1 options without a text" },
      ],
    },
  ]);
});

it("pairs to drag are pairs, and a file that is cut short says so", () => {
  const pair = (text: string, answer: string) =>
    `<subquestion format="html"><text>${text}</text><answer format="html"><text>${answer}</text></answer></subquestion>`;
  const { questions, leftOut } = readMoodleXml(
    `<quiz><question type="ddmatch"><name><text>Pairs</text></name><questiontext format="html"><text>Match</text></questiontext>${pair("a", "1")}${pair("b", "2")}</question><!-- `,
  );
  expect(questions).toMatchObject([{ task: { type: "matching", pairs: [{}, {}] } }]);
  expect(leftOut.map(({ reason }) => reason)).toEqual([
    "the file is cut short; whatever came after this is missing",
  ]);
});

it("a gap with one option is typed, one with several right ones is named, a text without any asks nothing", () => {
  const cloze = (text: string) =>
    `<question type="cloze"><name><text>C</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question>`;
  const { questions, leftOut } = readMoodleXml(
    `<quiz>${cloze("Tea is {1:MC:=hot}.")}${cloze("{1:MR:=a~b} {1:MULTIRESPONSE_H:=c~d}")}${cloze("{1:MR:=a~=b~c}")}${cloze("Read this.")}${cloze("Broken {1:MC:=a")}</quiz>`,
  );
  expect(questions.map(draftOf)).toMatchObject([
    {
      item: { gaps: [{ accept: ["hot"] }] },
      losses: [{ kind: "changed", what: "gap gap-1 has one option alone: it is typed" }],
    },
    { item: { gaps: [{ options: [{ key: true }, {}] }, { options: [{ key: true }, {}] }] } },
  ]);
  expect(leftOut.map(({ why, reason }) => [why, reason])).toEqual([
    ["refused", "gap 1 has several right options to tick, for which there is no kind"],
    ["no-question", "a text without gaps, which asks nothing"],
    ["refused", "its text has no gap"],
  ]);
});
