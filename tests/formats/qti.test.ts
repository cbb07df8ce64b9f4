import { describe, expect, it } from "vitest";
import { makeItems } from "../../src/cli/import/made-items.ts";
import { readQti } from "../../src/formats/qti/read-qti.ts";
import { writeZip } from "../../src/formats/zip/write-zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** An item of QTI 2.1 with one response. */
function item(declaration: string, body: string, rest = matchCorrect): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="tea" title="Tea" adaptive="false" timeDependent="false">
  ${declaration}
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>
  <itemBody>${body}</itemBody>
  ${rest}
</assessmentItem>`;
}

const matchCorrect = `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>`;
const mapResponse = `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>`;

function response(
  cardinality: string,
  baseType: string,
  correct: readonly string[],
  more = "",
): string {
  const values = correct.map((value) => `<value>${value}</value>`).join("");
  return `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${values}</correctResponse>${more}</responseDeclaration>`;
}

function madeOf(text: string) {
  const made = makeItems(readQti({ name: "tea.xml", bytes: bytes(text) }), "x", (name) => name);
  return {
    items: made.items.map((each) => each.item),
    leftOut: made.leftOut.map(({ why, reason }) => `${why}: ${reason}`),
    losses: made.items.flatMap(({ losses }) => losses.map(({ kind, what }) => `${kind}: ${what}`)),
  };
}

const choices = `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>Which is green?</prompt><simpleChoice identifier="A">Sencha</simpleChoice><simpleChoice identifier="B">Assam<feedbackInline outcomeIdentifier="FEEDBACK" identifier="B" showHide="show">Black.</feedbackInline></simpleChoice><simpleChoice identifier="C" fixed="true">None</simpleChoice></choiceInteraction>`;

describe("one thing to choose", () => {
  const expected = {
    ...{ id: "tea", kind: "single-choice", stem: "Which is green?" },
    options: [
      { id: "a", text: "Sencha", key: true },
      { id: "b", text: "Assam" },
      { id: "c", text: "None", fixed: true },
    ],
  };

  it("is read where a standard template scores it", () => {
    expect(madeOf(item(response("single", "identifier", ["A"]), choices)).items).toEqual([
      expected,
    ]);
  });

  it("is read where its own processing scores it, with the feedback that this shows", () => {
    const processing = `<responseProcessing>
      <responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">5</baseValue></setOutcomeValue></responseIf>
      <responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse></responseCondition>
      <setOutcomeValue identifier="FEEDBACK"><multiple><variable identifier="RESPONSE"/><baseValue baseType="identifier">ANY</baseValue></multiple></setOutcomeValue>
      </responseProcessing>
      <modalFeedback outcomeIdentifier="FEEDBACK" identifier="ANY" showHide="show"><p>Green tea is <em>not</em> oxidised.</p></modalFeedback>
      <modalFeedback outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">Yes.</modalFeedback>
      <modalFeedback outcomeIdentifier="FEEDBACK" identifier="A" showHide="hide">It is Sencha.</modalFeedback>`;
    const { items, losses } = madeOf(
      item(response("single", "identifier", ["A"]), choices, processing),
    );
    expect(items).toEqual([
      {
        ...expected,
        rationale: "Green tea is *not* oxidised.",
        options: [
          { id: "a", text: "Sencha", key: true, feedback: "Yes." },
          { id: "b", text: "Assam", feedback: "Black.\n\nIt is Sencha." },
          { id: "c", text: "None", fixed: true, feedback: "It is Sencha." },
        ],
      },
    ]);
    expect(losses).toEqual([]);
  });

  it("is read in the words of QTI 3", () => {
    const third = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="tea" title="Tea" adaptive="false" time-dependent="false">
      <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>A</qti-value></qti-correct-response></qti-response-declaration>
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
      <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1"><qti-prompt>Which is green?</qti-prompt>
        <qti-simple-choice identifier="A">Sencha</qti-simple-choice><qti-simple-choice identifier="B">Assam</qti-simple-choice><qti-simple-choice identifier="C" fixed="true">None</qti-simple-choice></qti-choice-interaction></qti-item-body>
      <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>`;
    expect(madeOf(third).items).toEqual([expected]);
  });

  it("has signs that HTML has a name for and XML has not", () => {
    const named = choices.replace("Which is green?", "Which&nbsp;caf&eacute; &lt; A&amp;B?");
    expect(madeOf(item(response("single", "identifier", ["A"]), named)).items[0]?.stem).toBe(
      "Which\u00A0café < A&B?",
    );
  });

  it("has its title as its text where there is no other", () => {
    const bare = choices.replace(/<prompt>.*<\/prompt>/, "");
    const { items, losses } = madeOf(item(response("single", "identifier", ["A"]), bare));
    expect(items).toEqual([{ ...expected, stem: "Tea" }]);
    expect(losses).toContain("changed: it has no text: its title is the question");
  });

  it("has no kind where nothing in it is right", () => {
    const survey = item(
      `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>`,
      choices,
      "",
    );
    expect(madeOf(survey).leftOut).toEqual([
      "no-question: nothing in it is right or wrong, as in a survey",
    ]);
  });
});

