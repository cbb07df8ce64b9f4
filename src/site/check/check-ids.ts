import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, placeIn, type SourceFile } from "../../markdown/source-file.ts";
import { locateInBank } from "../read/bank-places.ts";
import { isRecord } from "../read/is-record.ts";
import { namedItems } from "../read/named-items.ts";
import type { ListFiles } from "../read/read-lists.ts";
import type { QuizFile } from "../read/read-quiz.ts";
import type { BankFile } from "../read/render-bank.ts";
import { isOwn } from "../read/stand-ins.ts";
import { locateIn } from "../read/value-places.ts";
import { allBanks, type Site } from "../site.ts";
import { languageOfBank, originalBanks } from "../translated-banks.ts";
import { languageOfQuiz } from "../translated-quizzes.ts";

interface Entry {
  readonly id: string;
  readonly file: SourceFile;
  readonly offset: () => number;
  /** Of an item: its bank. */
  readonly bankFile?: BankFile;
}

/** Ids of terms, sources, banks with quizzes, and items are each unique in the whole site. */
export function checkIds(site: Site, lists: readonly ListFiles[]): Diagnostic[] {
  const bankEntry = (bankFile: BankFile): Entry => ({
    ...{ id: bankFile.bank.id, file: bankFile.file },
    offset: () => locateInBank(bankFile)(["id"]),
  });
  const banks = originalBanks(site).map(bankEntry);
  const quizEntry = ({ file, quiz, places }: QuizFile): Entry => ({
    ...{ id: quiz.id, file },
    offset: () => locateIn(file, places)(["id"]),
  });
  const quizzes = site.quizzes
    .filter(({ original, replaced }) => !original && isOwn(replaced, ["id"]))
    .map(quizEntry);
  const translatedBanks = Map.groupBy(
    site.banks.filter(({ original }) => original),
    (bankFile) => languageOfBank(bankFile, site.config),
  );
  const translatedQuizzes = Map.groupBy(
    site.quizzes.filter(({ original }) => original),
    (quizFile) => languageOfQuiz(quizFile, site.config),
  );
  const items = allBanks(site).flatMap((bankFile) =>
    namedItems(bankFile).flatMap(({ id }, index): readonly Entry[] => {
      const offset = () => locateInBank(bankFile)(["items", index, "id"]);
      return id === undefined ? [] : [{ id, file: bankFile.file, bankFile, offset }];
    }),
  );
  return [
    // A translation has the id of what it translates.
    ...lists.flatMap(listIds),
    // A learner's answers are kept by the id of what was practised, be it a bank or a quiz.
    ...duplicates("bank or quiz", [...banks, ...quizzes]),
    ...taken([...banks, ...quizzes]),
    ...duplicates(
      "item",
      items.filter(({ id, bankFile }) => !isTranslated(id, bankFile)),
    ),
    // Two of one language that translate the same.
    ...[
      ...[...translatedBanks.values()].map((all) => all.map(bankEntry)),
      ...[...translatedQuizzes.values()].map((all) => all.map(quizEntry)),
    ].flatMap((all) => duplicates("bank or quiz", all)),
    ...otherKinds(site),
  ];
}

/** Whether an item is one of the bank's that its own translates. */
function isTranslated(id: string, bankFile: BankFile | undefined): boolean {
  return bankFile?.original?.bank.items.some((item) => item.id === id) ?? false;
}

/** Answers to an item and to its translation are one history, so both are of one kind. */
function otherKinds(site: Site): Diagnostic[] {
  return site.banks.flatMap((bankFile) =>
    bankFile.bank.items.flatMap(({ id, kind }, index) => {
      const original = bankFile.original?.bank.items.find((item) => item.id === id);
      if (!original || original.kind === kind) return [];
      return [
        diagnosticAt(bankFile.file, locateInBank(bankFile)(["items", index, "kind"]), {
          rule: "duplicate-id",
          message: `"${id}" is ${original.kind} in ${bankFile.original?.file.path}, which this bank translates`,
          hint: "translate it as that kind, or give it another id; a published id keeps its meaning for learners' history",
        }),
      ];
    }),
  );
}

/** What the site's own pages keep answers under, of whichever bank. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ["daily", "the question for today"],
  ["mix", "the page Mix"],
  ["review", "the page Review"],
]);

/**
 * An id under which answers to something else are kept: deleting the one would delete the other. A part
 * of a large bank has such a name too, `big-2`, but there the pages already clash.
 */
function taken(entries: readonly Entry[]): Diagnostic[] {
  return entries.flatMap(({ id, file, offset }) => {
    const owner = ownNames.get(id);
    if (owner === undefined) return [];
    return [
      diagnosticAt(file, offset(), {
        rule: "reserved-id",
        message: `the id "${id}" is what answers to ${owner} are kept under`,
        hint: `give this one, and its file, another name, such as "${id}-quiz"`,
      }),
    ];
  });
}

function listIds({ glossaryFile, glossary, sourcesFile, bibliography }: ListFiles): Diagnostic[] {
  const inGlossary = locateIn(glossaryFile, glossary.places);
  const inBibliography = locateIn(sourcesFile, bibliography.places);
  const terms = writtenIds(glossary.raw, "terms").map(
    ({ id, index }): Entry => ({
      ...{ id, file: glossaryFile },
      offset: () => inGlossary(["terms", index, "id"]),
    }),
  );
  const sources = writtenIds(bibliography.raw, "sources").map(
    ({ id, index }): Entry => ({
      ...{ id, file: sourcesFile },
      offset: () => inBibliography(["sources", index, "id"]),
    }),
  );
  return [...duplicates("term", terms), ...duplicates("source", sources)];
}

/** Also of a list that has faults, which are told beside these. */
function writtenIds(raw: unknown, list: string) {
  const entries: unknown = isRecord(raw) ? raw[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) =>
    isRecord(entry) && typeof entry.id === "string" ? [{ id: entry.id, index }] : [],
  );
}

function duplicates(what: string, entries: readonly Entry[]): Diagnostic[] {
  return [...Map.groupBy(entries, ({ id }) => id).values()].flatMap((same) => {
    if (same.length === 1) return [];
    const [first, ...others] = inOrder(same);
    return first ? others.map((entry) => duplicateId(what, entry, first)) : [];
  });
}

/** As they stand in their files: of a bank, those that have faults are listed after the others. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const files = [...new Set(entries.map(({ file }) => file.path))];
  const place = ({ file }: Entry) => files.indexOf(file.path);
  return entries.toSorted((a, b) => place(a) - place(b) || a.offset() - b.offset());
}

function duplicateId(what: string, entry: Entry, first: Entry): Diagnostic {
  const at = placeIn(first.file, first.offset());
  const isAbove = first.file.path === entry.file.path;
  const elsewhere = isAbove ? `above, in line ${at.line}` : `in ${at.file}:${at.line}:${at.column}`;
  return diagnosticAt(entry.file, entry.offset(), {
    rule: "duplicate-id",
    message: `the ${what} id "${entry.id}" is already taken ${elsewhere}`,
    hint: "give this one another id; a published id keeps its meaning for learners' history",
  });
}
