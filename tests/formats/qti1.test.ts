import { describe, expect, it } from "vitest";
import { makeItems } from "../../src/cli/import/made-items.ts";
import { readQti } from "../../src/formats/qti/read-qti.ts";

// Items of QTI 1.2 as Canvas writes them.

function item(type: string, presentation: string, rest: string): string {
  const field = `<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>`;
  return `<item ident="tea" title="Tea">${field}<presentation><material><mattext texttype="text/html">${presentation}</presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${rest}</item>`;
}

function labels(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(
      ([ident, text]) =>
        `<response_label ident="${ident}"><material><mattext>${text}</mattext></material></response_label>`,
    )
    .join("");
}

function madeOf(...items: readonly string[]) {
  const text = `<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Tea quiz"><section ident="root_section">${items.join("")}</section></assessment></questestinterop>`;
  const reading = readQti({ name: "tea.xml", bytes: new TextEncoder().encode(text) });
  const made = makeItems(reading, "x", (name) => name);
  return {
    title: reading.title,
    items: made.items.map((each) => each.item),
    leftOut: made.leftOut.map(({ why, reason }) => `${why}: ${reason}`),
    losses: made.items.flatMap(({ losses }) => losses.map(({ kind, what }) => `${kind}: ${what}`)),
  };
}

const set = (conditions: string, score: number, action = "Set", more = "") =>
  `<respcondition${action === "Set" ? ' continue="No"' : ""}><conditionvar>${conditions}</conditionvar><setvar action="${action}" varname="SCORE">${score}</setvar>${more}</respcondition>`;
const equal = (response: string, value: string) =>
  `<varequal respident="${response}">${value}</varequal>`;
const says = (condition: string, feedback: string) =>
  `<respcondition continue="Yes"><conditionvar>${condition}</conditionvar><displayfeedback feedbacktype="Response" linkrefid="${feedback}"/></respcondition>`;
const feedback = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}"><flow_mat><material><mattext texttype="text/html">&lt;p&gt;${text}&lt;/p&gt;</mattext></material></flow_mat></itemfeedback>`;
const stem = (html: string) => `&lt;p&gt;${html}&lt;/p&gt;</mattext></material>`;

it("one thing to choose, with feedback to options and to all", () => {
  const { items, losses, title } = madeOf(
    item(
      "multiple_choice_question",
      `${stem("Which is &lt;b&gt;green&lt;/b&gt;?")}<response_lid ident="response1" rcardinality="Single"><render_choice>${labels({ a1: "Sencha", a2: "Assam" })}</render_choice></response_lid>`,
      `${says("<other/>", "all")}${says(equal("response1", "a2"), "a2_fb")}${set(equal("response1", "a1"), 100, "Set", '<displayfeedback feedbacktype="Response" linkrefid="right"/>')}${says("<other/>", "wrong")}</resprocessing>${feedback("all", "Steamed.")}${feedback("a2_fb", "Black.")}${feedback("right", "Yes.")}${feedback("wrong", "No.")}`,
    ),
  );
  expect(title).toBe("Tea quiz");
  expect(items).toEqual([
    {
      ...{ id: "tea", kind: "single-choice", stem: "Which is **green**?", rationale: "Steamed." },
      options: [
        { id: "a1", text: "Sencha", key: true, feedback: "Yes." },
        { id: "a2", text: "Assam", feedback: "Black.\n\nNo." },
      ],
    },
  ]);
  expect(losses).toEqual([]);
});

it("several things to choose: all together, or each for itself", () => {
  const choices = `${stem("Which?")}<response_lid ident="r" rcardinality="Multiple"><render_choice>${labels({ a: "One", b: "Two", c: "Three" })}</render_choice></response_lid>`;
  const together = set(
    `<and>${equal("r", "a")}${equal("r", "b")}<not>${equal("r", "c")}</not></and>`,
    100,
  );
  const each =
    set(equal("r", "a"), 50, "Add") +
    set(equal("r", "b"), 50, "Add") +
    set(equal("r", "c"), -50, "Add");
  const read = [together, each].map((rest) =>
    madeOf(item("multiple_answers_question", choices, `${rest}</resprocessing>`)),
  );
  expect(read.map(({ items }) => items[0]?.scoring)).toEqual(["all-or-nothing", "per-option"]);
  expect(read.flatMap(({ losses }) => losses)).toEqual([]);
});

