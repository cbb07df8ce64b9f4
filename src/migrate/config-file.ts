import { parse } from "yaml";
import type { Locate, SourceFile, YamlPath } from "../markdown/source-file.ts";
import { isTooDeep, nestedTooDeep, tooDeepAt } from "../site/read/nesting.ts";
import { readToml } from "../site/read/toml.ts";
import { locateIn } from "../site/read/value-places.ts";
import { yamlDocument } from "../site/read/yaml-place.ts";
import { type NotCarried, notCarriedAt, type Words } from "./not-carried.ts";

/** A configuration as it was read: a value, and where its parts stand. */
export interface ConfigFile {
  readonly file: SourceFile;
  readonly value: Readonly<Record<string, unknown>>;
  readonly locate: Locate;
  /** What could not be read. */
  readonly faults: readonly NotCarried[];
}

const advice = "mend it and migrate again, or set what it says in the new configuration";

/** Reads YAML. What a tag such as `!ENV` stands for is not known; its plain value is taken. */
export function readYamlConfig(file: SourceFile): ConfigFile {
  const locate = locateIn(file, { kind: "yaml", start: 0, end: file.text.length });
  try {
    const value: unknown = parse(file.text, {
      ...{ maxAliasCount: 100, prettyErrors: false, logLevel: "error" },
      ...{ uniqueKeys: false, merge: true },
    });
    if (isTooDeep(value)) return { file, value: {}, locate, faults: [tooDeep(file)] };
    return { file, value: fieldsOf(value), locate, faults: [] };
  } catch (error) {
    const at = error instanceof Error && "pos" in error ? (error.pos as [number, number])[0] : 0;
    if (isExhausted(error)) return { file, value: {}, locate, faults: [tooDeep(file)] };
    const [reason = ""] = (error instanceof Error ? error.message : "").split("\n");
    const what = `this configuration, which is no YAML: ${reason}`;
    return { file, value: {}, locate, faults: [notCarriedAt(file, at, { what, advice })] };
  }
}

/** Whether the parser had no room to go deeper. */
function isExhausted(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "RESOURCE_EXHAUSTION";
}

function tooDeep(file: SourceFile): NotCarried {
  const at = tooDeepAt(yamlDocument(file, { start: 0, end: file.text.length })) ?? 0;
  const what = `this configuration: ${nestedTooDeep.message}`;
  return notCarriedAt(file, at, { what, advice });
}

export function readTomlConfig(file: SourceFile): ConfigFile {
  const { value, diagnostics } = readToml(file, { start: 0, end: file.text.length });
  const faults = diagnostics.map(({ line, column, message }) => {
    return { file: file.path, line, column, what: `this configuration: ${message}`, advice };
  });
  const inFile = locateIn(file, { kind: "toml", start: 0, end: file.text.length });
  const locate: Locate = (...where) => tableAt(file.text, where[0]) ?? inFile(...where);
  return { file, value: value ?? {}, locate, faults };
}

/** Where a table begins: `[output.html]`. */
function tableAt(text: string, path: YamlPath): number | undefined {
  const plain = (name: string) => name.replace(/[\s"']/g, "");
  const wanted = path.join(".");
  const heads = text.matchAll(/^[ \t]*\[([^[\]\n]+)\]/gm);
  return [...heads].find(([, name = ""]) => plain(name) === plain(wanted))?.index;
}

export function notCarriedIn(
  { file, locate }: Pick<ConfigFile, "file" | "locate">,
  path: YamlPath,
  words: Words,
): NotCarried {
  return notCarriedAt(file, locate(path, "key"), words);
}

/** A mapping's fields; none of what is no mapping. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Trimmed; undefined for what is no text, or an empty one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
