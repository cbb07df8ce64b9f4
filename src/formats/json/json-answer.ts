import type { Field, Fields } from "./json-fields.ts";
import { isEmpty } from "./json-fields.ts";
import type { JsonNode } from "./json-node.ts";
import type { JsonOption } from "./json-options.ts";
import { flagOf, plainName, textOf } from "./json-text.ts";

/** By the paths of fields: the number of the first option in them, and whether that is known. */
export type Bases = ReadonlyMap<string, { readonly base: 0 | 1; readonly isKnown: boolean }>;

/**
 * From which number each field counts options: what it says itself; else by all its numbers in the file,
 * since 0 is the first of those that count from 0, and as many as there are options the last from 1.
 */
export function basesOf(
  questions: readonly { readonly fields: Fields; readonly options: readonly JsonOption[] }[],
): Bases {
  const seen = new Map<string, { hasZero: boolean; hasLast: boolean }>();
  const bases = new Map<string, { base: 0 | 1; isKnown: boolean }>();
  for (const { fields, options } of questions) {
    if (options.length === 0) continue;
    for (const { path, node, base } of fields.answers) {
      if (base !== undefined) bases.set(path, { base, isKnown: true });
      const said = seen.get(path) ?? { hasZero: false, hasLast: false };
      seen.set(path, said);
      for (const each of scalarsOf(node)) {
        const at = indexIn(each);
        if (at === undefined || byName(textOf(each) ?? "", options).length > 0) continue;
        if (at === 0) said.hasZero = true;
        if (at === options.length) said.hasLast = true;
      }
    }
  }
  for (const [path, { hasZero, hasLast }] of seen) {
    if (bases.has(path)) continue;
    bases.set(path, { base: hasLast && !hasZero ? 1 : 0, isKnown: hasZero !== hasLast });
  }
  return bases;
}

/** Which options a field says are right, in its order; what it names besides; what was guessed. */
export interface Named {
  readonly keys: readonly number[];
  /** Texts that are no option's. */
  readonly others: readonly string[];
  readonly guess?: string;
}

/** Which options a field names: by ids, letters, numbers, texts, or one flag each. */
export function namedBy(
  { path, node }: Field,
  options: readonly JsonOption[],
  bases: Bases,
): Named {
  if (node.kind === "record") {
    const flags = [...node.fields].filter(([, each]) => flagOf(each) !== undefined);
    if (flags.length === node.fields.size) return flagged(flags, options);
  }
  if (node.kind === "list" && node.entries.length === options.length && options.length > 0) {
    // One flag for each, unless they are numbers of options.
    const flags = node.entries.map((each) =>
      each.kind === "scalar" && typeof each.value === "boolean" ? each.value : undefined,
    );
    if (flags.every((flag) => flag !== undefined))
      return { keys: flags.flatMap((flag, at) => (flag ? [at] : [])), others: [] };
  }
  const keys: number[] = [];
  const others: string[] = [];
  let guess: string | undefined;
  for (const each of scalarsOf(node)) {
    const text = (textOf(each) ?? "").trim();
    const found = byName(text, options);
    const at = indexIn(each);
    if (found.length > 0) keys.push(...found);
    else if (at !== undefined && options.length > 0) {
      const { base, isKnown } = bases.get(path) ?? { base: 0, isKnown: false };
      if (at - base < 0 || at - base >= options.length) others.push(text);
      else keys.push(at - base);
      if (!isKnown)
        guess = `"${path}": ${at} is counted from ${base}: "${options[at - base]?.text ?? ""}"`;
    } else {
      const letters = lettersIn(text, options.length);
      if (letters.length > 0) keys.push(...letters);
      else if (text !== "") others.push(text);
    }
  }
  return { keys: [...new Set(keys)], others, ...(guess !== undefined && { guess }) };
}

/** `{ "answer_a_correct": "true" }` */
function flagged(
  flags: readonly (readonly [string, JsonNode])[],
  options: readonly JsonOption[],
): Named {
  const keys: number[] = [];
  const others: string[] = [];
  for (const [name, node] of flags) {
    if (!flagOf(node)) continue;
    const plain = plainName(name).replace(/^is|(?:is)?correct$/g, "");
    const at = options.findIndex(({ names, text }) =>
      [...names, text].some((each) => plainName(each) === plain),
    );
    if (at >= 0) keys.push(at);
    else others.push(name);
  }
  return { keys, others };
}

/** What a field names, one thing after another: of objects their ids, else their texts. */
export function scalarsOf(node: JsonNode): readonly JsonNode[] {
  if (isEmpty(node)) return [];
  if (node.kind === "list") return node.entries.flatMap(scalarsOf);
  if (node.kind !== "record") return [node];
  const inner = ["id", "optionId", "answerId", "key", "index", "text", "value", "answer"].map(
    (name) => node.fields.get(name),
  );
  return inner.find((each) => each?.kind === "scalar")
    ? inner.flatMap((each) => each ?? []).slice(0, 1)
    : [];
}

function byName(wanted: string, options: readonly JsonOption[]): readonly number[] {
  const is = (alike: (option: JsonOption) => boolean) => {
    const at = options.findIndex(alike);
    return at < 0 ? [] : [at];
  };
  const plain = wanted.trim().replace(/\s+/g, " ").toLowerCase();
  const found = [
    () => is(({ text }) => text === wanted),
    () => is(({ names }) => names.includes(wanted)),
    () => is(({ text }) => text.trim().replace(/\s+/g, " ").toLowerCase() === plain),
    () =>
      is(({ names }) =>
        names.some((name) => plainName(name) === plainName(wanted) && plainName(name) !== ""),
      ),
  ];
  for (const look of found) {
    const at = look();
    if (at.length > 0) return at;
  }
  return [];
}

function indexIn(node: JsonNode): number | undefined {
  if (node.kind !== "scalar" || typeof node.value === "boolean") return undefined;
  const text = String(node.value).trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** `B`, `b)`, `A, C`, `Option B`. */
function lettersIn(text: string, count: number): readonly number[] {
  const [, letters] =
    /^(?:option|answer|choice)?[\s_]*\(?([a-z](?:\s*[,;|&/]\s*[a-z])*)\)?[).:]?$/i.exec(text) ?? [];
  const places = (letters ?? "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((letter) => letter !== "")
    .map((letter) => letter.charCodeAt(0) - 97);
  return places.every((at) => at < count) ? places : [];
}