describe("what is typed", () => {
  const fib = (type = "") =>
    `<response_str ident="r" rcardinality="Single"><render_fib${type}><response_label ident="answer1"/></render_fib></response_str>`;

  it("is a word, in small letters or capitals, or a number in its range", () => {
    const word = item(
      "short_answer_question",
      stem("What is drunk?") + fib(),
      `${set(equal("r", "tea") + equal("r", "chai"), 100)}</resprocessing>`,
    );
    const range = `<or>${equal("r", "80")}<and><vargte respident="r">79.5</vargte><varlte respident="r">80.5</varlte></and></or>`;
    const number = item(
      "numerical_question",
      stem("How hot?") + fib(' fibtype="Decimal"'),
      `${set(range, 100)}</resprocessing>`,
    );
    expect(madeOf(word).items).toEqual([
      { id: "tea", kind: "short-answer", stem: "What is drunk?", accept: ["tea", "chai"] },
    ]);
    expect(madeOf(number).items).toEqual([
      { id: "tea", kind: "numeric", stem: "How hot?", value: 80, tolerance: 0.5 },
    ]);
  });

  it("is a text to write freely, with the general feedback to compare it with", () => {
    const essay = item(
      "essay_question",
      stem("Why?") + fib(),
      `${says("<other/>", "all")}</resprocessing>${feedback("all", "Because.")}`,
    );
    expect(madeOf(essay).items).toEqual([
      { id: "tea", kind: "reflection", stem: "Why?", model: "Because." },
    ]);
  });
});

it("blanks by their names in the text, typed or chosen, each with its share", () => {
  const lid = (name: string, all: Readonly<Record<string, string>>) =>
    `<response_lid ident="response_${name}"><material><mattext>${name}</mattext></material><render_choice>${labels(all)}</render_choice></response_lid>`;
  const rest = `${set(equal("response_one", "1"), 50, "Add")}${set(equal("response_two", "3"), 50, "Add")}</resprocessing>`;
  const body =
    stem("Tea is [one], [other] and [two].") +
    lid("one", { 1: "hot", 2: "warm" }) +
    lid("two", { 3: "green", 4: "blue" });
  const text = "Tea is [[one]], [other] and [[two]].";
  expect(madeOf(item("fill_in_multiple_blanks_question", body, rest)).items).toMatchObject([
    { kind: "cloze", text, gaps: [{ id: "one", accept: ["hot", "warm"] }, { id: "two" }] },
  ]);
  expect(madeOf(item("multiple_dropdowns_question", body, rest)).items).toMatchObject([
    {
      ...{ kind: "cloze", text },
      gaps: [{ options: [{ text: "hot", key: true }, { text: "warm" }] }, { id: "two" }],
    },
  ]);
});

it("things to match, and what there is no kind for", () => {
  const lid = (ident: string, text: string) =>
    `<response_lid ident="${ident}"><material><mattext>${text}</mattext></material><render_choice>${labels({ x: "saucer", y: "lid", z: "" })}</render_choice></response_lid>`;
  const match = item(
    "matching_question",
    stem("Match.") + lid("response_1", "cup") + lid("response_2", "pot"),
    `${set(equal("response_1", "x"), 50, "Add")}${set(equal("response_2", "y"), 50, "Add")}</resprocessing>`,
  );
  const { items, leftOut, losses } = madeOf(
    match,
    item("calculated_question", stem("x + 1?"), "</resprocessing>"),
    item("text_only_question", stem("Read."), "</resprocessing>"),
  );
  expect(items).toMatchObject([
    {
      kind: "matching",
      prompts: [
        { text: "cup", match: "x" },
        { text: "pot", match: "y" },
      ],
      responses: [
        { id: "y", text: "lid" },
        { id: "x", text: "saucer" },
      ],
    },
  ]);
  expect(losses).toEqual([]);
  expect(leftOut).toEqual([
    "no-question: a question whose numbers are drawn anew each time, for which there is no kind",
    "no-question: a text, which asks nothing",
  ]);
});

it("a broken item costs that item alone", () => {
  const whole = item(
    "essay_question",
    `${stem("Why?")}<response_str ident="r"><render_fib/></response_str>`,
    "</resprocessing>",
  );
  const { items, leftOut } = madeOf(whole.replace("</resprocessing>", ""), whole);
  expect(items).toHaveLength(1);
  expect(leftOut).toEqual(["refused: <resprocessing> is not closed"]);
});

