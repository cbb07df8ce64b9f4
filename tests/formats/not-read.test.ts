import { expect, it } from "vitest";
import { readMdbookQuiz } from "../../src/formats/mdbook-quiz/read-mdbook-quiz.ts";
import { readMkdocsQuiz } from "../../src/formats/mkdocs-quiz/read-mkdocs-quiz.ts";
import { readMoodleXml } from "../../src/formats/moodle-xml/read-moodle-xml.ts";
import { readQti } from "../../src/formats/qti/read-qti.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import { readSkillQuiz } from "../../src/formats/skill-quiz/read-skill-quiz.ts";

// What a reader does not know of a source is told, whatever it is called; what means nothing is not.

function lossesIn({ losses, questions }: ReturnType<typeof readMoodleXml>): readonly string[] {
  return [...losses, ...questions.flatMap((question) => question.losses)].map(({ what }) => what);
}

const choice = (more: string) =>
  `<quiz><question type="multichoice"><name><text>A</text></name><questiontext format="html"><text>Hot?</text></questiontext><generalfeedback format="html"><text></text></generalfeedback><defaultgrade>1.0</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><idnumber></idnumber><single>true</single><shuffleanswers>true</shuffleanswers><showstandardinstruction>0</showstandardinstruction><shownumcorrect/>${more}<answer fraction="100" format="html"><text>Yes</text><feedback format="html"><text></text></feedback></answer><answer fraction="0" format="html"><text>No</text></answer></question></quiz>`;

it.each([
  ["", []],
  ["<answernumbering>abc</answernumbering>", []],
  ["<answernumbering>ABCD</answernumbering>", ["not read: answernumbering (ABCD)"]],
  [
    '<of-a-plugin made="1"><x>What it says.</x></of-a-plugin><beta>2</beta>',
    ["not read: of-a-plugin (What it says.), beta (2)"],
  ],
])("Moodle XML with %j", (more, told) => {
  expect(lossesIn(readMoodleXml(choice(more)))).toEqual(told);
});

it.each([
  ["essay", "<maxwordlimit>200</maxwordlimit>", ["not read: maxwordlimit (200)"]],
  [
    "essay",
    "<responseformat>monospaced</responseformat>",
    ["not read: responseformat (monospaced)"],
  ],
  [
    "ordering",
    '<layouttype>HORIZONTAL</layouttype><gradingtype>ALL_OR_NOTHING</gradingtype><answer fraction="1"><text>a</text></answer><answer fraction="2"><text>b</text></answer>',
    [
      'it was scored by "ALL_OR_NOTHING"; here each two things in the right order count',
      "not read: layouttype (HORIZONTAL)",
    ],
  ],
  [
    "matching",
    "<shuffleanswers>false</shuffleanswers><subquestion><text>a</text><answer><text>b</text></answer></subquestion>",
    ["its parts stood in a fixed order"],
  ],
  [
    "numerical",
    '<answer fraction="100"><text>5</text><tolerance>0</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units><unitgradingtype>1</unitgradingtype><unitpenalty>0.5000000</unitpenalty><showunits>1</showunits>',
    ["not read: unitgradingtype (1), unitpenalty (0.5000000), showunits (1)"],
  ],
])("Moodle's %s with %s", (type, more, told) => {
  const xml = `<quiz><question type="${type}"><questiontext><text>What?</text></questiontext>${more}</question></quiz>`;
  expect(lossesIn(readMoodleXml(xml)).toSorted()).toEqual(told.toSorted());
});

it("Moodle's categories say more than their name, and that is told", () => {
  const xml = choice("").replace(
    "<quiz>",
    '<quiz><question type="category"><category><text>top/Tea</text></category><info format="html"><text>&lt;p&gt;All of tea.&lt;/p&gt;</text></info></question>',
  );
  expect(lossesIn(readMoodleXml(xml))).toEqual([
    'what is said of the category "top/Tea": All of tea.',
  ]);
});

function qti(xml: string) {
  return lossesIn(readQti({ name: "a.xml", bytes: Buffer.from(xml) }));
}

