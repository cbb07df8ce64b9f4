import { type Token, tokenizer } from "acorn";
import type { YamlPath } from "../../markdown/source-file.ts";

/** What stands between two braces or brackets, and may be an object or an array. */
export interface Group {
  readonly at: number;
  /** By name in braces, by number in brackets. */
  readonly entries: Map<string | number, Entry>;
}

interface Entry {
  /** Of its name; in brackets of the value. */
  readonly key: number;
  readonly value: number;
  /** What stands in the value, where that begins with a brace or a bracket. */
  readonly group: Group | undefined;
}

/**
 * Finds where an option is written in JavaScript or TypeScript: the object is meant that has most of the
 * options' names. What is not there itself is at the nearest object around it; undefined where nothing is.
 */
export function placeInCode(
  text: string,
  {
    keys,
    path,
    part,
  }: {
    readonly keys: readonly string[];
    readonly path: YamlPath;
    readonly part: "key" | "value";
  },
): number | undefined {
  const group = groupWith(keys, groupsIn(text));
  return group && placeInGroup(group, path, part);
}

/** The object that has most of some names; undefined where none has any. */
export function groupWith(keys: readonly string[], groups: readonly Group[]): Group | undefined {
  const shared = ({ entries }: Group) => keys.filter((key) => entries.has(key)).length;
  const [first, ...others] = groups;
  if (!first) return undefined;
  const best = others.reduce((one, other) => (shared(other) > shared(one) ? other : one), first);
  return shared(best) === 0 ? undefined : best;
}

/** Where a part of an object or array is written; what is not there itself is at the nearest around it. */
export function placeInGroup(within: Group, path: YamlPath, part: "key" | "value"): number {
  let group: Group | undefined = within;
  let place = within.at;
  for (const [depth, step] of path.entries()) {
    const entry: Entry | undefined = group?.entries.get(step);
    if (!entry) return place;
    place = part === "key" && depth === path.length - 1 ? entry.key : entry.value;
    group = entry.group;
  }
  return place;
}

/** Tokens, not a tree: those of TypeScript's types are as good as any, and no grammar of them is needed. */
export function groupsIn(text: string): readonly Group[] {
  const tokens = tokensOf(text);
  const groups: Group[] = [];
  let at = 0;
  /** Reads on to where what was opened ends. */
  const read = (opening: Token): Group => {
    const group: Group = { at: opening.start, entries: new Map() };
    groups.push(group);
    const { label } = opening.type;
    let isFirst = true;
    let count = 0;
    while (at < tokens.length && !isClosing(tokens[at])) {
      const entry = isFirst ? entryAt(label, count) : undefined;
      if (entry) group.entries.set(entry.name, { ...entry, group: undefined });
      const value = tokens[at];
      if (!value) break;
      at += 1;
      isFirst = value.type.label === ",";
      if (isFirst) count += 1;
      if (!isOpening(value)) continue;
      const inner = read(value);
      if (entry?.value === value.start) group.entries.set(entry.name, { ...entry, group: inner });
    }
    at += 1;
    return group;
  };
  /** The name and place of what begins here, read on to its value. */
  const entryAt = (label: string, count: number) => {
    const [token, next, after] = tokens.slice(at, at + 3);
    if (!token) return undefined;
    if (label === "[") return { name: count, key: token.start, value: token.start };
    const name = label === "{" ? nameOf(token) : undefined;
    if (name === undefined || !next) return undefined;
    if (next.type.label !== ":") {
      const isName = [",", "}", "("].includes(next.type.label);
      return isName ? { name, key: token.start, value: token.start } : undefined;
    }
    at += 2;
    return { name, key: token.start, value: after?.start ?? token.start };
  };
  while (at < tokens.length) {
    const token = tokens[at];
    at += 1;
    if (token && isOpening(token)) read(token);
  }
  return groups.filter(({ entries }) => entries.size > 0);
}

function tokensOf(text: string): readonly Token[] {
  try {
    const options = { ecmaVersion: "latest", sourceType: "module", allowHashBang: true } as const;
    return [...tokenizer(text, options)];
  } catch {
    // What is no code has been told where it was read.
    return [];
  }
}

function nameOf(token: Token): string | undefined {
  const { label, keyword } = token.type;
  const { value } = token as Token & { readonly value?: unknown };
  if (label !== "name" && label !== "string" && keyword === undefined) return undefined;
  return typeof value === "string" ? value : keyword;
}

function isOpening({ type }: Token): boolean {
  return ["{", "[", "(", "${"].includes(type.label);
}

function isClosing(token: Token | undefined): boolean {
  return token !== undefined && ["}", "]", ")"].includes(token.type.label);
}
