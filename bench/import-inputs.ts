import { strToU8, type Zippable, zipSync } from "fflate";
import { writeCollection } from "../src/formats/anki/write-anki-collection.ts";

// Files of other tools' questions as large as they are to be.

/** A file to import. */
export interface Input {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** How many questions, and bytes of all their text. */
export interface Size {
  readonly count: number;
  readonly bytes: number;
}

const WORDS =
  "tea cup water leaf kettle warm cold green black white morning guest table garden letter window river stone".split(
    " ",
  );

/** Words that are others for each number, so that nothing is kept once for many. */
function words(seed: number, length: number): string {
  let text = "";
  for (let at = seed; text.length < length; at = (at * 31 + 7) % 999_983)
    text += `${WORDS[at % WORDS.length]}${at % 7 === 0 ? ". " : " "}`;
  return text.slice(0, length).trimEnd();
}

type Question = (number: number, text: string) => string;

/** The letters of a text that says hardly anything. */
const SHORT = 8;

/** As many questions as there are to be, or as fit, and how long the text of each is. */
function parted({ count, bytes }: Size, own: number) {
  const most = Math.min(count, Math.floor(bytes / (own + SHORT)));
  return { most, length: Math.floor(bytes / most) - own };
}

function many(size: Size, question: Question, between = "\n"): string {
  const { most, length } = parted(size, question(size.count, "").length + between.length);
  return Array.from({ length: most }, (_, at) => question(at, words(at + 1, length))).join(between);
}

const xmlQuestion: Question = (at, text) =>
  `<question type="multichoice"><name><text>q${at}</text></name><questiontext format="html"><text><![CDATA[<p>${at} ${text}</p>]]></text></questiontext><single>true</single><answer fraction="100" format="html"><text><![CDATA[<p>Yes</p>]]></text><feedback format="html"><text>So it is.</text></feedback></answer><answer fraction="0" format="html"><text><![CDATA[<p>No</p>]]></text></answer></question>`;
const qti1Question: Question = (at, text) =>
  `<item ident="i${at}" title="q${at}"><presentation><material><mattext texttype="text/html">&lt;p&gt;${at} ${text}&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>Yes</mattext></material></response_label><response_label ident="b"><material><mattext>No</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item>`;
const qtiQuestion: Question = (at, text) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i${at}" title="q${at}"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration><itemBody><p>${at} ${text}</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="a">Yes</simpleChoice><simpleChoice identifier="b">No</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`;

interface TextFormat {
  readonly name: string;
  /** The most MiB of it, where that is less than of other texts. */
  readonly most?: number;
  readonly question: Question;
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
}

const GIFT: TextFormat = {
  name: "tea.gift",
  question: (at, text) => `::q${at}:: ${at} ${text} {=Yes ~No#Not so}\n`,
};
const MOODLE: TextFormat = {
  ...{ name: "tea.moodle.xml", before: "<quiz>\n", after: "\n</quiz>" },
  question: xmlQuestion,
};
const QTI1: TextFormat = {
  ...{ name: "tea.qti", most: 20 },
  before: '<questestinterop><assessment ident="a"><section ident="s">\n',
  after: "\n</section></assessment></questestinterop>",
  question: qti1Question,
};
const JSON_FORMAT: TextFormat = {
  ...{ name: "tea.json", most: 24, before: "[", between: ",\n", after: "]" },
  question: (at, text) =>
    `{"question":"${at} ${text}","options":[{"text":"Yes","isCorrect":true},{"text":"No","isCorrect":false}]}`,
};
const CSV: TextFormat = {
  name: "tea.csv",
  before: "question,answer,option 1,option 2,explanation\n",
  question: (at, text) => `"${at} ${text}",Yes,Yes,No,"So ""it"" is"`,
};
const textFormats: readonly TextFormat[] = [
  GIFT,
  MOODLE,
  QTI1,
  { name: "tea.aiken", question: (at, text) => `${at} ${text}\nA) Yes\nB) No\nANSWER: A\n` },
  { name: "tea-quiz.md", question: (at, text) => `#### Q${at}. ${text}\n\n- [x] Yes\n- [ ] No\n` },
  {
    name: "tea.mkdocs.txt",
    question: (at, text) => `<quiz>\n${at} ${text}\n- [x] Yes\n- [ ] No\n</quiz>\n`,
  },
  {
    name: "tea.toml",
    question: (at, text) =>
      `[[questions]]\nid = "q${at}"\ntype = "MultipleChoice"\nprompt.prompt = "${at} ${text}"\nprompt.distractors = ["No"]\nanswer.answer = "Yes"\n`,
  },
  CSV,
  {
    ...{ name: "tea.anki.txt", before: "#separator:tab\n#html:true\n" },
    question: (at, text) => `<b>${at}</b> ${text}\tYes`,
  },
  JSON_FORMAT,
];

/** Of every format a file of this size. */
export function inputs({ count, bytes }: Size, packed: number): readonly Input[] {
  const size = { count, bytes };
  return [
    ...textFormats.map((format) => ({
      name: format.name,
      bytes: () => utf8(textIn(format, size)),
    })),
    { name: "pictures.moodle.xml", bytes: () => utf8(moodleWithPictures(bytes)) },
    { name: "tea.xlsx", bytes: () => workbook(size) },
    { name: "tea.apkg", bytes: () => deck(size, Math.max(0, packed - bytes)) },
    { name: "tea.zip", bytes: () => qtiPackage(size, Math.max(0, packed - bytes)) },
    {
      name: "tea.h5p",
      bytes: () =>
        h5p({ count, bytes: Math.min(bytes, 23 * 2 ** 20) }, Math.max(0, packed - bytes)),
    },
  ];
}

function textIn(
  { question, most = Infinity, before = "", between = "\n", after = "" }: TextFormat,
  { count, bytes }: Size,
): string {
  const own = Math.min(bytes, most * 2 ** 20) - 4096;
  return `${before}${many({ count, bytes: own }, question, between)}${after}`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes that begin as a picture does, and that nothing makes smaller. */
function picture(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed + 1;
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
}

const PICTURES = 20;
/** The bytes of a note of Anki's with its card, and of a question of H5P's, but for what is asked. */
const [OF_A_NOTE, OF_A_CHOICE] = [250, 190];

function moodleWithPictures(bytes: number): string {
  const length = Math.floor((bytes / PICTURES) * 0.74);
  const questions = Array.from({ length: PICTURES }, (_, at) =>
    xmlQuestion(at, `<img src="@@PLUGINFILE@@/p${at}.png" alt="">`).replace(
      "</questiontext>",
      `<file name="p${at}.png" path="/" encoding="base64">${Buffer.from(picture(length, at)).toString("base64")}</file></questiontext>`,
    ),
  );
  return `<quiz>\n${questions.join("\n")}\n</quiz>`;
}

function workbook(size: Size): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (cells: readonly string[]) => `<row>${cells.map(cell).join("")}</row>`;
  const head = row(["question", "answer", "option 1", "option 2"]);
  const rows = many(size, (at, text) => row([`${at} ${text}`, "Yes", "Yes", "No"]));
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (type: string, target: string) =>
    `<Relationships><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipped({
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="Tea" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${head}${rows}</sheetData></worksheet>`,
  });
}

