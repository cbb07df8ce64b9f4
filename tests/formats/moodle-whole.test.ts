import { describe, expect, it } from "vitest";
import { readMoodleXml } from "../../src/formats/moodle-xml/read-moodle-xml.ts";
import { allOf } from "./all-of.ts";

// What is made of whole questions of Moodle's, worked out by hand from what Moodle itself makes of them.

const text = (words: string, format = "html") =>
  `format="${format}"><text><![CDATA[${words}]]></text>`;
const question = (type: string, stem: string, more: string, format = "html") =>
  `<question type="${type}">\n<name><text>Tea</text></name>\n<questiontext ${text(stem, format)}</questiontext>\n${more}</question>`;
const answer = (fraction: string, words: string, feedback = "", more = "") =>
  `<answer fraction="${fraction}" ${text(words)}${feedback === "" ? "" : `<feedback ${text(feedback)}</feedback>`}${more}</answer>`;
const pair = (left: string, right: string) =>
  `<subquestion ${text(left)}<answer><text>${right}</text></answer></subquestion>`;
const choices = answer("100", "Sencha", "Yes.") + answer("0", "Assam");

describe("all that is made of a question of Moodle's", () => {
  it.each<readonly [string, string, object]>([
    [
      "one to choose, with all that stands around it",
      question(
        "multichoice",
        "Which <i>is</i> green?",
        `<generalfeedback ${text("So it is.")}</generalfeedback><defaultgrade>2.0</defaultgrade><penalty>0.5</penalty><hidden>1</hidden><idnumber>t-1</idnumber><single>true</single><shuffleanswers>0</shuffleanswers><answernumbering>ABCD</answernumbering><correctfeedback ${text("Your answer is correct.")}</correctfeedback><partiallycorrectfeedback ${text("Partly &nbsp; so.")}</partiallycorrectfeedback><incorrectfeedback ${text(`<p>${"no ".repeat(30)}</p>`)}</incorrectfeedback>${choices}<hint ${text("Look.")}</hint><hint ${text("Look again.")}<clearwrong/></hint><tags><tag><text>Hot drinks</text></tag><tag><text>leaf</text></tag></tags><odd a="1">x</odd>`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "t-1",
            kind: "single-choice",
            stem: "Which *is* green?",
            options: ["Sencha | key | fixed | feedback: Yes.", "Assam | fixed"],
            rationale: "So it is.",
            hints: ["Look.", "Look again."],
            tags: ["hot-drinks", "leaf"],
            losses: [
              "dropped: feedback to any partly right answer: Partly so.",
              "dropped: feedback to any wrong answer: no no no no no no no no no no no no no no no no no no no no…",
              "dropped: 2 points: here every question counts the same",
              "changed: it was hidden; here it is shown",
              "dropped: not read: penalty (0.5), answernumbering (ABCD), odd (x)",
              'changed: the tag "Hot drinks" is "hot-drinks"',
            ],
          },
        ],
      },
    ],
    [
      "several to choose",
      question(
        "multichoice",
        "Which?",
        `<single>false</single>${answer("50", "a")}${answer("50", "b")}${answer("-50", "c")}${answer("0", "")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["a | key", "b | key", "c"],
            losses: ["dropped: 1 options without a text"],
          },
        ],
      },
    ],
    [
      "one right where nothing says how many",
      question("multichoice", "Which?", choices),
      {
        items: [
          {
            at: "2:1",
            id: "x-which",
            kind: "single-choice",
            stem: "Which?",
            options: ["Sencha | key | feedback: Yes.", "Assam"],
          },
        ],
      },
    ],
    [
      "two right where nothing says how many",
      question("multichoice", "Which?", answer("50", "a") + answer("50", "b") + answer("0", "c")),
      {
        items: [
          {
            at: "2:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: ["a | key", "b | key", "c"],
            losses: [
              "changed: wrong options took away less than a right one gives; here they take away as much",
            ],
          },
        ],
      },
    ],
    [
      "all or nothing",
      question(
        "multichoiceset",
        "Which?",
        answer("100", "a") + answer("100", "b") + answer("0", "c"),
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-which",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "all-or-nothing",
            options: ["a | key", "b | key", "c"],
          },
        ],
      },
    ],
    [
      "true or false",
      question("truefalse", "Is it?", answer("0", "true", "It is not.") + answer("100", "false")),
      {
        items: [
          {
            at: "2:1",
            id: "x-is-it",
            kind: "true-false",
            stem: "Is it?",
            answer: false,
            feedback: { true: "It is not." },
          },
        ],
      },
    ],
    [
      "true or false in other words",
      question("truefalse", "Is it?", answer("100", "Wahr") + answer("0", "Falsch", "Doch.")),
      {
        items: [
          {
            at: "2:1",
            id: "x-is-it",
            kind: "true-false",
            stem: "Is it?",
            answer: true,
            feedback: { false: "Doch." },
          },
        ],
      },
    ],
    [
      "true or false with one answer",
      question("truefalse", "Is it?", answer("100", "true")),
      { leftOut: ['2:1 "Tea" refused: it has not two answers'] },
    ],
    [
      "a word",
      question(
        "shortanswer",
        "What?",
        `<usecase>1</usecase>${answer("100", "tea", "Right.")}${answer("100", "cha*")}${answer("50", "chai", "Nearly.")}${answer("0", "*", "No.")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-what",
            kind: "short-answer",
            stem: "What?",
            accept: ["tea"],
            exact: ["case"],
            pattern: "cha.*",
            feedback: ["Nearly. | match: chai"],
            rationale: "Right.",
            losses: [
              'dropped: 50 % for "chai"; here it scores nothing',
              'dropped: feedback to any other answer like "*"',
              "changed: feedback to right answers stands in the rationale",
            ],
          },
        ],
      },
    ],
    [
      "a number",
      question(
        "numerical",
        "How hot?",
        `${answer("100", "80,5", "Right.", "<tolerance>-2</tolerance>")}${answer("50", "100", "Boiling.", "<tolerance>1</tolerance>")}${answer("0", "*", "No.")}<units><unit><multiplier>1</multiplier><unit_name>°C</unit_name></unit><unit><multiplier>1.8</multiplier><unit_name>°F</unit_name></unit></units>`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-how-hot",
            kind: "numeric",
            stem: "How hot?",
            value: 80.5,
            tolerance: 2,
            unit: "°C",
            feedback: ["Boiling. | value: 100 | tolerance: 1"],
            rationale: "Right.",
            losses: [
              "dropped: not read: units/unit/multiplier (1.8)",
              "dropped: other units than °C: °F",
              "changed: feedback to the right number stands in the rationale",
              "dropped: 50 % for 99 to 101; here it scores nothing",
              "dropped: feedback to any other number",
            ],
          },
        ],
      },
    ],
    [
      "a number that is none",
      question("numerical", "How hot?", answer("100", "hot")),
      { leftOut: ['2:1 "Tea" refused: "hot" is no number'] },
    ],
    [
      "pairs",
      question(
        "matching",
        "Match.",
        `<shuffleanswers>false</shuffleanswers>${pair("Sencha", "green")}${pair("Assam", "black")}${pair(" ", "white")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-match",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | match: green", "Assam | match: black"],
            responses: ["black", "green", "white"],
            losses: ["changed: its parts stood in a fixed order"],
          },
        ],
      },
    ],
    [
      "pairs that are dragged",
      question(
        "ddmatch",
        "Match.",
        `<shuffleanswers>true</shuffleanswers>${pair("Sencha", "green")}${pair("Assam", "black")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-match",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | match: green", "Assam | match: black"],
            responses: ["black", "green"],
          },
        ],
      },
    ],
    [
      "an essay with a model",
      question(
        "essay",
        "Why?",
        `<graderinfo ${text("Since.")}</graderinfo><responsetemplate ${text("I think")}</responsetemplate><attachments>2</attachments><responseformat>monospaced</responseformat>`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-why",
            kind: "reflection",
            stem: "Why?",
            model: "Since.",
            losses: [
              "dropped: not read: responseformat (monospaced)",
              "dropped: the text that the answer began with",
              "changed: files cannot be handed in",
            ],
          },
        ],
      },
    ],
    [
      "an essay without",
      question(
        "essay",
        "Why?",
        `<graderinfo ${text(" ")}</graderinfo><responsetemplate ${text(" ")}</responsetemplate><attachments>0</attachments>`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-why",
            kind: "reflection",
            stem: "Why?",
            model: "There is no model answer to this question yet.",
            losses: ["changed: it has no model answer, which is needed here; write one"],
          },
        ],
      },
    ],
    [
      "an order",
      question(
        "ordering",
        "Order.",
        `<gradingtype>3</gradingtype>${answer("1", "boil")}${answer("2", "pour")}${answer("3", "drink")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-order",
            kind: "ordering",
            stem: "Order.",
            entries: ["boil", "pour", "drink"],
            losses: [
              'changed: it was scored by "RELATIVE_ONE_PREVIOUS_AND_NEXT"; here each two things in the right order count',
            ],
          },
        ],
      },
    ],
    [
      "an order by a number that is not known",
      question(
        "ordering",
        "Order.",
        `<gradingtype>9</gradingtype>${answer("1", "boil")}${answer("2", "pour")}${answer("3", "drink")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-order",
            kind: "ordering",
            stem: "Order.",
            entries: ["boil", "pour", "drink"],
            losses: [
              'changed: it was scored by "9"; here each two things in the right order count',
            ],
          },
        ],
      },
    ],
    [
      "an order without",
      question(
        "ordering",
        "Order.",
        `${answer("1", "boil")}${answer("2", "pour")}${answer("3", "drink")}`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-order",
            kind: "ordering",
            stem: "Order.",
            entries: ["boil", "pour", "drink"],
          },
        ],
      },
    ],
    [
      "gaps of each type",
      question(
        "cloze",
        "<p>A {1:SHORTANSWER:=wind#Yes~%50%breeze#Nearly~storm#No} b {:MULTICHOICE_V:red~=green#Good~%-50%blue} c {2:NUMERICAL:=3.5:0.5~%100%4} d {1:SA_C:=Sun\\}\\~} e {1:MULTIRESPONSE:=x~y}.</p>",
        "",
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-a-b-c-d-e",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "A [[gap-1]] b [[gap-2]] c [[gap-3]] d [[gap-4]] e [[gap-5]].",
            gaps: [
              'id: gap-1 | accept: ["wind"] | feedback: [{"match":"breeze","text":"Nearly"},{"match":"storm","text":"No"}] | rationale: Yes',
              'id: gap-2 | options: [{"id":"red","text":"red"},{"id":"green","text":"green","key":true,"feedback":"Good"},{"id":"blue","text":"blue"}]',
              'id: gap-3 | accept: ["3.5","4"]',
              'id: gap-4 | accept: ["Sun}~"] | exact: ["case"]',
              'id: gap-5 | options: [{"id":"x","text":"x","key":true},{"id":"y","text":"y"}]',
            ],
            losses: [
              "changed: gaps counted differently; here each counts the same",
              'dropped: 50 % for "breeze"; here it scores nothing',
              "changed: gap gap-2: options that take points away score nothing",
              "changed: gap 3: 3.5 is to be typed exactly, not within 0.5",
            ],
          },
        ],
      },
    ],
    [
      "a gap with several to tick",
      question("cloze", "A {1:MR:=x~=y}.", ""),
      {
        leftOut: [
          '2:1 "Tea" refused: gap 1 has several right options to tick, for which there is no kind',
        ],
      },
    ],
    [
      "a gap of another type",
      question("cloze", "A {1:ODD:=x}.", ""),
      { leftOut: ['2:1 "Tea" refused: gap 1 is of the type ODD, for which there is no kind'] },
    ],
    [
      "a gap without answers",
      question("cloze", "A {1:SA:}.", ""),
      { leftOut: ['2:1 "Tea" refused: gap 1 has no answers'] },
    ],
    [
      "a brace that is no gap",
      question("cloze", "A { b.", ""),
      { leftOut: ['2:1 "Tea" refused: its text has no gap'] },
    ],
    [
      "no gap",
      question("cloze", "A b.", ""),
      { leftOut: ['2:1 "Tea" no-question: a text without gaps, which asks nothing'] },
    ],
    [
      "too many gaps",
      question("cloze", "{1:SA:=x} ".repeat(21), ""),
      { leftOut: ['2:1 "Tea" refused: its text has 21 gaps, and 20 are the most'] },
    ],
    [
      "words that are missing",
      question(
        "gapselect",
        "A [[1]] and [[3]].",
        `<selectoption><text>wind</text><group>1</group></selectoption><selectoption><text>rain</text><group>1</group></selectoption><selectoption><text>sun</text><group>2</group></selectoption><selectoption><text>moon</text><group>2</group></selectoption>`,
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-a-and",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "A [[gap-1]] and [[gap-2]].",
            gaps: [
              'id: gap-1 | options: [{"id":"wind","text":"wind","key":true},{"id":"rain","text":"rain"}]',
              'id: gap-2 | options: [{"id":"sun","text":"sun","key":true},{"id":"moon","text":"moon"}]',
            ],
          },
        ],
      },
    ],
    [
      "words to drag",
      question(
        "ddwtos",
        "A [[2]].",
        "<dragbox><text>wind</text></dragbox><dragbox><text>rain</text></dragbox>",
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-a",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "A [[gap-1]].",
            gaps: [
              'id: gap-1 | options: [{"id":"wind","text":"wind"},{"id":"rain","text":"rain","key":true}]',
            ],
            losses: ["changed: words are chosen from lists, not dragged"],
          },
        ],
      },
    ],
    [
      "a word that is not there",
      question("ddwtos", "A [[3]].", "<dragbox><text>wind</text></dragbox>"),
      { leftOut: ['2:1 "Tea" refused: there is no choice 3 for the gap [[3]]'] },
    ],
    [
      "a description",
      question("description", "Read on.", "<defaultgrade>3</defaultgrade>"),
      { leftOut: ['2:1 "Tea" no-question: a description, which asks nothing'] },
    ],
    [
      "another type",
      question("calculated", "1 + {a}?", ""),
      {
        leftOut: [
          '2:1 "Tea" no-question: a question of the type "calculated", for which there is no kind',
        ],
      },
    ],
    [
      "a text in Markdown",
      question("truefalse", "Is *it*?", answer("100", "true") + answer("0", "false"), "markdown"),
      { items: [{ at: "2:1", id: "x-is-it", kind: "true-false", stem: "Is *it*?", answer: true }] },
    ],
    [
      "a plain text",
      question(
        "truefalse",
        "Is *it* <b>?",
        answer("100", "true") + answer("0", "false"),
        "plain_text",
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-is-it",
            kind: "true-false",
            stem: "Is \\*it\\* \\<b>?",
            answer: true,
          },
        ],
      },
    ],
    [
      "Moodle's own format",
      question(
        "truefalse",
        "Is <b>it</b>?",
        answer("100", "true") + answer("0", "false"),
        "moodle_auto_format",
      ),
      {
        items: [{ at: "2:1", id: "x-is-it", kind: "true-false", stem: "Is **it**?", answer: true }],
      },
    ],
    [
      "HTML that stands there as elements",
      `<question type="truefalse"><name><text>T</text></name><questiontext format="html"><text><p>Is <b>it</b>?</p></text></questiontext>${answer("100", "true")}${answer("0", "false")}</question>`,
      {
        items: [{ at: "2:1", id: "x-is-it", kind: "true-false", stem: "Is **it**?", answer: true }],
      },
    ],
    [
      "texts in several languages",
      question(
        "truefalse",
        '<span lang="en" class="multilang">Is it?</span><span lang="de" class="multilang">Ist es?</span>',
        answer("100", "true") + answer("0", "false"),
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-is-it-ist-es",
            kind: "true-false",
            stem: "Is it?Ist es?",
            answer: true,
            losses: [
              "changed: texts in several languages: all of them are shown, one after another",
            ],
          },
        ],
      },
    ],
    [
      "files",
      question(
        "truefalse",
        '<p><img src="@@PLUGINFILE@@/a%20b.png?time=1" alt="A"> <img src="@@PLUGINFILE@@/gone.png" alt="G"> see @@PLUGINFILE@@/c.pdf)</p>',
        `${answer("100", "true")}${answer("0", "false")}`,
      ).replace(
        "</questiontext>",
        '<file name="a b.png" path="/" encoding="base64">UE5H</file><file name="c.pdf" path="/" encoding="base64">UERG</file><file name="d.png" path="/" encoding="base64">UE5HMg==</file><file name="e.png" path="/" encoding="base64">%%</file></questiontext>',
      ),
      {
        items: [
          {
            at: "2:1",
            id: "x-a-g-see-c-pdf",
            kind: "true-false",
            stem: "![A](a-b.png) G see c.pdf)",
            answer: true,
            losses: [
              "dropped: the file e.png, which is no base64",
              "dropped: the file d.png, which no text shows",
              "dropped: the question: the picture @@PLUGINFILE@@/gone.png, which did not come with the file",
            ],
          },
        ],
        assets: ["a-b.png: 3", "c.pdf: 3", "d.png: 4"],
      },
    ],
    [
      "a picture of Moodle 1.9",
      question(
        "truefalse",
        "Is it?",
        `<image>pics/old.gif</image><image_base64>R0lG</image_base64>${answer("100", "true")}${answer("0", "false")}`,
      ),
      {
        items: [{ at: "2:1", id: "x-is-it", kind: "true-false", stem: "Is it?", answer: true }],
        assets: ["old.gif: 3"],
      },
    ],
    [
      "no text",
      question("truefalse", " ", `${answer("100", "true")}${answer("0", "false")}`),
      { leftOut: ['2:1 "Tea" refused: the question has no text'] },
    ],
  ])("%s", (_, xml, expected) => {
    const { frame, ...made } = allOf(readMoodleXml(`<quiz>\n${xml}\n</quiz>`));
    expect(made).toEqual(expected);
    expect(frame).toEqual({
      before: '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n',
      after: "\n</quiz>",
    });
  });
});

