import type { Item } from "../../core/items/item.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import type { Writer } from "./exported.ts";
import { shownAddresses } from "./shown-files.ts";

/** What of an item a format has no place for, of that which every kind may have. */
export function commonLosses(item: Item, keeps: Writer["keeps"]): readonly Loss[] {
  const fields: Readonly<Record<string, unknown>> = {
    ...(!keeps.ids && { id: item.id }),
    ...(!keeps.hints && { hints: item.hints }),
    ...(!keeps.tags && { tags: item.tags }),
    ...(!keeps.rationale && { rationale: item.rationale }),
    ...(item.kind === "matching" && !isReused(item) && { reuse: item.reuse }),
    ...{ difficulty: item.difficulty, objective: item.objective, section: item.section },
    ...{ sources: item.sources, "lint-ignore": item["lint-ignore"] },
    ...(!keeps.files && { "files, whose addresses stay": shownAddresses(item) }),
  };
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : [dropped(`${name}: ${shown(value)}`, name)],
  );
}

/** Where a response is the match of several prompts, that shows that it may be. */
function isReused({ prompts }: Extract<Item, { kind: "matching" }>): boolean {
  return new Set(prompts.map(({ match }) => match)).size < prompts.length;
}

function shown(value: unknown): string {
  const text = (Array.isArray(value) ? value.join(", ") : String(value)).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What is lost where options only are texts. */
export function optionLosses(
  options: readonly { readonly fixed?: true | undefined; readonly feedback?: string | undefined }[],
  { feedback }: { readonly feedback: boolean },
): readonly Loss[] {
  return [
    ...(options.some((option) => option.fixed) ? [dropped("the fixed places of options")] : []),
    ...(!feedback && options.some((option) => option.feedback)
      ? [dropped("feedback to options")]
      : []),
  ];
}

/**
 * What is lost of how options are judged.
 * @param format.credits Whether the format holds what each option scores.
 */
export function verdictLosses(
  options: Extract<Item, { kind: "single-choice" }>["options"],
  { credits }: { readonly credits: boolean },
): readonly Loss[] {
  const judged = options.filter(({ verdict }) => verdict !== undefined);
  if (judged.length === 0) return [];
  const lost = judged.flatMap(({ text, verdict, credit = 0 }) => {
    const scores = `it scores ${plainNumber(credit * 100)} %`;
    if (!credits) return verdict === "best" ? [] : [`${verdict} (${scores}): "${text}"`];
    const shown = credit === 1 ? "best" : credit > 0 ? "acceptable" : "poor";
    return verdict === shown ? [] : [`${verdict}: "${text}", but that ${scores}`];
  });
  return [
    changed(credits ? "verdicts are shares of the points" : "verdicts: only the best is right"),
    ...lost.map((what) => dropped(what)),
  ];
}

/** What makes an answer right beyond its text. */
export function typingLosses(item: {
  readonly exact?: readonly string[] | undefined;
  readonly signs?: string | undefined;
  readonly pattern?: string | undefined;
  readonly lang?: string | undefined;
  readonly caseSensitive?: boolean | undefined;
}): readonly Loss[] {
  const { exact = [], signs, pattern, lang, caseSensitive } = item;
  return [
    ...(caseSensitive && !exact.includes("case")
      ? [dropped("capitals count", "caseSensitive")]
      : []),
    ...(exact.length > 0
      ? [dropped(`what has to be typed to the letter: ${exact.join(", ")}`)]
      : []),
    ...(signs === undefined ? [] : [dropped(`which signs count: ${signs}`, "signs")]),
    ...(pattern === undefined
      ? []
      : [dropped(`the pattern of further right answers: ${pattern}`, "pattern")]),
    ...(lang === undefined ? [] : [dropped(`the language of the answer: ${lang}`, "lang")]),
  ];
}

/** Weights of options as Moodle counts them, in per cent. */
export function weightOf(
  item: Extract<Item, { kind: "single-choice" }>["options"][number],
): number {
  return item.key ? 100 : Math.round((item.credit ?? 0) * 100_000) / 1000;
}

/** A number without what only binary arithmetic adds. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
