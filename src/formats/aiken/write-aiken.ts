import type { Item } from "../../core/items/item.ts";
import { optionLosses, verdictLosses } from "../export/common-losses.ts";
import type { TextWriter, WrittenQuestion } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";

/** Writes Aiken: one right option each, and no more. */
export const aikenWriter: TextWriter = {
  ending: ".txt",
  frame: () => ({ before: "", after: "\n" }),
  between: "\n\n",
  write: writeItem,
  keeps: { title: false, ids: false, hints: false, tags: false, rationale: false, files: false },
};

function writeItem(item: Item): WrittenQuestion {
  if (item.kind === "true-false") {
    const losses = item.feedback ? [dropped("feedback to true and false", "feedback")] : [];
    return question(item.stem, ["True", "False"], item.answer ? 0 : 1, losses);
  }
  if (item.kind !== "single-choice")
    return { reason: "Aiken has only options of which one is right" };
  const { options } = item;
  const keys = options.flatMap(({ key, credit }, at) => (key || credit === 1 ? [at] : []));
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0)
    return { reason: "Aiken has exactly one right option" };
  if (options.length > 26) return { reason: "Aiken has 26 options at most" };
  const losses: Loss[] = [
    ...optionLosses(options, { feedback: false }),
    ...verdictLosses(options, { credits: false }),
  ];
  return question(
    item.stem,
    options.map(({ text }) => text),
    key,
    losses,
  );
}

function question(
  stem: string,
  options: readonly string[],
  key: number,
  losses: readonly Loss[],
): WrittenQuestion {
  const letter = (at: number) => String.fromCharCode(65 + at);
  const isLong = [stem, ...options].some((text) => text.includes("\n"));
  const lines = [oneLine(stem), ...options.map((text, at) => `${letter(at)}) ${oneLine(text)}`)];
  return {
    text: [...lines, `ANSWER: ${letter(key)}`].join("\n"),
    losses: [...losses, ...(isLong ? [changed("texts of several lines stand in one")] : [])],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
