import type { Cloze } from "../../core/items/cloze.ts";
import { optionLosses, typingLosses } from "../export/common-losses.ts";
import { plainOptions } from "../export/plain-options.ts";
import { dropped, type Loss } from "../question/loss.ts";
import { markdownToHtml } from "../text/markdown-to-html.ts";

/** A cloze's text with each gap in Moodle's own small language. */
export function clozeMarks(item: Cloze): {
  readonly text: string;
  readonly losses: readonly Loss[];
} {
  const losses: Loss[] = [];
  const marks = new Map(
    item.gaps.map((gap) => {
      const { id, accept = [], options, feedback = [], rationale, signs } = gap;
      const exact = gap.exact ?? item.exact ?? [];
      if (id !== `gap-${item.gaps.indexOf(gap) + 1}`)
        losses.push(dropped(`the id "${id}" of a gap`));
      if (options) {
        losses.push(...optionLosses(options, { feedback: true }));
        if (rationale !== undefined) losses.push(dropped("rationale of a gap to choose for"));
        const plain = plainOptions(options, (loss) => losses.push(loss));
        const parts = plain.map(({ key, text, feedback: said }) =>
          part(key ? "=" : "", text, said),
        );
        return [id, `{1:MULTICHOICE:${parts.join("~")}}`] as const;
      }
      losses.push(...typingLosses({ exact: exact.filter((each) => each !== "case"), signs }));
      const parts = [
        ...accept.map((text, at) => part("=", starred(text), at === 0 ? rationale : undefined)),
        ...feedback.map(({ match, text }) => part("", starred(match), text)),
      ];
      const type = exact.includes("case") ? "SHORTANSWER_C" : "SHORTANSWER";
      return [id, `{1:${type}:${parts.join("~")}}`] as const;
    }),
  );
  const text = item.text.replace(
    /\[\[([a-z0-9-]+)\]\]/g,
    (whole, id: string) => marks.get(id) ?? whole,
  );
  return { text, losses };
}

function part(sign: string, text: string, feedback: string | undefined): string {
  return `${sign}${escaped(text)}${feedback === undefined ? "" : `#${marked(html(feedback))}`}`;
}

/** What is said there is HTML. */
function html(markdown: string): string {
  return markdownToHtml(markdown, { addressOf: (address) => address });
}

function starred(text: string): string {
  return text.replaceAll("*", "\\*");
}

/** Answers there are HTML. */
function escaped(text: string): string {
  return marked(text.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
}

/** With a backslash before signs that mean something in a gap. */
function marked(text: string): string {
  return text.replace(/[\\~=#{}]/g, "\\$&").replace(/\n+/g, " ");
}
