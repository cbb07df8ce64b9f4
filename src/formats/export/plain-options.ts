import { changed, type Loss } from "../question/loss.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { plainLine } from "../text/plain-line.ts";

/** Options whose texts are shown plainly, and that it is told where they had more than that. */
export function plainOptions<Option extends { readonly text: string }>(
  options: readonly Option[],
  lose: (loss: Loss) => void,
): readonly Option[] {
  return options.map((option) => {
    const text = plainLine(option.text);
    if (escapeMarkdown(text) !== option.text)
      lose(changed(`what there is to choose from in a gap is plain text: ${text}`));
    return { ...option, text };
  });
}