it("several things to choose: exactly the right ones, or each for itself", () => {
  const several = choices.replace('maxChoices="1"', 'maxChoices="0"');
  const mapping = `<mapping lowerBound="0" defaultValue="-1"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="C" mappedValue="1"/></mapping>`;
  const exactly = madeOf(item(response("multiple", "identifier", ["A", "C"]), several));
  const each = madeOf(
    item(response("multiple", "identifier", ["A", "C"], mapping), several, mapResponse),
  );
  expect([exactly, each].map(({ items }) => items[0]?.scoring)).toEqual([
    "all-or-nothing",
    "per-option",
  ]);
  expect([...exactly.losses, ...each.losses].filter((what) => !what.includes("feedback"))).toEqual(
    [],
  );
});

it("a word that is typed: answers, capitals and what is said to foreseen ones", () => {
  const mapping = `<mapping defaultValue="0"><mapEntry mapKey="tea" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="chai" mappedValue="2" caseSensitive="false"/></mapping>`;
  const body = `<p>What is drunk? <textEntryInteraction responseIdentifier="RESPONSE"/></p>`;
  const { items, losses } = madeOf(
    item(response("single", "string", ["tea"], mapping), body, mapResponse),
  );
  expect(items).toMatchObject([
    { kind: "short-answer", stem: "What is drunk?", accept: ["tea", "chai"] },
  ]);
  expect(items[0]?.exact).toBeUndefined();
  expect(losses).toEqual([]);
  expect(madeOf(item(response("single", "string", ["Tea"]), body)).items[0]?.exact).toEqual([
    "case",
  ]);
});

