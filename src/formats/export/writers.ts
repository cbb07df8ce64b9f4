import type { Writer } from "./exported.ts";

/** Every format that banks are written in, by its name on the command line. */
export const writers = {
  gift: async () => (await import("../gift/write-gift.ts")).giftWriter,
  "moodle-xml": async () => (await import("../moodle-xml/write-moodle-xml.ts")).moodleXmlWriter,
  aiken: async () => (await import("../aiken/write-aiken.ts")).aikenWriter,
  anki: async () => (await import("../anki/write-anki-package.ts")).ankiWriter,
  "anki-text": async () => (await import("../anki/write-anki-text.ts")).ankiTextWriter,
  "qti-3.0": async () => (await import("../qti/write-qti.ts")).qti30Writer,
  "qti-2.2": async () => (await import("../qti/write-qti.ts")).qti22Writer,
  "qti-1.2": async () => (await import("../qti/write-qti1.ts")).qti12Writer,
  csv: async () => (await import("../csv/write-csv.ts")).csvWriter,
  "skill-quiz": async () => (await import("../skill-quiz/write-skill-quiz.ts")).skillQuizWriter,
  xlsx: async () => (await import("../xlsx/write-xlsx.ts")).xlsxWriter,
} satisfies Readonly<Record<string, () => Promise<Writer>>>;

type WriterName = keyof typeof writers;

export function isWriterName(name: string): name is WriterName {
  return Object.hasOwn(writers, name);
}
