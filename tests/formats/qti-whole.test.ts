import { describe, expect, it } from "vitest";
import { readQti } from "../../src/formats/qti/read-qti.ts";
import { allOf } from "./all-of.ts";

// What is made of items of QTI 2 and 3 and of their packages, worked out by hand from what the specification has
// them show and score.

const bytes = (text: string) => new TextEncoder().encode(text);

const declared = (id: string, cardinality: string, type: string, values: string, more = "") => {
  const correct = values
    .split(";")
    .map((value) => `<value>${value}</value>`)
    .join("");
  const right = values === "" ? "" : `<correctResponse>${correct}</correctResponse>`;
  return `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${type}">${right}${more}</responseDeclaration>`;
};
const mapped = (entries: string, more = "") =>
  `<mapping ${more}>${entries
    .split(";")
    .map((entry) => entry.split("="))
    .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
    .join("")}</mapping>`;
const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`;
const correct = template("match_correct");
const map = template("map_response");
/** Adds to the score where each of these is right by itself. */
const each = (...parts: readonly (readonly [string, number])[]) =>
  `<responseProcessing>${parts.map(([id, points]) => `<responseCondition><responseIf><match><variable identifier="${id}"/><correct identifier="${id}"/></match><setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><baseValue baseType="float">${points}</baseValue></sum></setOutcomeValue></responseIf></responseCondition>`).join("")}</responseProcessing>`;
const item = (parts: string, attributes = 'identifier="tea" title="Tea"') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" ${attributes} adaptive="false" timeDependent="false">
${parts}</assessmentItem>`;
const asked = (declarations: string, body: string, rest = correct, attributes?: string) =>
  item(
    `${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><outcomeDeclaration identifier="F" cardinality="multiple" baseType="identifier"/><itemBody>${body}</itemBody>${rest}`,
    attributes,
  );
const fields = (kind: string, list: string) =>
  list
    .split(";")
    .map((entry) => entry.split("="))
    .map(
      ([id, text]) =>
        `<${kind} identifier="${id}"${kind === "simpleChoice" || kind === "inlineChoice" ? "" : ' matchMax="1"'}>${text}</${kind}>`,
    )
    .join("");
const inline = (id: string, list: string) =>
  `<inlineChoiceInteraction responseIdentifier="${id}" shuffle="false">${fields("inlineChoice", list)}</inlineChoiceInteraction>`;
const typed = (id: string, more = "") =>
  `<textEntryInteraction responseIdentifier="${id}" ${more}/>`;
const match = (from: string, to: string) =>
  `<matchInteraction responseIdentifier="R" shuffle="true" maxAssociations="9"><prompt>Match.</prompt><simpleMatchSet>${fields("simpleAssociableChoice", from)}</simpleMatchSet><simpleMatchSet>${fields("simpleAssociableChoice", to)}</simpleMatchSet></matchInteraction>`;
const order = `<orderInteraction responseIdentifier="R" shuffle="true"><prompt>Order.</prompt>${fields("simpleChoice", "A=Boil;B=Pour;C=Drink;D=Wash")}</orderInteraction>`;
const drag = `<gapMatchInteraction responseIdentifier="R" shuffle="false"><prompt>Fill.</prompt>${fields("gapText", "W=wind;S=sun;X=rain")}<p>A <gap identifier="G1"/> and a <gap identifier="G2"/>.</p></gapMatchInteraction>`;
const always =
  '<modalFeedback outcomeIdentifier="F" identifier="ALL" showHide="show"><p>So it is.</p></modalFeedback>';
const saysAll =
  '<setOutcomeValue identifier="F"><multiple><baseValue baseType="identifier">ALL</baseValue></multiple></setOutcomeValue>';