// As ASI 1.2.1, 3.5.1.3 and 3.6.1 have it: a section presents material, items name some by its label.
it("material that items share stands in each of them, and what is not there is told", () => {
  const choices = `<response_lid ident="response1" rcardinality="Single"><render_choice>${labels({ a1: "Sencha", a2: "Assam" })}</render_choice></response_lid>`;
  const right = `${set(equal("response1", "a1"), 100)}</resprocessing>`;
  const named = (label: string) =>
    `${stem("Which?")}<material><matref linkrefid="${label}"/></material>${choices}`;
  const { items, losses } = madeOf(
    `<objectives><material><mattext>Know teas.</mattext></material></objectives>`,
    `<presentation_material><flow_mat><material><mattext>A text about tea.</mattext><matref linkrefid="pot"/></material></flow_mat></presentation_material>`,
    `<reference><mattext label="pot" texttype="text/html">&lt;b&gt;Pots&lt;/b&gt;</mattext><material label="loop"><mattext>Round.</mattext><material_ref linkrefid="loop"/></material></reference>`,
    item("multiple_choice_question", `${stem("First?")}${choices}`, right),
    item("multiple_choice_question", named("pot"), right).replace('ident="tea"', 'ident="two"'),
    item("multiple_choice_question", named("gone"), right).replace('ident="tea"', 'ident="three"'),
    item("multiple_choice_question", named("loop"), right).replace('ident="tea"', 'ident="four"'),
  );
  expect(items.map(({ stem: text }) => String(text).replace(/\s+/g, " "))).toEqual([
    "A text about tea.**Pots** First?",
    "A text about tea.**Pots** Which? **Pots**",
    "A text about tea.**Pots** Which?",
    expect.stringMatching(/^A text about tea\.\*\*Pots\*\* Which\? (?:Round\.)+$/),
  ]);
  expect(losses).toEqual([
    'dropped: the material "gone", which its file does not have',
    'dropped: the material "loop", which its file does not have',
  ]);
});

// As Blackboard's pools have them: the texts to choose from stand at the end, in the order of each prompt's labels.
it("Blackboard's matching has its pairs, and its types without a kind are named", () => {
  const block = (text: string) =>
    `<flow class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML">${text}</mat_formattedtext></mat_extension></material></flow>`;
  const prompt = (id: string, text: string, ids: readonly string[]) =>
    `<flow class="Block">${block(text)}<response_lid ident="${id}" rcardinality="Single"><render_choice><flow_label class="Block">${ids.map((ident) => `<response_label ident="${ident}"/>`).join("")}</flow_label></render_choice></response_lid></flow>`;
  const right = (id: string, ident: string) =>
    `<respcondition><conditionvar><varequal respident="${id}" case="No">${ident}</varequal></conditionvar><displayfeedback linkrefid="correct" feedbacktype="Response"/></respcondition>`;
  const written = (type: string, blocks: string, rules: string) =>
    `<item title="${type}"><itemmetadata><bbmd_questiontype>${type}</bbmd_questiontype><qmd_absolutescore_max>2.0</qmd_absolutescore_max></itemmetadata><presentation><flow class="Block"><flow class="QUESTION_BLOCK">${block("Which goes with which?")}</flow>${blocks}</flow></presentation><resprocessing scoremodel="SumOfScores">${rules}</resprocessing></item>`;
  const { items, leftOut, losses } = madeOf(
    written(
      "Matching",
      `<flow class="RESPONSE_BLOCK">${prompt("m1", "France", ["x1", "x2", "x3"])}${prompt("m2", "Italy", ["y1", "y2", "y3"])}</flow><flow class="RIGHT_MATCH_BLOCK">${["Rome", "Paris", "Oslo"].map((text) => `<flow class="Block">${block(text)}</flow>`).join("")}</flow>`,
      right("m1", "x2") + right("m2", "y1"),
    ),
    written(
      "Fill in the Blank",
      `<flow class="RESPONSE_BLOCK"><response_str ident="r" rcardinality="Single"><render_fib/></response_str></flow>`,
      right("r", "frog"),
    ),
    written("File Upload", "", ""),
    written("Calculated", "", ""),
  );
  const [item] = items as unknown as readonly {
    readonly prompts: readonly { readonly text: string; readonly match: string }[];
    readonly responses: readonly { readonly id: string; readonly text: string }[];
  }[];
  const pairs = item?.prompts.map(({ text, match }) => [
    text,
    item.responses.find(({ id }) => id === match)?.text,
  ]);
  expect(pairs).toEqual([
    ["France", "Paris"],
    ["Italy", "Rome"],
  ]);
  expect(item?.responses).toHaveLength(3);
  expect(items[1]).toMatchObject({ kind: "short-answer", accept: ["frog"] });
  const points = "dropped: 2 points: here every question counts the same";
  expect(losses).toEqual([points, points]);
  expect(leftOut).toEqual([
    "no-question: a question that is answered with a file, for which there is no kind",
    "no-question: a question whose numbers are drawn anew each time, for which there is no kind",
  ]);
});

it("a file that is cut short says so", () => {
  const text = `<questestinterop>${item("essay_question", `${stem("Why?")}<response_str ident="r"><render_fib/></response_str>`, "</resprocessing>")}<item ident="b"><pres`;
  const { leftOut, questions } = readQti({ name: "t.xml", bytes: new TextEncoder().encode(text) });
  expect(questions).toHaveLength(1);
  expect(leftOut.map(({ reason }) => reason)).toEqual([
    "the file is cut short; whatever came after this is missing",
  ]);
});