it("a number: its tolerance and its unit, from what its processing compares", () => {
  const processing = `<responseProcessing><responseCondition><responseIf>
    <equal toleranceMode="absolute" tolerance="0.5 0.5"><correct identifier="RESPONSE"/><variable identifier="RESPONSE"/></equal>
    <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;
  const body = `<p>How hot? <textEntryInteraction responseIdentifier="RESPONSE"/> °C</p>`;
  const { items, losses } = madeOf(item(response("single", "float", ["80"]), body, processing));
  expect(items).toEqual([
    { id: "tea", kind: "numeric", stem: "How hot?", value: 80, tolerance: 0.5, unit: "°C" },
  ]);
  expect(losses).toEqual([]);
});

it("gaps within a text, what is matched and what is put in order", () => {
  const gaps = `<p>Fill in.</p><p>Tea is <textEntryInteraction responseIdentifier="RESPONSE"/> with water.</p>`;
  expect(madeOf(item(response("single", "string", ["brewed"]), gaps)).items).toMatchObject([
    { kind: "cloze", stem: "Fill in.", text: "Tea is [[response]] with water." },
  ]);
  const set = (all: readonly string[]) =>
    `<simpleMatchSet>${all.map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="1">the ${id}</simpleAssociableChoice>`).join("")}</simpleMatchSet>`;
  const match = `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="2"><prompt>Match.</prompt>${set(["cup", "pot"])}${set(["lid", "saucer", "spoon"])}</matchInteraction>`;
  const matched = madeOf(
    item(response("multiple", "directedPair", ["cup saucer", "pot lid"]), match),
  );
  expect(matched.items).toMatchObject([
    {
      kind: "matching",
      prompts: [
        { id: "cup", match: "saucer" },
        { id: "pot", match: "lid" },
      ],
    },
  ]);
  expect(matched.losses).toEqual([
    "changed: all pairs had to be right; here each counts by itself",
  ]);
  const order = `<orderInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>Order.</prompt>${["boil", "pour", "drink"].map((id) => `<simpleChoice identifier="${id}">${id}</simpleChoice>`).join("")}</orderInteraction>`;
  expect(
    madeOf(item(response("ordered", "identifier", ["boil", "pour", "drink"]), order)).items,
  ).toMatchObject([
    { kind: "ordering", entries: [{ id: "boil" }, { id: "pour" }, { id: "drink" }] },
  ]);
});

it("several things in one item are a question each, and what has no kind is named", () => {
  const two = `<p>Read this.</p>${choices}${choices.replaceAll("RESPONSE", "SECOND").replace("Which is green?", "And which is not black?")}`;
  const second = response("single", "identifier", ["A"]).replace("RESPONSE", "SECOND");
  const { items, losses } = madeOf(item(response("single", "identifier", ["A"]) + second, two));
  expect(items.map(({ id, stem }) => [id, stem])).toEqual([
    ["tea-1", "Read this.\n\nWhich is green?"],
    ["tea-2", "Read this.\n\nAnd which is not black?"],
  ]);
  expect(losses).toContain("changed: it asks 2 things; here each is a question of its own");
  const graphic = `<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"/>`;
  expect(madeOf(item("", graphic)).leftOut).toEqual([
    'no-question: a question of the type "hotspot", for which there is no kind',
  ]);
});

describe("a package", () => {
  const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
    <resource identifier="b" type="imsqti_item_xmlv2p1" href="items/b.xml"><metadata><lom><general><keyword><string>Green Tea</string></keyword></general></lom></metadata><file href="items/b.xml"/></resource>
    <resource identifier="a" type="imsqti_item_xmlv2p1" href="items/a.xml"><file href="items/a.xml"/></resource></resources></manifest>`;
  const withPicture = choices.replace(
    "Which is green?",
    `Which is green? <img src="../pictures/a%20cup.png" alt="a cup"/>`,
  );
  const files = new Map([
    ["imsmanifest.xml", bytes(manifest)],
    ["items/a.xml", bytes(item(response("single", "identifier", ["A"]), choices))],
    [
      "items/b.xml",
      bytes(
        item(response("single", "identifier", ["A"]), withPicture).replace(
          'identifier="tea"',
          'identifier="cup"',
        ),
      ),
    ],
    ["pictures/a cup.png", bytes("png")],
  ]);

  it("is read in its manifest's order, with keywords as tags and with its pictures", () => {
    const reading = readQti({ name: "tea.zip", bytes: writeZip(files) });
    expect([...(reading.assets ?? [])].map(([name]) => name)).toEqual(["a-cup.png"]);
    const { items } = makeItems(reading, "x", (name) => `images/${name}`);
    expect(
      items.map(({ item: made, question }) => [
        made.id,
        made.stem,
        made.tags,
        question.place.inner,
      ]),
    ).toEqual([
      ["cup", "Which is green? ![a cup](images/a-cup.png)", ["green-tea"], "items/b.xml"],
      ["tea", "Which is green?", undefined, "items/a.xml"],
    ]);
  });

  it("declares no entities, and holds an item", () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${item(response("single", "identifier", ["A"]), choices).replace(/^<\?xml.*\?>/, "")}`;
    expect(madeOf(laughs).leftOut).toEqual([
      "refused: its document type declares entities, which are not read",
    ]);
    expect(() =>
      readQti({ name: "a.zip", bytes: writeZip(new Map([["a.txt", bytes("x")]])) }),
    ).toThrow("there is no item of QTI in it");
    expect(() => readQti({ name: "a.zip", bytes: bytes("PK no") })).toThrow("no zip archive");
  });
});

