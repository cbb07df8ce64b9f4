import type { Item } from "../../core/items/item.ts";
import type { Judgements, ShownFiles, TextWriter, WrittenQuestion } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { markdownToHtml } from "../text/markdown-to-html.ts";
import { cardOf, htmlLosses } from "./anki-cards.ts";

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
  keeps: { title: true, ids: true, hints: false, tags: true, rationale: false, files: false },
};

function writeItem(written: Item, _files: ShownFiles, said?: Judgements): WrittenQuestion {
  const card = cardOf(written, said);
  if ("reason" in card) return card;
  const losses: Loss[] = [...card.losses, TWO_SIDES];
  const html = (markdown: string, where: string) => {
    const made = markdownToHtml(markdown, {
      addressOf(address) {
        if (/^(?:https?:|mailto:)/i.test(address)) return address;
        losses.push(dropped(`${where}: what leads to ${address}, but for its text`));
        return undefined;
      },
    });
    losses.push(...htmlLosses(made, markdown, where));
    return inOneLine(made);
  };
  const [front, back] = [html(card.front, "the front"), html(card.back, "the back")];
  const cells = [written.id, front, back, (written.tags ?? []).join(" ")];
  return { text: cells.map(cell).join("\t"), losses };
}

const TWO_SIDES = changed("a card with two sides: its kind is not in it");

/** Lines of code end with `<br>`; between elements a line break means nothing. */
function inOneLine(html: string): string {
  return html
    .split(/(<pre\b[\s\S]*?<\/pre>)/)
    .map((part, at) =>
      at % 2 === 1
        ? part.replace(/\n(?=<\/code>)/g, "").replace(/\n/g, "<br>")
        : part.replace(/\s*\n\s*/g, " "),
    )
    .join("")
    .trim();
}

/** With a quote, a tab or a `#` at its start it stands in quotes, its own doubled. */
function cell(text: string): string {
  return /["\t]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
