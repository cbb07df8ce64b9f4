import path from "node:path";
import type { FormatName } from "../../formats/formats.ts";
import { withCarriedFiles } from "../../formats/question/carried-files.ts";
import { dropped, type Loss } from "../../formats/question/loss.ts";
import type { LeftOut, Reading } from "../../formats/question/source-question.ts";
import { holdsCode } from "../../formats/text/drawing-code.ts";
import { UnreadableFile } from "../../formats/unreadable-file.ts";
import { idOfFile } from "../../site/read/made-id.ts";
import { readableName } from "../../site/read/readable-name.ts";
import { bankText, type Origin } from "./bank-text.ts";
import { MOST_TEXT } from "./bounds.ts";
import { itemPlaces } from "./item-places.ts";
import { makeItems } from "./made-items.ts";
import { type FileReport, type ItemReport, lossesByKind } from "./report.ts";
import { bankIdIn, updateBank } from "./update-bank.ts";

/** What an import comes to, before anything is written. */
export interface Import {
  /** Undefined where there is no item. */
  readonly bank: string | undefined;
  /** What was left out, as it stood in its file. */
  readonly leftOut: string | undefined;
  /** Files that its texts show, by where they are to stand. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly report: FileReport;
}

interface Setting {
  readonly origin: Origin & { readonly format: FormatName };
  /** Path of the bank, as it is told. */
  readonly to: string;
  /** The folder of the articles, in which files that texts show are to stand. */
  readonly content: string;
  /** The text of the bank that is there already. */
  readonly before: string | undefined;
  /** Whether it holds only what was left out when the bank was made. */
  readonly isPart?: boolean;
  /** Reads what lies beside the file and its texts may show. */
  readonly beside?: ((path: string) => Uint8Array | undefined) | undefined;
}

/** Makes a bank of what was read, or brings one up to date. */
export function importReading(read: Reading, setting: Setting): Import {
  const { origin, to, content, before } = setting;
  const reading = withCarriedFiles(read, PACKAGES.has(origin.format) ? undefined : setting.beside);
  refuseLong(reading.questions);

  const id = (before === undefined ? undefined : bankIdIn(before)) ?? idOfFile(to);
  const folder = path.posix.join(content, "images", id);
  const { assets, losses } = harmlessAssets(reading.assets);
  const shown = new Map<string, Uint8Array>();
  const made = makeItems(reading, id, (name) => {
    const bytes = assets.get(name);
    const target = path.posix.join(folder, name);
    if (bytes) shown.set(target, bytes);
    return path.posix.relative(path.posix.dirname(to), target);
  });
  const { before: begun = "", after = "" } = reading.frame ?? {};
  const isEmpty = made.items.length === 0;
  const title = titleOf(reading, origin.file);
  const written = isEmpty
    ? undefined
    : before === undefined
      ? {
          text: bankText({ id, title, origin, items: made.items }),
          items: made.items.map((each) => ({ ...each, change: "new" as const })),
          gone: [],
        }
      : updateBank(before, made.items, setting);
  const ids = [...(written?.items ?? []).map(({ item }) => item.id), ...(written?.gone ?? [])];
  const places = itemPlaces(to, written?.text ?? "", ids);
  const from = (place: LeftOut["place"]) => ({ file: origin.file, ...place });
  const items = [
    ...(written?.items ?? []).map(({ item, question, losses, change }): ItemReport => {
      const target = places.get(item.id);
      return {
        ...{ result: change, item: item.id, from: from(question.place) },
        ...(target && { to: target }),
        kept: Object.keys(item).filter((key) => key !== "id" && key !== "kind"),
        ...lossesByKind(losses),
      };
    }),
    ...made.leftOut.map(({ place, name, source, why, reason }): ItemReport => {
      const result = why === "refused" ? "refused" : "left-out";
      const item = JSON.stringify(name ?? beginningOf(source));
      return { result, item, from: from(place), kept: [], changed: [], dropped: [], reason };
    }),
  ].sort((a, b) => inOrder(a.from, b.from));
  return {
    bank: written?.text,
    assets: shown,
    leftOut:
      made.leftOut.length === 0
        ? undefined
        : `${begun}${made.leftOut.map(({ source }) => source).join("\n\n")}${after}`,
    report: {
      ...{ from: origin.file, format: origin.format, to: written ? to : undefined },
      ...lossesByKind([...reading.losses, ...losses]),
      items,
      gone: setting.isPart ? [] : (written?.gone ?? []),
    },
  };
}

const MB = 1024 * 1024;

/** @throws UnreadableFile where questions have more text than one bank may. */
function refuseLong(questions: Reading["questions"]): void {
  const length = questions.reduce(
    (sum, { stem, explanation, hints, task }) =>
      sum + JSON.stringify([stem, explanation, hints, task]).length,
    0,
  );
  if (length > MOST_TEXT)
    throw new UnreadableFile(
      `its questions have ${Math.ceil(length / MB)} MB of text, and ${MOST_TEXT / MB} are the most for one bank; part it`,
    );
}

/** Bring what their texts show. */
const PACKAGES: ReadonlySet<FormatName> = new Set(["moodle-xml", "anki", "qti", "h5p", "xlsx"]);

function inOrder(a: ItemReport["from"], b: ItemReport["from"]): number {
  const [one = "", other = ""] = [a.inner, b.inner];
  return (one < other ? -1 : one > other ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** The file's own, its one category's, or its name's. */
function titleOf({ title, questions }: Reading, file: string): string {
  const categories = [...new Set(questions.flatMap(({ category }) => category ?? []))];
  const [last = ""] =
    categories.length === 1 ? (categories[0] ?? "").split(/(?<!\/)\/(?!\/)/).slice(-1) : [];
  const own = title ?? last.replaceAll("//", "/").replace(/^Default for /, "");
  const line = own.replace(/\s+/g, " ").trim();
  return (line === "" ? readableName(file.replace(/\..*$/, "")) || file : line).slice(0, 200);
}

function beginningOf(source: string): string {
  const line = source.replace(/\s+/g, " ").trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}

/** Files but for drawings that may run something where they are opened by themselves. */
function harmlessAssets(all: Reading["assets"] = new Map()) {
  const assets = new Map<string, Uint8Array>();
  const losses: Loss[] = [];
  for (const [name, bytes] of all) {
    if (!/\.svg$/i.test(name) || !holdsCode(bytes)) assets.set(name, bytes);
    else
      losses.push(
        dropped(`the drawing "${name}", which holds code; save it without, and put it back`),
      );
  }
  return { assets, losses };
}