async function deck(size: Size, pictures: number): Promise<Uint8Array> {
  const bank = { id: "tea", title: "Tea", items: [] };
  const { most, length } = parted(size, OF_A_NOTE);
  const notes = Array.from({ length: most }, (_, at) => ({
    ...{ id: `q${at}`, tags: ["tea"], hasGaps: false },
    fields: [`q${at}`, `<b>${at}</b> ${words(at + 1, length)}${shownAt(at)}`, "Yes", "So it is."],
  }));
  const collection = await writeCollection(bank, notes, new Date(0));
  const files = Object.fromEntries(
    pictureFiles(pictures).map(([, data], at) => [String(at), data] as const),
  );
  const media = JSON.stringify(
    Object.fromEntries(pictureFiles(0).map(([name], at) => [String(at), name])),
  );
  return zipped({ "collection.anki2": collection, media, ...files });
}

function qtiPackage(size: Size, pictures: number): Uint8Array {
  const { most, length } = parted(size, qtiQuestion(size.count, "").length);
  const items = Array.from({ length: most }, (_, at) => [
    `i${at}.xml`,
    qtiQuestion(at, `${words(at + 1, length)}${shownAt(at)}`),
  ]);
  const named = items.map(
    ([name], at) => `<resource identifier="r${at}" type="imsqti_item_xmlv2p1" href="${name}"/>`,
  );
  return zipped({
    "imsmanifest.xml": `<manifest><resources>${named.join("")}</resources></manifest>`,
    ...Object.fromEntries(items),
    ...Object.fromEntries(pictureFiles(pictures)),
  });
}

function h5p(size: Size, pictures: number): Uint8Array {
  const media = (at: number) =>
    at < PICTURES
      ? { media: { type: { library: "H5P.Image 1.1", params: { file: { path: `p${at}.png` } } } } }
      : {};
  const { most, length } = parted(size, OF_A_CHOICE);
  const questions = Array.from({ length: most }, (_, at) => ({
    library: "H5P.MultiChoice 1.16",
    params: {
      ...media(at),
      question: `<p>${at} ${words(at + 1, length)}</p>`,
      answers: [
        { text: "<div>Yes</div>", correct: true },
        { text: "<div>No</div>", correct: false },
      ],
    },
  }));
  const files = pictureFiles(pictures).map(([name, data]) => [`content/${name}`, data]);
  return zipped({
    "h5p.json": JSON.stringify({ title: "Tea", mainLibrary: "H5P.QuestionSet" }),
    "content/content.json": JSON.stringify({ questions }),
    ...Object.fromEntries(files),
  });
}

/** The picture that a question shows, of the first ones. */
function shownAt(at: number): string {
  return at < PICTURES ? `<img src="p${at}.png" alt="">` : "";
}

function pictureFiles(bytes: number): readonly (readonly [string, Uint8Array])[] {
  const length = Math.max(64, Math.floor(bytes / PICTURES));
  return Array.from({ length: PICTURES }, (_, at) => [`p${at}.png`, picture(length, at)]);
}

function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const packed = Object.entries(files).map(([name, data]) => {
    const level = name.endsWith(".png") || /^\d+$/.test(name) ? 0 : 1;
    return [name, [typeof data === "string" ? strToU8(data) : data, { level }]] as const;
  });
  return zipSync(Object.fromEntries(packed) as Zippable);
}
