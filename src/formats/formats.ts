import type { SourceFiles } from "./question/source-files.ts";
import type { Reading } from "./question/source-question.ts";
import { byteText } from "./text/byte-text.ts";
import { sniffedEnding } from "./text/sniffed-ending.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** A file to read questions from. */
export interface SourceBytes {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which of a table's columns, or of JSON's fields, is meant as which. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What lies in its folder, by paths from there; of a folder, all that is in it. */
  readonly files?: SourceFiles;
}

/** A format that questions come in. */
export interface Format {
  readonly title: string;
  /** What names of its files end in; the longest that fits is taken. */
  readonly endings: readonly string[];
  /** Whether a file's first lines look like it, where the name does not tell. */
  readonly looksLike: (start: string) => boolean;
  /** @throws UnreadableFile where it is no file of this format at all. */
  readonly read: (file: SourceBytes) => Promise<Reading>;
}

export type FormatName = keyof typeof formats;

/** Every format by the name that it has on the command line; each is loaded when it is asked for. */
export const formats = {
  gift: {
    title: "GIFT",
    endings: [".gift", ".gift.txt"],
    looksLike: (start) =>
      /^\s*(?:::|\$CATEGORY:)|\{\s*(?:[=~#}]|T(?:RUE)?\b|F(?:ALSE)?\b)/m.test(start),
    read: async ({ bytes }) => decoded(bytes, (await import("./gift/read-gift.ts")).readGift),
  },
  "moodle-xml": {
    title: "Moodle XML",
    endings: [".moodle.xml"],
    looksLike: (start) => /<quiz\b/.test(start) && /<question\b/.test(start),
    read: async ({ bytes }) => {
      const { readMoodleXml } = await import("./moodle-xml/read-moodle-xml.ts");
      const head = byteText(bytes.subarray(0, 200));
      const [, named] = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head) ?? [];
      return decoded(bytes, readMoodleXml, named);
    },
  },
  aiken: {
    title: "Aiken",
    endings: [".aiken", ".aiken.txt"],
    looksLike: (start) => /^\s*ANSWERS?\s*:/im.test(start) && /^\s*\(?A[).:]/im.test(start),
    read: async ({ bytes }) => decoded(bytes, (await import("./aiken/read-aiken.ts")).readAiken),
  },
  "skill-quiz": {
    title: "Markdown quizzes",
    endings: ["-quiz.md", ".quiz.md"],
    looksLike: (start) =>
      /^#{2,6}\s+Q(?:uestion)?\s*\d/im.test(start) && /^[-*]\s*\[.?\]/m.test(start),
    read: async ({ bytes }) =>
      decoded(bytes, (await import("./skill-quiz/read-skill-quiz.ts")).readSkillQuiz),
  },
  "mdbook-quiz": {
    title: "quizzes of mdbook-quiz",
    endings: [".toml"],
    looksLike: (start) => /^\s*\[\[\s*questions\s*\]\]/m.test(start),
    read: async ({ bytes }) =>
      decoded(bytes, (await import("./mdbook-quiz/read-mdbook-quiz.ts")).readMdbookQuiz),
  },
  "mkdocs-quiz": {
    title: "quizzes of mkdocs-quiz",
    endings: [],
    looksLike: (start) => /^\s*<(?:quiz|\?quiz\?)>/m.test(start),
    read: async ({ bytes }) =>
      decoded(bytes, (await import("./mkdocs-quiz/read-mkdocs-quiz.ts")).readMkdocsQuiz),
  },
  csv: {
    title: "CSV",
    endings: [".csv", ".tsv"],
    looksLike: () => false,
    read: async ({ bytes, columns }) => {
      const { readCsv } = await import("./csv/read-csv.ts");
      return decoded(bytes, (text) => readCsv(text, columns));
    },
  },
  xlsx: {
    title: "spreadsheets (XLSX)",
    endings: [".xlsx", ".xlsm", ".xls"],
    looksLike: (start) => /^PK[\s\S]*xl\/(?:workbook|worksheets)/.test(start),
    read: async ({ bytes, columns }) =>
      (await import("./xlsx/read-xlsx.ts")).readXlsx(bytes, columns),
  },
  "anki-text": {
    title: "Anki's text files",
    endings: [".anki.txt"],
    looksLike: (start) =>
      /^#(?:separator|html|notetype|deck|columns|tags|guid)[a-z ]*:/im.test(start),
    read: async ({ bytes }) =>
      decoded(bytes, (await import("./anki/read-anki-text.ts")).readAnkiText),
  },
  anki: {
    title: "Anki's packages",
    endings: [".apkg", ".colpkg", ".anki2", ".anki"],
    looksLike: (start) => /^PK[\s\S]*collection\.anki2/.test(start),
    read: async ({ bytes }) => (await import("./anki/read-anki-package.ts")).readAnkiPackage(bytes),
  },
  qti: {
    title: "QTI",
    endings: [".qti", ".zip", ".imscc"],
    looksLike: (start) =>
      /^\s*</.test(start) &&
      /<(?:\w+:)?(?:assessmentItem|assessmentTest|questestinterop)\b|<qti-assessment-/.test(start),
    read: async (file) => (await import("./qti/read-qti.ts")).readQti(file),
  },
  h5p: {
    title: "H5P",
    endings: [".h5p"],
    looksLike: (start) => /^PK[\s\S]*(?:h5p\.json|content\/content\.json)/.test(start),
    read: async ({ bytes }) => (await import("./h5p/read-h5p.ts")).readH5p(bytes),
  },
  json: {
    title: "JSON of course apps",
    endings: [".json", ".jsonl", ".ndjson", ".json5", ".js", ".mjs"],
    looksLike: (start) => /^\s*(?:\[\s*)?\{\s*"/.test(start),
    read: async ({ bytes, columns }) => {
      const { readJson } = await import("./json/read-json.ts");
      return decoded(bytes, (text) => readJson(text, columns));
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

async function decoded(
  bytes: Uint8Array,
  read: (text: string) => Reading,
  encoding?: string,
): Promise<Reading> {
  const { decode, isNoText } = await import("./text/decode.ts");
  const { text, losses } = decode(bytes, encoding);
  if (isNoText(text))
    throw new UnreadableFile("it is no text, or one in an encoding that is not known here");
  const reading = read(text);
  return { ...reading, losses: [...losses, ...reading.losses] };
}

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Which format a file is in, by its name, else by how it begins. */
export function formatOf({ name, bytes, files }: SourceBytes): FormatName | undefined {
  if (files?.names.includes("imsmanifest.xml")) return "qti";
  const names = Object.keys(formats).filter(isFormatName);
  const endings = names.flatMap((format) =>
    formats[format].endings.map((ending: string) => ({ format, ending })),
  );
  const [byName] = endings
    .filter(({ ending }) => name.toLowerCase().endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length);
  if (byName) return byName.format;
  // In a picture or a sound there may be anything.
  const shown = sniffedEnding(bytes);
  if (shown !== undefined && shown !== ".svg") return undefined;
  const start = new TextDecoder().decode(bytes.subarray(0, 20_000)).replaceAll("\0", "");
  // The signs of GIFT may stand in what another format asks about.
  const gift: FormatName = "gift";
  const others = names.filter((name) => name !== gift);
  return [...others, gift].find((format) => formats[format].looksLike(start));
}