const plain = (name: string, more = "") =>
  `<question type="truefalse"><name><text>${name}</text></name><questiontext ${text(`Is ${name}?`)}</questiontext>${answer("100", "true")}${answer("0", "false")}${more}</question>`;
const category = (path: string, info = "") =>
  `<question type="category"><category><text>${path}</text></category>${info === "" ? "" : `<info ${text(info)}</info>`}</question>`;

describe("all that is made of a bank of Moodle's", () => {
  it.each<readonly [string, string, object]>([
    [
      "with categories",
      `<quiz>${category("$course$/top/Green // white", "<p>Of leaves.</p>")}${plain("a")}\n${category("$course$/top/Black")}${plain("b")}<odd/></quiz>`,
      {
        losses: [
          "dropped: <odd>, which is no question",
          'dropped: what is said of the category "$course$/top/Green // white": Of leaves.',
        ],
        items: [
          {
            at: "1:174",
            id: "x-is-a",
            kind: "true-false",
            stem: "Is a?",
            answer: true,
            tags: ["green-white"],
            losses: [
              'changed: the category "$course$/top/Green // white" is the tag "green-white"',
            ],
          },
          {
            at: "2:90",
            id: "x-is-b",
            kind: "true-false",
            stem: "Is b?",
            answer: true,
            tags: ["black"],
            losses: ['changed: the category "$course$/top/Black" is the tag "black"'],
          },
        ],
      },
    ],
    [
      "with faults",
      `<quiz>\n${plain("a").replace("</answer>", "")}\n${plain("b").replace("Is b?", "Is b?").replace("<name><text>b", "<name><text>b & c")}\n${plain("c")}</quiz>`,
      {
        items: [
          {
            at: "3:1",
            id: "x-is-b",
            kind: "true-false",
            stem: "Is b?",
            answer: true,
            losses: [
              "changed: XML that is not well-formed is read as it was meant: an & is not written &amp;",
            ],
          },
          { at: "4:1", id: "x-is-c", kind: "true-false", stem: "Is c?", answer: true },
        ],
        leftOut: ['2:1 "a" refused: <answer> is not closed'],
      },
    ],
    [
      "that is cut short",
      `<quiz>\n${plain("a")}\n<question type="truefalse"><name><text>b</text></name><questiontext`,
      {
        items: [{ at: "2:1", id: "x-is-a", kind: "true-false", stem: "Is a?", answer: true }],
        leftOut: ['3:1 "b" refused: <question> is not closed'],
      },
    ],
    [
      "that ends before its last tag",
      `<quiz>\n${plain("a")}\n`,
      {
        items: [{ at: "2:1", id: "x-is-a", kind: "true-false", stem: "Is a?", answer: true }],
        leftOut: [
          '3:1 "the end of the file" refused: the file is cut short; whatever came after this is missing',
        ],
      },
    ],
  ])("%s", (_, xml, expected) => {
    const { frame: __, ...made } = allOf(readMoodleXml(xml));
    expect(made).toEqual(expected);
  });

  it.each([
    ["<x/>", "it is no question bank of Moodle's: there is no <quiz> in it"],
    [
      '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>',
      "it is not read: its document type declares entities, which are not read",
    ],
  ])("%s is refused", (xml, message) => {
    expect(() => readMoodleXml(xml)).toThrow(new Error(message));
  });
});