it.each([
  ['maxChoices="1" shuffle="true" orientation="vertical"', "", []],
  [
    'maxChoices="1" minChoices="2" data-x="1" dealing="fair"',
    '<stylesheet href="a.css"/>',
    [
      "not read: <stylesheet>, minChoices of <choiceInteraction> (2), dealing of <choiceInteraction> (fair)",
    ],
  ],
])("QTI 2 with %s", (attributes, more, told) => {
  const xml = `<assessmentItem identifier="a" title="A" adaptive="false" timeDependent="false"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>x</value></correctResponse></responseDeclaration>${more}<itemBody><choiceInteraction responseIdentifier="R" ${attributes}><prompt>Hot?</prompt><simpleChoice identifier="x">Yes</simpleChoice><simpleChoice identifier="y">No</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
  expect(qti(xml)).toEqual(told);
});

it("QTI 1.2: fields of metadata", () => {
  const field = (label: string, entry: string) =>
    `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
  const xml = `<questestinterop><assessment ident="q" title="Q"><qtimetadata>${field("cc_maxattempts", "2")}${field("qmd_timelimit", "30")}</qtimetadata><section ident="s"><item ident="a" title="A"><itemmetadata><qtimetadata>${field("question_type", "true_false_question")}${field("points_possible", "1.0")}${field("of_a_plugin", "x")}</qtimetadata></itemmetadata><presentation><material><mattext texttype="text/plain">Hot?</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="t"><material><mattext>True</mattext></material></response_label><response_label ident="f"><material><mattext>False</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
  expect(qti(xml)).toEqual([
    "not read: cc_maxattempts (2), qmd_timelimit (30)",
    "not read: of_a_plugin (x)",
  ]);
});

it("QTI: what climbs out of the package is said to", () => {
  const xml = `<assessmentItem identifier="a" title="A" adaptive="false" timeDependent="false"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>x</value></correctResponse></responseDeclaration><itemBody><p>Which? <img src="../../../etc/hosts.png" alt="hosts"/></p><choiceInteraction responseIdentifier="R" maxChoices="1"><simpleChoice identifier="x">Yes</simpleChoice><simpleChoice identifier="y">No</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
  const manifest = `<manifest><resources><resource identifier="a" type="imsqti_item_xmlv2p2" href="items/a.xml"/><resource identifier="b" type="webcontent" href="../secret.txt"/></resources></manifest>`;
  const files = new Map([
    ["imsmanifest.xml", Buffer.from(manifest)],
    ["items/a.xml", Buffer.from(xml)],
  ]);
  const reading = readQti({
    ...{ name: "a", bytes: new Uint8Array() },
    files: { names: [...files.keys()], read: (path) => files.get(path) },
  });
  expect(reading.losses.map(({ what }) => what)).toEqual([
    "../secret.txt, which leads out of the package",
    "../../../etc/hosts.png, which leads out of the package",
  ]);
});

it("QTI 1.2: what is said to be plain text is, tags and all", () => {
  const option = (id: string, text: string) =>
    `<response_label ident="${id}"><material><mattext texttype="text/plain">${text}</mattext></material></response_label>`;
  const xml = `<questestinterop><assessment ident="q" title="Q"><section ident="s"><item ident="a" title="A"><presentation><material><mattext texttype="text/html">&lt;p&gt;Which is bold?&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice>${option("t", "&lt;b&gt;x&lt;/b&gt;")}${option("f", "&lt;br&gt;")}</render_choice></response_lid></presentation><resprocessing><outcomes><decvar varname="SCORE" vartype="Decimal"/></outcomes><respcondition><conditionvar><varequal respident="r">t</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`;
  const { questions } = readQti({ name: "a.xml", bytes: Buffer.from(xml) });
  expect(questions.map(draftOf)).toMatchObject([
    { item: { options: [{ text: "\\<b>x\\</b>" }, { text: "\\<br>" }] }, losses: [] },
  ]);
});

it("Markdown quizzes and their like: what is said beside the questions", () => {
  const toml = `[meta]\nauthor = "me"\n[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "Hot?"\nprompt.distractors = ["no"]\nprompt.hurry = 3\nanswer.answer = "yes"\nanswer.weight = 2\n`;
  expect(lossesIn(readMdbookQuiz(toml))).toEqual([
    'not read: meta ({"author":"me"})',
    "not read: prompt.hurry (3), answer.weight (2)",
  ]);
  const page = '<quiz class="late" data-points="5">\nHot?\n- [x] Tea\n- [ ] Ice\n</quiz>\n';
  expect(lossesIn(readMkdocsQuiz(page))).toEqual([
    'not read: class="late" data-points="5" of <quiz>',
  ]);
  const quiz = "# Tea\n\nRead this first.\n\n## Q1. Hot?\n\n- [x] Tea\n- [ ] Ice\n";
  expect(lossesIn(readSkillQuiz(quiz))).toEqual([
    "what stands outside of questions: Read this first.",
  ]);
});
