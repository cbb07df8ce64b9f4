import { deck, h5p, moodleWithPictures, qtiPackage, workbook } from "./import-packages.ts";
import { many, type Question, type Size, xmlQuestion } from "./import-words.ts";

// Files of other tools' questions as large as they are to be.

/** A file to import. */
export interface Input {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

const qti1Question: Question = (at, text) =>
  `<item ident="i${at}" title="q${at}"><presentation><material><mattext texttype="text/html">&lt;p&gt;${at} ${text}&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>Yes</mattext></material></response_label><response_label ident="b"><material><mattext>No</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item>`;
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
