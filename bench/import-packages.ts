import { strToU8, type Zippable, zipSync } from "fflate";
import { writeCollection } from "../src/formats/anki/write-anki-collection.ts";
import { many, parted, type Question, type Size, words, xmlQuestion } from "./import-words.ts";

// Archives of other tools' questions, and texts that hold pictures.

const qtiQuestion: Question = (at, text) =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i${at}" title="q${at}"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>a</value></correctResponse></responseDeclaration><itemBody><p>${at} ${text}</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><simpleChoice identifier="a">Yes</simpleChoice><simpleChoice identifier="b">No</simpleChoice></choiceInteraction></itemBody><responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`;

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

export function moodleWithPictures(bytes: number): string {
  const length = Math.floor((bytes / PICTURES) * 0.74);
  const questions = Array.from({ length: PICTURES }, (_, at) =>
    xmlQuestion(at, `<img src="@@PLUGINFILE@@/p${at}.png" alt="">`).replace(
      "</questiontext>",
      `<file name="p${at}.png" path="/" encoding="base64">${Buffer.from(picture(length, at)).toString("base64")}</file></questiontext>`,
    ),
  );
  return `<quiz>\n${questions.join("\n")}\n</quiz>`;
}

export function workbook(size: Size): Uint8Array {
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

export async function deck(size: Size, pictures: number): Promise<Uint8Array> {
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

export function qtiPackage(size: Size, pictures: number): Uint8Array {
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

export function h5p(size: Size, pictures: number): Uint8Array {
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
