import type { Item } from "../../core/items/item.ts";
import type { TextWriter, WrittenQuestion } from "../export/exported.ts";
import { changed } from "../question/loss.ts";
import { cardOf } from "./anki-cards.ts";

const COLUMNS = "id\tfront\tback\ttags";

/**
 * Writes notes for Anki 2.1.54 and later: the first field is the question's id, by which a later import
 * knows it again. It needs a note type "Waymark" with the fields id, front and back.
 */
export const ankiTextWriter: TextWriter = {
  ending: ".anki.txt",
  frame: ({ title }) => ({
    before: `#separator:tab\n#html:true\n#notetype:Waymark\n#deck:${title.replace(/\s+/g, " ")}\n#columns:${COLUMNS}\n#tags column:4\n`,
    after: "\n",
  }),
  between: "\n",
  write: writeItem,
  keeps: { ids: true, hints: false, tags: true, rationale: false, files: false },
};

function writeItem(item: Item): WrittenQuestion {
  const card = cardOf(item);
  if ("reason" in card) return card;
  const cells = [item.id, html(card.front), html(card.back), (item.tags ?? []).join(" ")];
  return { text: cells.map(cell).join("\t"), losses: [...card.losses, TWO_SIDES] };
}

const TWO_SIDES = changed(
  "a card with two sides: its kind is not in it, and marks of Markdown are text",
);

/** Lines break where they broke, and indents and wide spaces stay, as in code. */
function html(text: string): string {
  return text
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/^[ \t]+| {2,}/gm, (spaces) =>
      spaces.replaceAll("\t", "    ").replaceAll(" ", "&nbsp;"),
    )
    .replace(/\n/g, "<br>");
}

/** With a quote, a tab or a `#` at its start it stands in quotes, its own doubled. */
function cell(text: string): string {
  return /["\t]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
