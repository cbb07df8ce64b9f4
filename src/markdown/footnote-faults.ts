import type { Token } from "markdown-it";
import type { FootnoteText } from "./footnotes.ts";
import type { Fault } from "./source-file.ts";

/** What is wrong with a note where it is written. */
export function footnoteFaults({ type, meta }: Token): readonly Fault[] {
  if (type !== "footnote_text_open") return [];
  const { label, left } = meta as FootnoteText;
  if (left === undefined) return [];
  const mark = `[^${label}]`;
  return left === "unused"
    ? [
        fault(
          `nothing refers to this note, so that it is left out`,
          `write ${mark} where it belongs`,
        ),
      ]
    : [
        fault(
          `there is a note "${mark}" before this one, which is left out`,
          "give it another name",
        ),
      ];
}

/** @param mark Such as "[^1]". */
export function missingFootnote(mark: string): Fault {
  return fault(
    `there is no note "${mark}", so that this is printed as it stands`,
    `write it on a line by itself: "${mark}: …"; a "[" that begins none is written \\[`,
  );
}

function fault(message: string, hint: string): Fault {
  return { rule: "footnote", message, hint };
}