describe("what an item includes from other files of its package", () => {
  const including = (inner: string, declared = response("single", "identifier", ["A"])) =>
    item(declared, `<div xmlns:xi="http://www.w3.org/2001/XInclude">${inner}</div>${choices}`);
  const read = (files: Readonly<Record<string, string>>) => {
    const all = new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
    const names = [...all.keys()];
    const reading = readQti({
      ...{ name: "tea", bytes: new Uint8Array() },
      files: { names, read: (path) => all.get(path) },
    });
    const made = makeItems(reading, "x", (name) => name);
    const losses = made.items.flatMap(({ losses: own }) => own.map(({ what }) => what));
    return {
      stem: String(made.items[0]?.item.stem),
      losses: losses.filter((what) => !what.startsWith("feedback")),
      assets: [...(reading.assets ?? new Map()).keys()],
    };
  };
  const include = (href: string, more = "") => `<xi:include href="${href}" ${more}/>`;

  it("stands in its place, at any depth, with the pictures that it shows", () => {
    const { stem, losses, assets } = read({
      "items/a.xml": including(include("../shared/text.xml")),
      "shared/text.xml": `<div xmlns:xi="http://www.w3.org/2001/XInclude"><p>Of leaves.</p>${include("deep/more.xml#x", 'xpointer="b"')}</div>`,
      "shared/deep/more.xml": `<html><body><p id="a">Not this.</p><p id="b">Pick them. <img src="cup.png" alt="a cup"/></p></body></html>`,
      "shared/deep/cup.png": "tea",
    });
    expect(stem).toMatch(/^Of leaves\.\n\nPick them\. !\[a cup\]\(cup\.png\)\n\n/);
    expect(assets).toEqual(["cup.png"]);
    expect(losses).toEqual([]);
  });

  it("is left where it leads out, comes again, is not there or grows without end, as told", () => {
    const twice = include("a.xml") + include("a.xml");
    const { stem, losses } = read({
      "items/a.xml": including(
        [
          include("../../etc/passwd.xml"),
          include("file:///etc/passwd"),
          include("gone.xml"),
          `<xi:include href="gone.xml"><xi:fallback>Instead.</xi:fallback></xi:include>`,
          include("circle.xml"),
        ].join(""),
      ),
      "items/b.xml": including(include("../grow/0.xml")).replaceAll('"tea"', '"grown"'),
      "items/circle.xml": `<div xmlns:xi="http://www.w3.org/2001/XInclude">${include("circle.xml")}</div>`,
      ...Object.fromEntries(
        Array.from({ length: 7 }, (_, at) => [
          `grow/${at}.xml`,
          `<div>${twice.replaceAll("a.xml", `${at + 1}.xml`).repeat(8)}</div>`,
        ]),
      ),
      "grow/7.xml": "<p>grown</p>",
    });
    expect(stem).toContain("Instead.");
    expect(losses).toEqual(
      expect.arrayContaining([
        'what it includes from "../../etc/passwd.xml", which leads out of the package',
        'what it includes from "file:///etc/passwd", which leads out of the package',
        'what it includes from "gone.xml", which did not come with the file',
        'what it includes from "circle.xml", which includes itself',
        expect.stringMatching(/^what it includes from "\d\.xml", with which it becomes too large$/),
      ]),
    );
  });

  it("a text that items share shows the pictures that lie beside it", () => {
    const { stem, assets } = read({
      "items/a.xml": item(response("single", "identifier", ["A"]), choices).replace(
        "<itemBody>",
        '<assessmentStimulusRef identifier="s" href="../texts/s.xml"/><itemBody>',
      ),
      "texts/s.xml":
        '<assessmentStimulus identifier="s" title="S"><stimulusBody><p>Look: <img src="cup.png" alt="a cup"/></p></stimulusBody></assessmentStimulus>',
      "texts/cup.png": "tea",
    });
    expect(stem).toContain("![a cup](cup.png)");
    expect(assets).toEqual(["cup.png"]);
  });
});

