import { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Fault, Locate, Rename } from "../../markdown/source-file.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { checkValue } from "../check/check-value.ts";
import { writtenTexts } from "../written-texts.ts";
import { type OwnKeys, ownKeys } from "./front-matter-keys.ts";
import { missedFrontMatter } from "./front-matter-missed.ts";
import { type FrontMatter, frontMatterSchema } from "./front-matter-schema.ts";
import { isRecord } from "./is-record.ts";
import { readToml } from "./toml.ts";
import { atStart, locateIn, type ValuePlaces } from "./value-places.ts";
import { readYaml } from "./yaml.ts";

/** A key that means nothing here, such as one of another tool's. */
export interface ExtraKey {
  /** As in "sidebar.badge". */
  readonly name: string;
  /** Where it stands in the file. */
  readonly offset: number;
  /** The keys that it stands beside. */
  readonly beside: readonly string[];
  /** The key that it certainly is. */
  readonly rename?: Rename;
}

export interface FrontMatterResult {
  /** Of front matter with faults, what is sound. */
  readonly frontMatter: FrontMatter;
  /** Also of front matter with faults, empty where one is no text. */
  readonly objectives: readonly string[];
  readonly extraKeys: readonly ExtraKey[];
  readonly places: ValuePlaces;
  /** What of it stands on the page before the text, as Markdown; empty but for home pages of other tools. */
  readonly opening: { readonly text: string; readonly offset: number };
  /** Where the Markdown begins. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

const OPENING = /^(---|\+\+\+)[ \t]*\r?\n/;
const CLOSING = {
  "---": /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m,
  "+++": /^\+\+\+[ \t]*(?:\r?\n|$)/m,
};
const KEY = /^[ \t]*(?:#.*|["']?[\w.-]+["']?[ \t]*[:=].*|\[.*\][ \t]*)(?:\r?\n|$)/;

const anyKeys = z.looseObject({});

const none: Omit<FrontMatterResult, "bodyStart" | "diagnostics"> = {
  frontMatter: frontMatterSchema.parse({}),
  objectives: [],
  extraKeys: [],
  places: atStart,
  opening: { text: "", offset: 0 },
};

/**
 * Reads the YAML between two `---` lines at the top of an article, or the TOML between two `+++`; there
 * need be neither.
 */
export function readFrontMatter(file: SourceFile): FrontMatterResult {
  const opening = OPENING.exec(file.text);
  if (!opening) return withoutOpening(file);
  const start = opening[0].length;
  const mark = opening[1] === "+++" ? "+++" : "---";
  const closing = CLOSING[mark].exec(file.text.slice(start));
  if (!closing) return unclosed(file, start, mark);
  const end = start + closing.index;
  if (mark === "---" && isProse(file.text.slice(start, end)))
    return { ...none, bodyStart: 0, diagnostics: [] };
  const bodyStart = end + closing[0].length;
  const read =
    mark === "+++" ? readToml(file, { start, end }) : readYaml(file, anyKeys, { start, end });
  const places = { kind: mark === "+++" ? "toml" : "yaml", start, end } as const;
  const rest = "raw" in read && isRecord(read.raw) ? read.raw : undefined;
  const value = read.value ?? rest;
  if (!value) return { ...none, places, bodyStart, diagnostics: read.diagnostics };
  const keys = ownKeys(value);
  const locate = locateIn(file, places);
  const { frontMatter, diagnostics } = checked(keys, { file, locate });
  const lines = new Set(read.diagnostics.map(({ line }) => line));
  return {
    ...{ frontMatter, places, bodyStart },
    opening: keys.opening
      ? { text: keys.opening.text, offset: locate(keys.opening.keys.slice(0, 1), "key") }
      : none.opening,
    objectives: writtenTexts(keys.own, "objectives"),
    extraKeys: keys.extra.map((path) => {
      const name = path.join(".");
      const rename = keys.renames.get(name);
      return {
        ...{ name, offset: locate(path, "key"), beside: Object.keys(value) },
        ...(rename && { rename }),
      };
    }),
    diagnostics: [...read.diagnostics, ...diagnostics.filter(({ line }) => !lines.has(line))],
  };
}

function withoutOpening(file: SourceFile): FrontMatterResult {
  const missed = missedFrontMatter(file.text);
  if (!missed) return { ...none, bodyStart: 0, diagnostics: [] };
  const { at, end, fault } = missed;
  return { ...none, bodyStart: end, diagnostics: [diagnosticAt(file, at, fault)] };
}

/** Whether words stand between two rules across the page: no line of it could be one of YAML's keys. */
function isProse(text: string): boolean {
  return text.trim() !== "" && !/^[ \t]*(?:[^\s#][^\n]*?:(?:\s|$)|[-#[\]{}!&*|>%@`"'])/m.test(text);
}

/** A line of `---` at the top that begins no front matter is a rule across the page, and `+++` is text. */
function unclosed(file: SourceFile, start: number, mark: "---" | "+++"): FrontMatterResult {
  const bodyStart = openEnd(file.text, start);
  if (bodyStart === undefined) return { ...none, bodyStart: 0, diagnostics: [] };
  return { ...none, bodyStart, diagnostics: [diagnosticAt(file, 0, noEnd(mark))] };
}

/** Where front matter that nothing closes ends, as far as can be told; undefined where none begins there. */
export function openEnd(text: string, start: number): number | undefined {
  if (!KEY.test(text.slice(start))) return undefined;
  const blank = text.indexOf("\n\n", start);
  return blank === -1 ? text.length : blank;
}

/** @param mark The line that would close it. */
export function noEnd(mark: string): Fault {
  return {
    rule: "front-matter",
    message: "the front matter has no end",
    hint: `close it with a line of "${mark}"`,
  };
}

function checked(
  { own, unreadDates }: OwnKeys,
  at: { readonly file: SourceFile; readonly locate: Locate },
): { readonly frontMatter: FrontMatter; readonly diagnostics: readonly Diagnostic[] } {
  // A text that says nothing is as good as one that is left out, and its author may have meant to say more. What is no
  // number orders nothing, and the page is as whole without it.
  const isVain = ([key, value]: [string, unknown]) =>
    value === null || value === "" || (key === "order" && !isSound(key, value));
  const entries = Object.entries(own);
  const empty = entries.filter(isVain);
  const said = entries.filter((entry) => !isVain(entry));
  const { value, diagnostics } = checkValue(frontMatterSchema, Object.fromEntries(said), at);
  const warnings = [
    ...(empty.length > 0
      ? checkValue(frontMatterSchema, Object.fromEntries(empty), at).diagnostics
      : []),
    ...unreadDates.map((path) =>
      diagnosticAt(at.file, at.locate(path), {
        rule: "unread-date",
        message: `${path.map((key) => `"${key}"`).join(" › ")} is not written as a date that is read here, so it is left out`,
        hint: "write it as in 2026-03-09",
      }),
    ),
  ];
  return {
    frontMatter:
      value ??
      frontMatterSchema.parse(
        Object.fromEntries(said.filter(([key, inner]) => isSound(key, inner))),
      ),
    diagnostics: [
      ...diagnostics,
      ...warnings.map((fault) => ({ ...fault, severity: "warning" as const })),
    ],
  };
}

function isSound(key: string, value: unknown): boolean {
  const schema = (frontMatterSchema.shape as Readonly<Record<string, z.ZodType>>)[key];
  return schema?.safeParse(value).success ?? false;
}
