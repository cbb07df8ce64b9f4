import type { ItemKinds } from "../../core/items/item.ts";
import { typingLosses } from "../export/common-losses.ts";
import { plainOptions } from "../export/plain-options.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { GAP } from "../text/gap-signs.ts";

/** A text with gaps as a note of Anki's has it. */
interface Gaps {
  /** In Markdown, with a sign of `text/gap-signs.ts` for each gap. */
  readonly text: string;
  /** HTML with Anki's marks where the signs stand. */
  readonly marked: (html: string) => string;
  readonly losses: readonly Loss[];
}

/** A cloze as Anki's marks, a card for each gap, or why it has none. */
export function ankiGaps(item: ItemKinds["cloze"]["item"]): Gaps | { readonly reason: string } {
  const losses: Loss[] = typingLosses({ exact: item.exact }).slice();
  const marks = new Map<string, string>();
  let text = item.text;
  for (const [at, gap] of item.gaps.entries()) {
    const options = gap.options && plainOptions(gap.options, (loss) => losses.push(loss));
    const right = options?.find(({ key }) => key)?.text ?? gap.accept?.[0] ?? "";
    const hint = options?.map((option) => option.text).join(" / ");
    if (/\}\}|::/.test(`${right}${hint ?? ""}`))
      return { reason: "an answer in a gap holds }} or ::, which end it" };
    if (gap.id !== `gap-${at + 1}`) losses.push(dropped(`the id "${gap.id}" of a gap`));
    if (gap.options) losses.push(changed("what there is to choose from in a gap is a hint"));
    if ((gap.accept ?? []).length > 1) losses.push(dropped("further right answers in gaps"));
    if (gap.feedback || gap.options?.some(({ feedback }) => feedback))
      losses.push(dropped("feedback in gaps"));
    if (gap.rationale) losses.push(dropped("reasons in gaps"));
    losses.push(...typingLosses({ exact: gap.exact, signs: gap.signs }));
    const sign = String.fromCharCode(GAP + at + 1);
    const shown = [right, ...(hint === undefined ? [] : [hint])].map(escaped).join("::");
    marks.set(sign, `{{c${at + 1}::${shown}}}`);
    text = text.replaceAll(`[[${gap.id}]]`, sign);
  }
  return {
    text: item.stem === "Fill the gaps." ? text : `${item.stem}\n\n${text}`,
    marked: (html) => html.replace(/[\uE101-\uE1FF]/g, (sign) => marks.get(sign) ?? sign),
    losses: [
      ...losses,
      ...(item.stem === "Fill the gaps."
        ? []
        : [changed("the question stands before the text with the gaps")]),
    ],
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
