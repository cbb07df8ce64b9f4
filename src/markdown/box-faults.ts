import type { Token } from "markdown-it";
import { nearest } from "../core/nearest.ts";
import { boxAliases } from "./box-aliases.ts";
import type { BoxMeta } from "./box-names.ts";
import type { Fault } from "./source-file.ts";
import type { TabsMeta } from "./tab-tokens.ts";

/** What is wrong with a box, or with a line of colons that ends none. */
export function boxFaults({ type, meta }: Token): readonly Fault[] {
  if (type === "box_stray") return [strayEnd];
  if (type === "tabs_open") return tabFaults(meta as TabsMeta);
  if (type !== "box_open") return [];
  const { name, title = "", isKnown, names, closed, oneLine } = meta as BoxMeta;
  const faults: Fault[] = [];
  if (!isKnown) faults.push(unknownBox(name, names));
  if (oneLine) faults.push(emptyBox);
  else if (!closed && isKnown) faults.push(unclosedBox(name));
  if (name === "dialogue" && title !== "") faults.push(dialogueTitle(title));
  return faults;
}

function tabFaults({ name, closed, hasTab }: TabsMeta): readonly Fault[] {
  if (!closed) return [unclosedBox(name)];
  return hasTab ? [] : [name === "tabs" ? withoutTabs : withoutCode];
}

const withoutTabs: Fault = {
  rule: "empty-box",
  message: "these tabs have no tab",
  hint: 'begin each with a line of "== " and its title',
};

const withoutCode: Fault = {
  rule: "empty-box",
  message: "this group of code holds no block of code",
  hint: "put blocks into it that begin with ``` and a title, as in ```sh [npm]",
};

const strayEnd: Fault = {
  rule: "unclosed-box",
  message: "this line ends no box",
  hint: 'remove it, or begin a box before it: "::: note"',
};

const emptyBox: Fault = {
  rule: "empty-box",
  message: "this box ends on the line on which it begins",
  hint: 'put its text on the next lines, and ":::" on a line by itself after them',
};

function unclosedBox(name: string): Fault {
  return {
    rule: "unclosed-box",
    message: `the box "${name}" that begins here is not closed`,
    hint: 'end it with a line of ":::", of as many colons as it begins with',
  };
}

function dialogueTitle(title: string): Fault {
  return {
    rule: "box-title",
    severity: "warning",
    message: `a dialogue has no title, so that "${title}" is left out of the page`,
    hint: "write it as a paragraph before the dialogue",
  };
}

function unknownBox(name: string, names: readonly string[]): Fault {
  // Pandoc writes `::: {.note}`.
  const [word = ""] = /[\p{L}\p{N}_-]+/u.exec(name) ?? [];
  const ours = names.includes(word)
    ? word
    : (nearest(word, names) ?? boxAliases.get(word.toLowerCase()));
  return {
    rule: "unknown-box",
    message: `there is no box called "${name}"`,
    hint: ours
      ? `did you mean "::: ${ours}"? A box of your own is declared in option "markdown.boxes"${boxAliases.has(word) ? `; where lessons or Pandoc have it, it can be read: markdown: { dialects: ["pandoc"] }` : ""}`
      : `there are ${names.join(", ")}, and those of option "markdown.boxes"; colons that begin no box are written "\\:::"`,
  };
}