describe("an answer that a pattern describes, with none declared", () => {
  const typed = (pattern: string) =>
    madeOf(
      item(
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
        '<p>Which?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>',
        `<responseProcessing><responseCondition><responseIf><patternMatch pattern="${pattern}"><variable identifier="RESPONSE"/></patternMatch><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
      ),
    );

  it("is a list where the pattern describes few, else the pattern with an example", () => {
    expect(typed("[Gg]reen( tea)?")).toMatchObject({
      items: [
        {
          kind: "short-answer",
          accept: ["Green tea", "Green", "green tea", "green"],
          exact: ["case"],
        },
      ],
      losses: [],
    });
    expect(typed("[0-9]{2,4} cups?")).toMatchObject({
      items: [{ accept: ["00 cups"], pattern: "[0-9]{2,4} cups?" }],
      losses: ['changed: "00 cups" stands for all that the pattern [0-9]{2,4} cups? describes'],
    });
  });

  it("is refused, as told, where no answer can be made of the pattern, or trying it could take for ever", () => {
    expect(typed("(a+)+b").leftOut).toHaveLength(1);
    expect(typed("(?=x).*").leftOut).toHaveLength(1);
  });
});

describe("XML that is not well-formed", () => {
  const good = item(response("single", "identifier", ["A"]), choices);
  const packed = (files: Readonly<Record<string, string>>) => {
    const all = new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
    const reading = readQti({ name: "tea.zip", bytes: writeZip(all) });
    return {
      count: reading.questions.length,
      told: reading.questions.flatMap(({ losses }) => losses.map(({ what }) => what)),
      leftOut: reading.leftOut.map(({ place, reason }) => [place.inner, place.line, reason]),
    };
  };

  it("costs the item that it stands in, with its place; the others come", () => {
    const cut = good.slice(0, good.indexOf("<simpleChoice"));
    expect(packed({ "a.xml": cut, "b.xml": good })).toMatchObject({
      count: 1,
      leftOut: [["a.xml", 2, "<choiceInteraction> is not closed, in line 6"]],
    });
  });

  it("is read as it was meant where that is plain, and told", () => {
    const slips = good
      .replace("Which is green?", "Which is green & warm?<br>See.</b>")
      .replace(">Sencha<", "><p>Sencha<");
    const { count, told, leftOut } = packed({ "a.xml": slips });
    expect([count, leftOut]).toEqual([1, []]);
    expect(told[0]).toMatch(
      /^XML that is not well-formed is read as it was meant: an & is not written &amp;, in line 6; <br> is not closed, in line 6; <\/b> closes nothing, in line 6/,
    );
  });

  it("an item that the manifest names and that is not there is told", () => {
    const manifest = `<manifest><resources><resource type="imsqti_item_xmlv2p1" href="a.xml"><file href="a.xml"/></resource><resource type="imsqti_item_xmlv2p1" href="gone.xml"/><resource type="imsqti_item_xmlv2p1" href="empty.xml"/></resources></manifest>`;
    expect(packed({ "imsmanifest.xml": manifest, "a.xml": good, "empty.xml": "" }).leftOut).toEqual(
      [
        ["gone.xml", 1, "the manifest names it, and it did not come with the file"],
        ["empty.xml", 1, "the manifest names it, and there is no item in it"],
      ],
    );
  });
});
