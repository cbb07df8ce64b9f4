import type { Token } from "markdown-it";
import { nearest } from "../core/nearest.ts";
import { type BoxMeta, boxNames } from "./box-names.ts";
import type { Fault } from "./source-file.ts";

/** What is wrong with a box, or with a line of colons that ends none. */
export function boxFaults({ type, meta }: Token): readonly Fault[] {
  if (type === "box_stray") return [strayEnd];
  if (type !== "box_open") return [];
  const { name, title, isKnown, closed, oneLine } = meta as BoxMeta;
  const faults: Fault[] = [];
  if (!isKnown) faults.push(unknownBox(name));
  if (oneLine) faults.push(emptyBox);
  else if (!closed && isKnown) faults.push(unclosedBox(name));
  if (name === "dialogue" && title !== "") faults.push(dialogueTitle(title));
  return faults;
}

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

function unknownBox(name: string): Fault {
  // Other tools write `:::note[Title]` and `::: {.note}`.
  const [word = ""] = /[\p{L}\p{N}_-]+/u.exec(name) ?? [];
  const ours = boxNames.includes(word) ? word : (nearest(word, boxNames) ?? foreignNames.get(word));
  return {
    rule: "unknown-box",
    message: `there is no box called "${name}"`,
    hint: ours
      ? `did you mean "::: ${ours}"?`
      : `there are ${boxNames.join(", ")}; colons that begin no box are written "\\:::"`,
  };
}

/** What boxes of the same use are called elsewhere. */
const foreignNames: ReadonlyMap<string, string> = new Map([
  ...["tip", "hint", "info", "important", "seealso", "admonition", "details", "callout"].map(
    (name) => [name, "note"] as const,
  ),
  ...["warning", "caution", "danger", "attention", "error", "bug", "failure"].map(
    (name) => [name, "mistake"] as const,
  ),
  ...["exercise", "example", "todo"].map((name) => [name, "try"] as const),
  ...["abstract", "tldr"].map((name) => [name, "summary"] as const),
  ["quiz", "question"],
]);