describe("all that is made of an item of QTI", () => {
  it.each<readonly [string, string, object]>([
    [
      "pairs that score together",
      asked(
        declared("R", "multiple", "directedPair", "A X;B Y"),
        match("A=Sencha;B=Assam", "X=green;Y=black;Z=white"),
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | id: a | match: x", "Assam | id: b | match: y"],
            responses: ["black | id: y", "green | id: x", "white | id: z"],
            losses: ["changed: all pairs had to be right; here each counts by itself"],
          },
        ],
      },
    ],
    [
      "pairs that score each by itself",
      asked(
        declared(
          "R",
          "multiple",
          "directedPair",
          "A X;B Y",
          mapped("A X=1;B Y=1", 'defaultValue="0"'),
        ),
        match("A=Sencha;B=Assam", "X=green;Y=black"),
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | id: a | match: x", "Assam | id: b | match: y"],
            responses: ["black | id: y", "green | id: x"],
          },
        ],
      },
    ],
    [
      "pairs that count differently, wrong ones below 0",
      asked(
        declared(
          "R",
          "multiple",
          "directedPair",
          "A X;B Y",
          mapped("A X=1;B Y=2", 'defaultValue="-1"'),
        ),
        match("A=Sencha;B=Assam", "X=green;Y=black"),
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | id: a | match: x", "Assam | id: b | match: y"],
            responses: ["black | id: y", "green | id: x"],
            losses: [
              "changed: pairs counted differently; here each counts the same",
              "changed: wrong pairs took points away; here they score nothing",
            ],
          },
        ],
      },
    ],
    [
      "pairs of which wrong ones take points away",
      asked(
        declared(
          "R",
          "multiple",
          "directedPair",
          "A X;B Y",
          mapped("A X=1;B Y=1", 'defaultValue="-1"'),
        ),
        match("A=Sencha;B=Assam", "X=green;Y=black"),
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | id: a | match: x", "Assam | id: b | match: y"],
            responses: ["black | id: y", "green | id: x"],
            losses: ["changed: wrong pairs took points away; here they score nothing"],
          },
        ],
      },
    ],
    [
      "pairs that a mapping alone says",
      asked(
        declared(
          "R",
          "multiple",
          "directedPair",
          "",
          mapped("A X=1;B Y=1;A Y=0", 'defaultValue="0"'),
        ),
        match("A=Sencha;B=Assam", "X=green;Y=black"),
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Match.",
            prompts: ["Sencha | id: a | match: x", "Assam | id: b | match: y"],
            responses: ["black | id: y", "green | id: x"],
          },
        ],
      },
    ],
    [
      "things that go into groups",
      asked(
        declared("R", "multiple", "directedPair", "A X;A Y;B Z"),
        match("A=Green;B=Black", "X=Sencha;Y=Gyokuro;Z=Assam"),
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Match.",
            prompts: [
              "Sencha | id: x | match: a",
              "Gyokuro | id: y | match: a",
              "Assam | id: z | match: b",
            ],
            responses: ["Black | id: b", "Green | id: a"],
            reuse: true,
            losses: ["changed: all pairs had to be right; here each counts by itself"],
          },
        ],
      },
    ],
    [
      "things that go with several each",
      asked(
        declared("R", "multiple", "directedPair", "A X;A Y;B X"),
        match("A=Green;B=Black", "X=Sencha;Y=Gyokuro"),
      ),
      { leftOut: ['1:1 "Tea" refused: one thing goes with several others, and they with several'] },
    ],
    [
      "a thing that goes with nothing",
      asked(
        declared("R", "multiple", "directedPair", "A X;B Q"),
        match("A=Green;B=Black;C=White", "X=Sencha;Y=Assam"),
      ),
      { leftOut: ['1:1 "Tea" refused: fewer than two things are to be matched'] },
    ],
    [
      "no pair at all",
      asked(
        declared("R", "multiple", "directedPair", ""),
        match("A=Green;B=Black", "X=Sencha;Y=Assam"),
      ),
      { leftOut: ['1:1 "Tea" no-question: nothing in it is right or wrong, as in a survey'] },
    ],
    [
      "pairs of one list",
      asked(
        declared("R", "multiple", "pair", "A B;C D"),
        `<associateInteraction responseIdentifier="R" shuffle="true" maxAssociations="2"><prompt>Pair.</prompt>${fields("simpleAssociableChoice", "A=Sencha;B=Japan;C=Assam;D=India;E=Peru")}</associateInteraction>`,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "matching",
            stem: "Pair.",
            prompts: ["Sencha | id: a | match: b", "Assam | id: c | match: d"],
            responses: ["India | id: d", "Japan | id: b", "Peru | id: e"],
            losses: [
              "changed: all pairs had to be right; here each counts by itself",
              "changed: things of one list were to be paired; here the first of each pair is given",
            ],
          },
        ],
      },
    ],
    [
      "pairs of one list, one thing in two",
      asked(
        declared("R", "multiple", "pair", "A B;A C"),
        `<associateInteraction responseIdentifier="R" shuffle="true" maxAssociations="2">${fields("simpleAssociableChoice", "A=Sencha;B=Japan;C=Assam")}</associateInteraction>`,
      ),
      { leftOut: ['1:1 "Tea" refused: one thing goes with several others of the same list'] },
    ],
    [
      "an order that scores whole",
      asked(declared("R", "ordered", "identifier", "B;A;C;D"), order),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "ordering",
            stem: "Order.",
            entries: ["Pour | id: b", "Boil | id: a", "Drink | id: c", "Wash | id: d"],
            losses: [
              "changed: the whole order had to be right; here each two things in the right order count",
            ],
          },
        ],
      },
    ],
    [
      "an order of some",
      asked(declared("R", "ordered", "identifier", "B;A;C"), order),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "ordering",
            stem: "Order.",
            entries: ["Pour | id: b", "Boil | id: a", "Drink | id: c"],
            losses: [
              "changed: of 4 things 3 were to be chosen and put in order; here those alone are shown",
              "changed: the whole order had to be right; here each two things in the right order count",
            ],
          },
        ],
      },
    ],
    [
      "an order that scores nothing",
      asked(declared("R", "ordered", "identifier", ""), order),
      { leftOut: ['1:1 "Tea" no-question: nothing in it is right or wrong, as in a survey'] },
    ],
    [
      "gaps to drag to",
      asked(
        declared("R", "multiple", "directedPair", "W G1;S G2", mapped("W G1=1;S G2=1")),
        `<p>Read.</p>${drag}`,
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "cloze",
            stem: "Read.\n\nFill.",
            text: "A [[g1]] and a [[g2]].",
            gaps: [
              'id: g1 | options: [{"id":"w","text":"wind","key":true},{"id":"s","text":"sun"},{"id":"x","text":"rain"}]',
              'id: g2 | options: [{"id":"w","text":"wind"},{"id":"s","text":"sun","key":true},{"id":"x","text":"rain"}]',
            ],
            losses: [
              "changed: words are chosen from lists, not dragged",
              "changed: words are chosen from lists, not dragged",
            ],
          },
        ],
      },
    ],
    [
      "gaps to drag to that score together",
      asked(declared("R", "multiple", "directedPair", "W G1;S G2"), drag),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "cloze",
            stem: "Fill.",
            text: "A [[g1]] and a [[g2]].",
            gaps: [
              'id: g1 | options: [{"id":"w","text":"wind","key":true},{"id":"s","text":"sun"},{"id":"x","text":"rain"}]',
              'id: g2 | options: [{"id":"w","text":"wind"},{"id":"s","text":"sun","key":true},{"id":"x","text":"rain"}]',
            ],
            losses: [
              "changed: words are chosen from lists, not dragged",
              "changed: words are chosen from lists, not dragged",
              "changed: all gaps had to be right; here each counts by itself",
            ],
          },
        ],
      },
    ],
    [
      "gaps to choose for",
      asked(
        declared("RESPONSE_wind", "single", "identifier", "A") +
          declared("RESPONSE_sun", "single", "identifier", "D"),
        `<p>Read this.</p><p>The ${inline("RESPONSE_wind", "A=wind;B=rain")} and ${inline("RESPONSE_sun", "C=moon;D=sun")}.</p>`,
        each(["RESPONSE_wind", 1], ["RESPONSE_sun", 1]),
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "cloze",
            stem: "Read this.",
            text: "The [[response-wind]] and [[response-sun]].",
            gaps: [
              'id: response-wind | options: [{"id":"a","text":"wind","key":true},{"id":"b","text":"rain"}]',
              'id: response-sun | options: [{"id":"c","text":"moon"},{"id":"d","text":"sun","key":true}]',
            ],
          },
        ],
      },
    ],
    [
      "gaps that count differently",
      asked(
        declared("R1", "single", "identifier", "A") + declared("R2", "single", "identifier", "D"),
        `<p>The ${inline("R1", "A=wind;B=rain")} and ${inline("R2", "C=moon;D=sun")}.</p>`,
        each(["R1", 1], ["R2", 2]),
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "The [[r1]] and [[r2]].",
            gaps: [
              'id: r1 | options: [{"id":"a","text":"wind","key":true},{"id":"b","text":"rain"}]',
              'id: r2 | options: [{"id":"c","text":"moon"},{"id":"d","text":"sun","key":true}]',
            ],
            losses: ["changed: gaps counted differently; here each counts the same"],
          },
        ],
      },
    ],
    [
      "gaps to type into, a text, a number and a range",
      asked(
        declared(
          "1a",
          "single",
          "string",
          "wind",
          mapped("wind=1;breeze=0.5", 'defaultValue="0"'),
        ) + declared("n", "single", "integer", "7"),
        `<p>The ${typed("1a")} blows ${typed("n")} times.</p>`,
        `<responseProcessing><setOutcomeValue identifier="SCORE"><sum><mapResponse identifier="1a"/></sum></setOutcomeValue>${each(["n", 1]).replace(/<\/?responseProcessing>/g, "")}</responseProcessing>`,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "The [[gap-1]] blows [[gap-2]] times.",
            gaps: ['id: gap-1 | accept: ["wind"] | exact: ["case"]', 'id: gap-2 | accept: ["7"]'],
            losses: ['dropped: 50 % for "breeze"; here it scores nothing'],
          },
        ],
      },
    ],
    [
      "a gap alone within its text",
      asked(declared("R", "single", "string", "wind"), `<p>The ${typed("R")} blows.</p>`),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "cloze",
            stem: "Fill the gaps.",
            text: "The [[r]] blows.",
            gaps: ['id: r | accept: ["wind"] | exact: ["case"]'],
          },
        ],
      },
    ],
    [
      "a field at the end of its text",
      asked(
        declared("R", "single", "string", "wind"),
        `<p>What blows? ${typed("R", 'expectedLength="10"')}.</p>`,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "short-answer",
            stem: "What blows? .",
            accept: ["wind"],
            exact: ["case"],
          },
        ],
      },
    ],
    [
      "a number with its unit behind",
      asked(declared("R", "single", "float", "2.5"), `<p>How long? ${typed("R")} km</p>`),
      {
        items: [
          { at: "1:1", id: "tea", kind: "numeric", stem: "How long?", value: 2.5, unit: "km" },
        ],
      },
    ],
    [
      "a number on a scale",
      asked(
        declared("R", "single", "integer", "5"),
        '<sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="10"><prompt>How many?</prompt></sliderInteraction>',
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "numeric",
            stem: "How many?",
            value: 5,
            losses: ["changed: the number was set on a scale; here it is typed"],
          },
        ],
      },
    ],
    [
      "a text of one's own, with its rubrics",
      asked(
        declared("R", "single", "string", ""),
        '<p>Why?</p><rubricBlock view="candidate"><p>Be brief.</p></rubricBlock><rubricBlock view="scorer"><p>Two reasons.</p></rubricBlock><extendedTextInteraction responseIdentifier="R" expectedLines="3"/>',
        "",
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "reflection",
            stem: "Why?\n\nBe brief.",
            model: "There is no model answer to this question yet.",
            losses: [
              "dropped: not read: <rubricBlock> for the scorer (Two reasons.)",
              "changed: it has no model answer, which is needed here; write one",
            ],
          },
        ],
      },
    ],
    [
      "something to choose that scores in parts",
      asked(
        declared(
          "R",
          "multiple",
          "identifier",
          "A;B",
          mapped("A=1;B=1;C=-1", 'lowerBound="0" defaultValue="0"'),
        ),
        `<choiceInteraction responseIdentifier="R" shuffle="false" maxChoices="0"><prompt>Which?</prompt>${fields("simpleChoice", "A=one;B=two;C=three;D=four")}</choiceInteraction>`,
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "multiple-choice",
            stem: "Which?",
            scoring: "per-option",
            options: [
              "one | id: a | key | fixed",
              "two | id: b | key | fixed",
              "three | id: c | fixed",
              "four | id: d | fixed",
            ],
            losses: [
              "changed: wrong options took away less than a right one gives; here they take away as much",
            ],
          },
        ],
      },
    ],
    [
      "something to choose of which some scores less",
      asked(
        declared("R", "single", "identifier", "A", mapped("A=2;B=1")),
        `<choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1"><prompt>Which?</prompt>${fields("simpleChoice", "A=one;B=two;C=three")}</choiceInteraction>`,
        map,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "single-choice",
            stem: "Which?",
            options: ["one | id: a | key", "two | id: b", "three | id: c"],
            losses: ['dropped: 50 % for "two"; here it scores nothing'],
          },
        ],
      },
    ],
    [
      "feedback that is always shown",
      asked(
        declared("R", "ordered", "identifier", "B;A;C;D"),
        order,
        `<responseProcessing>${saysAll}<responseCondition><responseIf><match><variable identifier="R"/><correct identifier="R"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>${always}`,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "ordering",
            stem: "Order.",
            entries: ["Pour | id: b", "Boil | id: a", "Drink | id: c", "Wash | id: d"],
            rationale: "So it is.",
            losses: [
              "changed: the whole order had to be right; here each two things in the right order count",
            ],
          },
        ],
      },
    ],
    [
      "pictures, sounds, films and files that did not come along",
      asked(
        declared("R", "single", "string", "wind"),
        `<p><img src="a.png" alt="A"/><object data="b.png" type="image/png" width="20">  B  b </object></p><object data="c.mp3" type="audio/mpeg">C</object><p><object data="d.html" type="text/html">D</object></p><p>What? ${typed("R")}</p>`,
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "short-answer",
            stem: "AB b\n\nD\n\nWhat?",
            accept: ["wind"],
            exact: ["case"],
            losses: [
              "dropped: the question: the size at which a picture is shown",
              "dropped: the question: the sound or film c.mp3, which did not come with the file",
              "changed: the question: <audio> stays HTML, without styles",
              "dropped: the question: the picture a.png, which did not come with the file",
              "dropped: the question: the picture b.png, which did not come with the file",
              "dropped: the question: the link to d.html, but for its text",
            ],
          },
        ],
      },
    ],
    [
      "settings that are not read",
      asked(
        declared("R", "single", "string", "wind").replace(
          "<responseDeclaration",
          '<responseDeclaration odd="1"',
        ),
        `<p>What? ${typed("R", 'patternMask="[a-z]+" placeholderText="…" minStrings="2" data-x="1" class="c"')}</p>`,
        `${correct}<stylesheet href="a.css"/><apipAccessibility>Read it.</apipAccessibility>`,
        'identifier="tea" title="Tea" label="x" odd="3"',
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea",
            kind: "short-answer",
            stem: "What?",
            accept: ["wind"],
            exact: ["case"],
            losses: [
              "dropped: not read: odd of <assessmentItem> (3), odd of <responseDeclaration> (1), <stylesheet>, <apipAccessibility> (Read it.), patternMask of <textEntryInteraction> ([a-z]+), placeholderText of <textEntryInteraction> (…), minStrings of <textEntryInteraction> (2)",
            ],
          },
        ],
      },
    ],
    [
      "of QTI 3",
      '<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="t3" title="Three" adaptive="false" time-dependent="false"><qti-response-declaration identifier="R" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body><p>Tea&nbsp;time &lt;now&gt;</p><qti-choice-interaction response-identifier="R" max-choices="1" data-a-b="1"><qti-prompt>Which?</qti-prompt><qti-simple-choice identifier="A">one</qti-simple-choice><qti-simple-choice identifier="B">two</qti-simple-choice></qti-choice-interaction></qti-item-body><qti-response-processing><qti-response-condition><qti-response-if><qti-match><qti-variable identifier="R"/><qti-base-value base-type="identifier">A</qti-base-value></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-if><qti-response-else-if><qti-match><qti-variable identifier="R"/><qti-correct identifier="R"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-else-if></qti-response-condition></qti-response-processing></qti-assessment-item>',
      {
        items: [
          {
            at: "1:1",
            id: "t3",
            kind: "single-choice",
            stem: "Tea time \\<now>\n\nWhich?",
            options: ["one | id: a | fixed", "two | id: b | key | fixed"],
          },
        ],
      },
    ],
    [
      "too many gaps",
      asked(declared("R", "single", "string", "x"), `<p>${typed("R").repeat(21)}</p>`),
      { leftOut: ['1:1 "Tea" refused: its text has 21 gaps, and 20 are the most'] },
    ],
    [
      "nothing asked",
      asked("", "<p>Read on.</p>", ""),
      { leftOut: ['1:1 "Tea" no-question: a text, which asks nothing'] },
    ],
    [
      "an interaction that there is no kind for",
      asked(
        declared("R", "single", "point", "1 2"),
        '<selectPointInteraction responseIdentifier="R" maxChoices="1"><object data="a.png" type="image/png"/></selectPointInteraction>',
      ),
      {
        leftOut: [
          '1:1 "Tea" no-question: a question of the type "selectPoint", for which there is no kind',
        ],
      },
    ],
    [
      "two interactions",
      asked(
        declared("R", "single", "identifier", "A") + declared("S", "single", "identifier", "D"),
        `<p>Intro.</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>First?</prompt>${fields("simpleChoice", "A=one;B=two")}</choiceInteraction><choiceInteraction responseIdentifier="S" maxChoices="1"><prompt>Second?</prompt>${fields("simpleChoice", "C=three;D=four")}</choiceInteraction>`,
        each(["R", 1], ["S", 1]),
      ),
      {
        items: [
          {
            at: "1:1",
            id: "tea-1",
            kind: "single-choice",
            stem: "Intro.\n\nFirst?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            losses: ["changed: it asks 2 things; here each is a question of its own"],
          },
          {
            at: "1:1",
            id: "tea-2",
            kind: "single-choice",
            stem: "Intro.\n\nSecond?",
            options: ["three | id: c | fixed", "four | id: d | key | fixed"],
            losses: ["changed: it asks 2 things; here each is a question of its own"],
          },
        ],
      },
    ],
  ])("%s", (_, text, expected) => {
    expect(allOf(readQti({ name: "tea.xml", bytes: bytes(text) }))).toEqual(expected);
  });
});

