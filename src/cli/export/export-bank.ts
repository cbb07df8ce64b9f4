import { isDeepStrictEqual } from "node:util";
import type { Item } from "../../core/items/item.ts";
import { commonLosses } from "../../formats/export/common-losses.ts";
import type { Writer } from "../../formats/export/exported.ts";
import { changed, type Loss } from "../../formats/question/loss.ts";
import { placesIn } from "../../formats/question/places.ts";
import { isRecord } from "../../site/read/as-meant.ts";
import { completeBank } from "../../site/read/complete-bank.ts";
import type { ParsedBank } from "../../site/read/parse-bank.ts";
import { atStart } from "../../site/read/value-places.ts";
import { itemPlaces } from "../import/item-places.ts";
import { type FileReport, type ItemReport, lossesByKind } from "../import/report.ts";

export interface Export {
  readonly text: string;
  readonly report: FileReport;
}

/** A bank in another format, with what of each item that cannot hold. */
export function exportBank(
  { file, bank }: ParsedBank,
  writer: Writer,
  { format, to }: { readonly format: string; readonly to: string },
): Export {
  const from = file.path.endsWith(".md")
    ? new Map<string, never>()
    : itemPlaces(file.path, file.text);
  const { before, after } = writer.frame(bank);
  let text = before;
  const offsets: (number | undefined)[] = [];
  const reports = bank.items.map((item): Omit<ItemReport, "to"> => {
    const start = { file: file.path, line: 1, column: 1, ...from.get(item.id) };
    const head = { item: item.id, from: start };
    const written = writer.write(item);
    if ("reason" in written) {
      offsets.push(undefined);
      return {
        ...head,
        result: "left-out",
        kept: [],
        changed: [],
        dropped: [],
        reason: written.reason,
      };
    }
    if (text !== before) text += writer.between;
    offsets.push(text.length);
    text += written.text;
    const losses = [...written.losses, ...commonLosses(item, writer.keeps), ...partIdLosses(item)];
    const kept = Object.keys(item).filter((key) => key !== "id" && key !== "kind");
    return { ...head, result: "written", kept, ...lossesByKind(losses) };
  });
  const placeOf = placesIn(text);
  const items = reports.map((report, at): ItemReport => {
    const offset = offsets[at];
    return offset === undefined ? report : { ...report, to: { file: to, ...placeOf(offset) } };
  });
  const isWritten = offsets.some((offset) => offset !== undefined);
  const summary: readonly Loss[] =
    bank.summary === undefined ? [] : [{ kind: "dropped", what: `summary: ${bank.summary}` }];
  return {
    text: `${text}${after}`,
    report: {
      from: file.path,
      format,
      to: isWritten ? to : undefined,
      ...lossesByKind(summary),
      items,
      gone: [],
    },
  };
}

const LISTS = ["options", "prompts", "responses", "entries"];

/** Ids of options are not in any of these formats: an import makes them of the texts. */
function partIdLosses(item: Item): readonly Loss[] {
  const fields: Readonly<Record<string, unknown>> = { ...item };
  const bare = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      LISTS.includes(key) && Array.isArray(value) ? value.filter(isRecord).map(withoutId) : value,
    ]),
  );
  const { bank } = completeBank(
    { id: "x", title: "x", items: [bare] },
    { path: "x.yaml", text: "" },
    atStart,
  );
  const [made] =
    isRecord(bank) && Array.isArray(bank.items) ? (bank.items as readonly unknown[]) : [];
  const idsOf = (value: unknown) =>
    LISTS.map((key) => {
      const list = isRecord(value) ? value[key] : undefined;
      return Array.isArray(list) ? list.filter(isRecord).map(({ id }) => id) : [];
    });
  return isDeepStrictEqual(idsOf(made), idsOf(item))
    ? []
    : [changed("ids of options: an import makes them of the texts")];
}

function withoutId({ id: _, ...rest }: Readonly<Record<string, unknown>>) {
  return rest;
}
