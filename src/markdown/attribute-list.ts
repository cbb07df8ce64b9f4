import { mayHave } from "./allowed-html.ts";

/** `{#id .class key=value}`, also with spaces within the braces or a colon after the first, as read. */
export interface AttributeList {
  /** Of the text that it is read from. */
  readonly length: number;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly others: ReadonlyMap<string, string>;
}

const NAMED = String.raw`[a-zA-Z][\w:-]*=(?:"(?:\\.|[^"\\{}\n])*"|'(?:\\.|[^'\\{}\n])*'|[^\s{}"']+)`;
const MARKED = String.raw`#[^\s{}]+|\.[^\s{}"'=]+|${NAMED}`;
// Other braces are text: a list says an id, a class or a value first.
const LIST = new RegExp(
  String.raw`\{:?[ \t]*((?:${MARKED})(?:[ \t]+(?:${MARKED}|[a-zA-Z][\w-]*))*)[ \t]*\}(?!\})`,
  "y",
);
const ENTRY = new RegExp(String.raw`${MARKED}|[a-zA-Z][\w-]*`, "g");

/** The list that begins at this place of a text; undefined when none does. */
export function readAttributes(text: string, at: number): AttributeList | undefined {
  // `{{ … }}`, `${…}` and `{% … %}` are of templates.
  if (text[at] !== "{" || /[{$%]/.test(text[at - 1] ?? "")) return undefined;
  LIST.lastIndex = at;
  const [whole, entries] = LIST.exec(text) ?? [];
  if (whole === undefined || entries === undefined) return undefined;
  let id: string | undefined;
  const classes: string[] = [];
  const others = new Map<string, string>();
  for (const [entry] of entries.matchAll(ENTRY)) {
    if (entry.startsWith("#")) id = entry.slice(1);
    else if (entry.startsWith(".")) classes.push(...entry.slice(1).split("."));
    else {
      const [name = "", ...value] = entry.split("=");
      others.set(name.toLowerCase(), unquoted(value.join("=")));
    }
  }
  if (others.get("id") !== undefined) id = others.get("id");
  classes.push(...(others.get("class")?.split(/\s+/) ?? []));
  others.delete("id");
  others.delete("class");
  return { length: whole.length, id, classes: classes.filter(Boolean), others };
}

function unquoted(value: string): string {
  const [, , inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return inner === undefined ? value : inner.replace(/\\(["'\\])/g, "$1");
}

/** Those that an element may have, and the names of those that it may not. */
export function vetAttributes(tag: string, others: ReadonlyMap<string, string>) {
  const isRefused = (name: string) => !mayHave(tag, name) || setByMarkdown.has(name);
  const kept = [...others].filter(
    ([name, value]) => !isRefused(name) && !(name === "target" && isUsualTarget(value)),
  );
  return { kept, refused: [...others.keys()].filter(isRefused) };
}

/** Pages stand in no frames: but for a window of its own, all targets of a link are the same. */
export function isUsualTarget(value: string): boolean {
  return value.toLowerCase() !== "_blank";
}

/** What a link or image says by itself. */
const setByMarkdown = new Set(["href", "src", "alt"]);