function readFolder(files: Readonly<Record<string, string>>) {
  const read = (path: string) => (path in files ? bytes(files[path] ?? "") : undefined);
  return readQti({
    name: "tea",
    bytes: new Uint8Array(),
    files: { names: Object.keys(files), read },
  });
}

const choice = (id: string, more = "", stem = `Is it ${id}?`) =>
  asked(
    declared("R", "single", "identifier", "A"),
    `${more}<choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>${stem}</prompt>${fields("simpleChoice", "A=one;B=two")}</choiceInteraction>`,
    correct,
    `identifier="${id}" title="${id}"`,
  );
const resource = (href: string, more = "", type = "imsqti_item_xmlv2p1") =>
  `<resource identifier="r-${href.length}" type="${type}" href="${href}">${more}</resource>`;
const manifest = (resources: string) => `<manifest><resources>${resources}</resources></manifest>`;
const keywords = (...words: readonly string[]) =>
  `<metadata><lom>${words.map((word) => `<keyword>${word}</keyword>`).join("")}</lom></metadata>`;

describe("all that is made of a package of QTI", () => {
  it.each<readonly [string, Readonly<Record<string, string>>, object]>([
    [
      "in the manifest's order, with its keywords, and what it names and did not come",
      {
        "imsmanifest.xml": manifest(
          `${resource("items/b.xml", keywords("<string>Hot drinks</string><string> </string>", "leaf"))}${resource(" items/a.xml ")}${resource("items/gone.xml")}${resource("items/none.xml")}${resource("../../out.xml", "", "webcontent")}${'<resource type="imsqti_item_xmlv2p1"><file href="items/c--d.xml"/></resource>'}`,
        ),
        "items/a.xml": choice("a"),
        "items/b.xml": choice("b"),
        "items/z.xml": choice("z"),
        "items/y.xml": choice("y"),
        "items/none.xml": "<other/>",
        "items/notes.txt": "n",
        "__MACOSX/a.xml": choice("mac"),
      },
      {
        losses: ["dropped: ../../out.xml, which leads out of the package"],
        items: [
          {
            at: "items/b.xml:1:1",
            id: "b",
            kind: "single-choice",
            stem: "Is it b?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            tags: ["hot-drinks", "leaf"],
            losses: ['changed: the tag "Hot drinks" is "hot-drinks"'],
          },
          {
            at: "items/a.xml:1:1",
            id: "a",
            kind: "single-choice",
            stem: "Is it a?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
          {
            at: "items/y.xml:1:1",
            id: "y",
            kind: "single-choice",
            stem: "Is it y?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
          {
            at: "items/z.xml:1:1",
            id: "z",
            kind: "single-choice",
            stem: "Is it z?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
        ],
        leftOut: [
          'items/gone.xml:1:1 "items/gone.xml" refused: the manifest names it, and it did not come with the file',
          'items/none.xml:1:1 "items/none.xml" refused: the manifest names it, and there is no item in it',
          'items/c--d.xml:1:1 "items/c--d.xml" refused: the manifest names it, and it did not come with the file',
        ],
      },
    ],
    [
      "with a test's sections and what else it says",
      {
        "test.xml":
          '<assessmentTest identifier="t" title=" The test "><timeLimits maxTime="60"/><testPart identifier="p" navigationMode="linear" submissionMode="individual"><itemSessionControl maxAttempts="2"/><assessmentSection identifier="s1" title="Green / white" visible="true"><selection select="1"/><ordering shuffle="true"/><rubricBlock view="candidate">Read on.</rubricBlock><assessmentItemRef identifier="i1" href="items/a.xml"><branchRule target="x"/></assessmentItemRef></assessmentSection><assessmentSection identifier="s2" title=" " visible="true"><ordering shuffle="false"/><assessmentItemRef identifier="i2" href="items/b.xml"/></assessmentSection></testPart><outcomeProcessing><x/></outcomeProcessing><testFeedback>Done.</testFeedback></assessmentTest>',
        "items/a.xml": choice("a"),
        "items/b.xml": choice("b"),
      },
      {
        title: "The test",
        losses: [
          'dropped: of the test " The test ": how long it may take',
          'dropped: of the test " The test ": which question comes after which answer',
          'dropped: of the test " The test ": how many of its questions are drawn',
          'dropped: of the test " The test ": how its questions are counted together',
          'dropped: of the test " The test ": not read: <testFeedback> (Done.), <itemSessionControl> (maxAttempts="2"), <ordering> (shuffle="true"), <rubricBlock> (view="candidate")',
        ],
        items: [
          {
            at: "items/a.xml:1:1",
            id: "a",
            kind: "single-choice",
            stem: "Is it a?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            tags: ["green-white"],
            losses: ['changed: the category "Green - white" is the tag "green-white"'],
          },
          {
            at: "items/b.xml:1:1",
            id: "b",
            kind: "single-choice",
            stem: "Is it b?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
        ],
      },
    ],
    [
      "with files that its items name, whatever their capitals, and those that lead out",
      {
        "items/a.xml": choice(
          "a",
          '<p><img src="../Pics/A.PNG" alt="A"/><img src="../../x.png" alt="X"/><img src="gone.png" alt="G"/></p>',
        ),
        "pics/a.png": "PNG",
        "items/b.xml": choice(
          "b",
          '<p><img src="%24IMS-CC-FILEBASE%24/d/c.png" alt="C"/><img src="$IMS-CC-FILEBASE$e.png" alt="E"/></p>',
        ),
        "web_resources/d/c.png": "PNG2",
        "e.png": "PNG3",
      },
      {
        losses: ["dropped: ../../x.png, which leads out of the package"],
        items: [
          {
            at: "items/a.xml:1:1",
            id: "a",
            kind: "single-choice",
            stem: "![A](a.png)XG\n\nIs it a?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            losses: [
              "dropped: the question: the picture ../../x.png, which did not come with the file",
              "dropped: the question: the picture gone.png, which did not come with the file",
            ],
          },
          {
            at: "items/b.xml:1:1",
            id: "b",
            kind: "single-choice",
            stem: "![C](c.png)![E](e.png)\n\nIs it b?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
        ],
        assets: ["a.png: 3", "c.png: 4", "e.png: 4"],
      },
    ],
    [
      "with a stimulus, and what it includes",
      {
        "items/a.xml": choice("a").replace(
          "<itemBody>",
          '<assessmentStimulusRef identifier="s" href="../stimuli/s.xml" title="S"/><itemBody>',
        ),
        "stimuli/s.xml":
          '<assessmentStimulus identifier="s" title="S"><stimulusBody><p>Of <a href="more.html">tea</a>.</p><img src="p.png" alt="P"/></stimulusBody></assessmentStimulus>',
        "stimuli/p.png": "P",
        "stimuli/more.html": "<p/>",
        "items/b.xml": choice("b").replace(
          "<itemBody>",
          '<assessmentStimulusRef identifier="s" href="gone.xml" title="S"/><itemBody>',
        ),
      },
      {
        items: [
          {
            at: "items/a.xml:1:1",
            id: "a",
            kind: "single-choice",
            stem: "Of tea.\n\n![P](p.png)\n\nIs it a?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            losses: ["dropped: the question: the link to ../stimuli/more.html, but for its text"],
          },
          {
            at: "items/b.xml:1:1",
            id: "b",
            kind: "single-choice",
            stem: "Is it b?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            losses: ["dropped: the text gone.xml, which did not come with the file"],
          },
        ],
        assets: ["p.png: 1"],
      },
    ],
    [
      "with items that are not well-formed",
      {
        "a.xml": choice("a").replace("</itemBody>", ""),
        "b.xml": choice("b").replace("Is it b?", "Is it b & c?"),
        "c.xml": `<!DOCTYPE x [<!ENTITY a "b">]>\n${choice("c")}`,
      },
      {
        items: [
          {
            at: "b.xml:1:1",
            id: "b",
            kind: "single-choice",
            stem: "Is it b & c?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
            losses: [
              "changed: XML that is not well-formed is read as it was meant: an & is not written &amp;, in line 2",
            ],
          },
        ],
        leftOut: [
          'a.xml:1:1 "a" refused: <itemBody> is not closed, in line 2',
          'c.xml:1:1 "c" refused: its document type declares entities, which are not read',
        ],
      },
    ],
    [
      "as Canvas has a quiz, twice, with what it says before",
      {
        "q/assessment_qti.xml": "<x/>",
        "non_cc_assessments/q.xml.qti": choice("q"),
        "q/assessment_meta.xml":
          "<quiz><title>Q</title><description>&lt;p&gt;Read  on&lt;/p&gt;</description></quiz>",
      },
      {
        losses: [
          "dropped: q/assessment_meta.xml: how often and how long the quiz may be taken, and the like",
          "dropped: the quiz's description: Read on",
        ],
        items: [
          {
            at: "non_cc_assessments/q.xml.qti:1:1",
            id: "q",
            kind: "single-choice",
            stem: "Is it q?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
        ],
      },
    ],
    [
      "with several items in a file",
      { "all.xml": `${choice("a")}\n${choice("b")}` },
      {
        items: [
          {
            at: "1:1",
            id: "a",
            kind: "single-choice",
            stem: "Is it a?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
          {
            at: "3:1",
            id: "b",
            kind: "single-choice",
            stem: "Is it b?",
            options: ["one | id: a | key | fixed", "two | id: b | fixed"],
          },
        ],
      },
    ],
  ])("%s", (_, files, expected) => {
    expect(allOf(readFolder(files))).toEqual(expected);
  });

  it.each([
    [{ "a.xml": "<x/>" }, "there is no item of QTI in it"],
    [{ "t.xml": "<assessmentTest/>", "b.xml": "<x/>" }, "there is no item of QTI in it"],
  ])("%j is refused", (files, message) => {
    expect(() => readFolder(files)).toThrow(new Error(message));
  });

  it("a test alone says where its items are", () => {
    expect(() => readQti({ name: "t.xml", bytes: bytes('<assessmentTest title="T"/>') })).toThrow(
      new Error("it is a test, which names items in other files: import its archive or folder"),
    );
  });
});
