import type { Shortcode } from "./shortcode.ts";

/** Shortcodes whose name says which box they are. */
const boxes = [
  ...["note", "tip", "info", "important", "warning", "caution", "danger", "error", "success"],
  ...["attention", "question", "example", "pageinfo"],
];
/** Those that say it by an argument: of Relearn, Docsy, Book, Hextra, Blowfish and others. */
const typed = ["notice", "alert", "hint", "callout", "admonition"];
const folded = ["details", "expand", "collapse", "spoiler", "accordion-item"];
/** Those that only set out what they hold. */
const plain = ["steps", "cards", "cardpane", "columns", "column", "accordion", "filetree"];
const tabs = ["tabs", "tabpane", "tabgroup"];
const tab = ["tab", "codetab"];

const kinds = { typed, folded, plain, tabs, tab, boxes } as const;

export type ShortcodeKind = keyof typeof kinds | "figure" | "highlight" | "card";

const byName = new Map<string, ShortcodeKind>([
  ...Object.entries(kinds).flatMap(([kind, names]) =>
    names.map((name): [string, ShortcodeKind] => [name, kind as keyof typeof kinds]),
  ),
  ["figure", "figure"],
  ["highlight", "highlight"],
  ["card", "card"],
]);

/** What is made of a shortcode; undefined of one that a site may have made itself. */
export function kindOfShortcode(name: string): ShortcodeKind | undefined {
  return byName.get(name.toLowerCase());
}

/** The words that themes have for the kinds of a box by its colour. */
const colours: ReadonlyMap<string, string> = new Map([
  ...["primary", "secondary", "light", "dark", "default", "blue", "gray"].map(
    (name) => [name, "note"] as const,
  ),
  ["green", "tip"],
  ["yellow", "warning"],
  ["orange", "warning"],
  ["red", "danger"],
]);

/** The kind of box that a shortcode is, and its title; undefined where the usual one is to stand there. */
export function boxOfShortcode(
  { name, values, named }: Shortcode,
  kind: "boxes" | "typed" | "folded",
): { readonly type: string; readonly title: string | undefined } {
  const [first, second] = values;
  if (kind === "folded") {
    return {
      type: "details",
      title: named.get("title") ?? named.get("summary") ?? first ?? capitalised(name),
    };
  }
  if (kind === "boxes") {
    const type = name.toLowerCase() === "pageinfo" ? "note" : name;
    return { type, title: named.get("title") ?? first };
  }
  const given = ["style", "type", "color", "context"].flatMap((key) => named.get(key) ?? []);
  const type = (given[0] ?? first ?? "note").toLowerCase();
  return { type: colours.get(type) ?? type, title: named.get("title") ?? second };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
