import { isDeepStrictEqual } from "node:util";
import type { Item } from "../../core/items/item.ts";
import { bankText } from "../../formats/export/bank-text.ts";
import { commonLosses } from "../../formats/export/common-losses.ts";
import type {
  ExportBank,
  Judgements,
  PackedQuestion,
  ShownFiles,
  TextWriter,
  Writer,
} from "../../formats/export/exported.ts";
import { shownAddresses } from "../../formats/export/shown-files.ts";
import { changed, dropped, type Loss } from "../../formats/question/loss.ts";
import { placesIn } from "../../formats/question/places.ts";
import { completeBank } from "../../site/read/complete-bank.ts";
import { isRecord } from "../../site/read/is-record.ts";
import type { ParsedBank } from "../../site/read/parse-bank.ts";
import { atStart } from "../../site/read/value-places.ts";
import { itemPlaces } from "../import/item-places.ts";
import { type FileReport, type ItemReport, lossesByKind } from "../import/report.ts";

export interface Export {
  readonly contents: string | Uint8Array;
  readonly report: FileReport;
}

interface Setting {
  readonly format: string;
  readonly to: string;
  /** What its texts show. */
  readonly files: ShownFiles;
  /** When the bank was changed last. */
  readonly changed: Date;
  /** What is said for true and for false; in English where it is left out. */
  readonly said?: Judgements;
}

/** A bank in another format, with what of each item that cannot hold. */
export async function exportBank(
  { file, bank }: ParsedBank,
  writer: Writer,
  { format, to, files, changed, said }: Setting,
): Promise<Export> {
  const from = file.path.endsWith(".md")
    ? new Map<string, never>()
    : itemPlaces(file.path, file.text);
  const written = bank.items.map((item) => ({ item, ...writer.write(item, files, said) }));
  const questions = written.flatMap((each) =>
    "text" in each ? [{ item: each.item, text: each.text }] : [],
  );
  const { contents, places } =
    "pack" in writer
      ? {
          contents: await writer.pack(bank, questions, files, changed),
          places: writer.places(bank, questions),
        }
      : textOf(bank, writer, questions);
  const items = written.map((each): ItemReport => {
    const { item } = each;
    const start = { file: file.path, line: 1, column: 1, ...from.get(item.id) };
    const head = { item: item.id, from: start };
    if ("reason" in each) {
      const lost = { kept: [], changed: [], dropped: [] };
      return { ...head, result: "left-out", ...lost, reason: each.reason };
    }
    const gone = writer.keeps.files
      ? shownAddresses(item).filter((address) => !files.has(address))
      : [];
    const losses = [
      ...each.losses,
      ...commonLosses(item, writer.keeps),
      ...gone.map((address) => dropped(`the file ${address}, which is not there or too large`)),
      ...(writer.keeps.partIds ? [] : partIdLosses(item)),
    ];
    const lost = new Set(losses.flatMap(({ field }) => field ?? []));
    const kept = Object.keys(item).filter(
      (key) => key !== "id" && key !== "kind" && !lost.has(key),
    );
    const place = places.get(item);
    return {
      ...{ ...head, result: "written", kept, ...lossesByKind(losses) },
      ...(place && { to: { file: to, ...place } }),
    };
  });
  const ofBank: readonly Loss[] = [
    ...(writer.keeps.title ? [] : [dropped(`title: ${bank.title}`)]),
    ...(bank.summary === undefined ? [] : [dropped(`summary: ${bank.summary}`)]),
  ];
  return {
    contents,
    report: {
      from: file.path,
      format,
      to: questions.length > 0 ? to : undefined,
      ...lossesByKind(ofBank),
      items,
      gone: [],
    },
  };
}

function textOf(bank: ExportBank, writer: TextWriter, questions: readonly PackedQuestion[]) {
  const { text, offsets } = bankText(bank, writer, questions);
  const placeOf = placesIn(text);
  return {
    contents: text,
    places: new Map([...offsets].map(([item, offset]) => [item, placeOf(offset)])),
  };
}

const LISTS = ["options", "prompts", "responses", "entries"];

/** Ids of options are not in any of these formats: an import makes them of the texts. */
function partIdLosses(item: Item): readonly Loss[] {
  const bare = withoutPartIds({ ...item });
  const { bank } = completeBank(
    { id: "x", title: "x", items: [bare] },
    { path: "x.yaml", text: "" },
    atStart,
  );
  const [made] =
    isRecord(bank) && Array.isArray(bank.items) ? (bank.items as readonly unknown[]) : [];
  return isDeepStrictEqual(idsOf(made), idsOf(item))
    ? []
    : [changed("ids of options: an import makes them of the texts")];
}

type Fields = Readonly<Record<string, unknown>>;

function withoutPartIds(item: Fields): Fields {
  const bare = Object.entries(item).map(([key, value]) => {
    if (!Array.isArray(value)) return [key, value] as const;
    if (key === "gaps") return [key, value.filter(isRecord).map(withoutPartIds)] as const;
    return [key, LISTS.includes(key) ? value.filter(isRecord).map(withoutId) : value] as const;
  });
  return Object.fromEntries(bare);
}

function withoutId({ id: _, ...rest }: Fields): Fields {
  return rest;
}

function idsOf(value: unknown): readonly unknown[] {
  if (!isRecord(value)) return [];
  const lists = LISTS.map((key) => partsIn(value[key]).map(({ id }) => id));
  return [...lists, ...partsIn(value.gaps).map(idsOf)];
}

function partsIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
