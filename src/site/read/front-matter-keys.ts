import { z } from "zod";
import { languageTag } from "../../markdown/language-tag.ts";
import type { Rename, YamlPath } from "../../markdown/source-file.ts";
import { renamedKeys } from "../check/renamed.ts";
import { frontMatterSchema } from "./front-matter-schema.ts";
import { type HomeOpening, homeOpening } from "./home-opening.ts";
import { readDate } from "./written-date.ts";

/** Front matter as other tools write it, in our keys and shapes. */
export interface OwnKeys {
  readonly own: Readonly<Record<string, unknown>>;
  /** Keys that mean nothing here, in their order. */
  readonly extra: readonly YamlPath[];
  /** Keys that are certainly meant by some of these, by their names as in "sidebar.lable". */
  readonly renames: ReadonlyMap<string, Rename>;
  /** Keys whose text is no date that we read. */
  readonly unreadDates: readonly YamlPath[];
  /** What a home page says in keys of other tools. */
  readonly opening: HomeOpening | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** Keys that have lists of names, which others also write as one text or as entries with a name. */
const LISTS = ["authors", "tags", "aliases"] as const;
const DATES = ["date", "updated"] as const;

const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isBoolean = (value: unknown) => typeof value === "boolean";
const isList = (value: unknown) => listOf(value, false).every(isText);
const isDate = (value: unknown) => readDate(String(value)) !== undefined;

/** What other tools call the same: taken where our own key is not there and the value is of our kind. */
const synonyms: readonly (readonly [
  theirs: string,
  ours: string,
  fits: (value: unknown) => boolean,
  as?: (value: unknown) => unknown,
])[] = [
  ["sidebar_position", "order", isNumber],
  ["weight", "order", isNumber],
  ["nav_order", "order", isNumber],
  ["lang", "language", (value) => languageTag().safeParse(value).success],
  ["author", "authors", isList],
  ["tag", "tags", isList],
  ["alias", "aliases", isList],
  ["redirect_from", "aliases", isList],
  ["lastmod", "updated", isDate],
  ["last_modified_at", "updated", isDate],
  ["last_updated", "updated", isDate],
  ["lastUpdated", "updated", isDate],
  ["published", "draft", isBoolean, (value) => value === false],
  ["publish", "draft", isBoolean, (value) => value === false],
];

/** The same of what we have under `sidebar`. */
const sidebarSynonyms: typeof synonyms = [
  ["sidebar_label", "label", isText],
  ["linkTitle", "label", isText],
  ["nav_exclude", "hidden", isBoolean],
];

const known = new Set(Object.keys(frontMatterSchema.shape));
const knownOfSidebar = new Set(["label", "hidden"]);

export function ownKeys(raw: Values): OwnKeys {
  const own: Record<string, unknown> = {};
  const extra: YamlPath[] = [];
  const unreadDates: YamlPath[] = [];
  const sidebar: Record<string, unknown> = {};
  const inSidebar = fieldsOf(raw.sidebar);
  const opening = homeOpening(raw);
  for (const [key, value] of Object.entries(raw)) {
    if (key === "sidebar" && inSidebar) {
      for (const [name, inner] of Object.entries(inSidebar)) {
        if (knownOfSidebar.has(name)) sidebar[name] = inner;
        else if (name !== "order" || !isNumber(inner)) extra.push([key, name]);
        else own.order ??= inner;
      }
    } else if (key === "sidebar" && value !== null) extra.push([key]);
    else if (known.has(key)) {
      const read = shapeOf(key, value);
      if (read === undefined) continue;
      if (isUnreadDate(key, read)) unreadDates.push([key]);
      else own[key] = read;
    } else if (!opening?.keys.includes(key) && !isSynonym(key, value)) {
      extra.push([key]);
    }
  }
  const { created, updated } = fieldsOf(raw.date) ?? {};
  if (isDate(created)) own.date = readDate(String(created));
  if (isDate(updated)) own.updated ??= readDate(String(updated));
  adopt(synonyms, raw, own);
  for (const [key, value] of Object.entries(opening?.own ?? {})) {
    if (own[key] === undefined && value !== undefined) own[key] = value;
  }
  adopt(sidebarSynonyms, raw, sidebar);
  const renames = renamesIn({ ...own, ...raw }, { ...sidebar, ...inSidebar }, extra);
  return { own: { ...own, sidebar }, extra, renames, unreadDates, opening };
}

const shaped = new Map(
  Object.entries(frontMatterSchema.shape).map(([key, schema]) => [
    key,
    z.preprocess((value) => shapeOf(key, value), schema),
  ]),
);

function renamesIn(
  keys: Values,
  inSidebar: Values,
  extra: readonly YamlPath[],
): OwnKeys["renames"] {
  if (extra.length === 0) return new Map();
  const namesAt = (depth: number) =>
    extra.flatMap((path) => (path.length === depth ? String(path.at(-1)) : []));
  const { sidebar: _, ...shape } = Object.fromEntries(shaped);
  const { innerType } = frontMatterSchema.shape.sidebar.def;
  const inner = { ...innerType.shape, order: z.number() };
  return new Map([
    ...renamedKeys(namesAt(1), keys, { shape, enough: ENOUGH_SIGNS }),
    ...[...renamedKeys(namesAt(2), inSidebar, { shape: inner, enough: ENOUGH_SIGNS })].map(
      ([name, rename]) => [`sidebar.${name}`, rename] as const,
    ),
  ]);
}

/** Shorter keys that are near to ours may be another tool's. */
const ENOUGH_SIGNS = 5;

function isSynonym(key: string, value: unknown): boolean {
  return [...synonyms, ...sidebarSynonyms].some((entry) => fits(entry, key, value));
}

function fits([theirs, , isOurs]: (typeof synonyms)[number], key: string, value: unknown): boolean {
  return key === theirs && (value === null || isOurs(value));
}

function adopt(from: typeof synonyms, raw: Values, into: Record<string, unknown>): void {
  for (const [theirs, ours, isOurs, as = (value: unknown) => value] of from) {
    const value = raw[theirs];
    if (value === undefined || value === null || !isOurs(value)) continue;
    into[ours] ??= shapeOf(ours, as(value));
  }
}

/** A value in the shape that our schema has; undefined for one that says nothing. */
function shapeOf(key: string, value: unknown): unknown {
  // Of texts that readers see, nothing is worth a word; others are left open in many templates.
  if (value === null && !["title", "summary", "description"].includes(key)) return undefined;
  if (key === "changes" && Array.isArray(value)) return value.map(changeOf);
  if (LISTS.some((list) => list === key)) return listOf(value, key === "tags");
  if (DATES.some((date) => date === key)) {
    if (fieldsOf(value)) return undefined;
    if (value === "") return undefined;
    if (typeof value === "string" || Number.isInteger(value)) {
      return readDate(String(value)) ?? value;
    }
  }
  if (key === "order" && isText(value) && isNumber(Number(value))) return Number(value);
  return value;
}

/** A change whose date is written as ours are. */
function changeOf(entry: unknown): unknown {
  const { date, ...rest } = fieldsOf(entry) ?? {};
  if (date === undefined) return entry;
  return { ...rest, date: readDate(String(date)) ?? date };
}

/** Names as a list; what is none stays, to be told of. */
function listOf(value: unknown, isParted: boolean): readonly unknown[] {
  if (Array.isArray(value)) return value.map(nameOf).filter((name) => name !== undefined);
  if (typeof value !== "string") return [nameOf(value)];
  const parts = isParted ? value.split(",") : [value];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function nameOf(entry: unknown): unknown {
  if (typeof entry === "number" || typeof entry === "boolean") return String(entry);
  if (entry === null) return undefined;
  const { name, label } = fieldsOf(entry) ?? {};
  return name ?? label ?? entry;
}

function isUnreadDate(key: string, value: unknown): boolean {
  return DATES.some((date) => date === key) && isText(value) && !isDate(value);
}

function fieldsOf(value: unknown): Values | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Values)
    : undefined;
}
