import type { DraftedBody, Drafting } from "./drafting.ts";
import { percent } from "./drafting.ts";
import type { ItemDrafts } from "./item-draft.ts";
import { changed, dropped } from "./loss.ts";
import { typedAnswers } from "./short-answer-draft.ts";
import type { SourceGap, SourceTask } from "./source-question.ts";

type ClozeTask = Extract<SourceTask, { readonly type: "cloze" }>;
type Gap = ItemDrafts["cloze"]["gaps"][number];

/** Said before a text with gaps that comes without a question. */
const FILL = "Fill the gaps.";

/** A text with gaps to type into or to choose for. */
export function clozeDraft({ text, gaps }: ClozeTask, drafting: Drafting): DraftedBody {
  const { head, lose } = drafting;
  if (gaps.length === 0) return { refused: "its text has no gap" };
  if (gaps.length > 20) return { refused: `its text has ${gaps.length} gaps, and 20 are the most` };
  const made: Gap[] = [];
  for (const gap of gaps) {
    gap.losses?.forEach(lose);
    const read = gap.isChosen ? chosen(gap, drafting) : typed(gap, drafting);
    if ("refused" in read) return { refused: `gap ${gap.name}: ${read.refused}` };
    made.push(read);
  }
  const stem = head.stem === "" ? FILL : head.stem;
  return { item: { kind: "cloze", stem, text, gaps: made } };
}

function typed(gap: SourceGap, drafting: Drafting): Gap | { readonly refused: string } {
  const read = typedAnswers(gap.answers, gap.isCaseSensitive ?? false, drafting);
  if ("refused" in read) return read;
  if (read.pattern !== undefined) drafting.lose(dropped(`gap ${gap.name}: answers with *`));
  const exact: ["case"] = ["case"];
  return {
    id: gap.name,
    accept: read.accept,
    ...(gap.isCaseSensitive && { exact }),
    ...(read.feedback.length > 0 && { feedback: read.feedback }),
    ...rationaleOf(read.said, drafting),
  };
}

function chosen(gap: SourceGap, drafting: Drafting): Gap | { readonly refused: string } {
  const { choice, optional, lose } = drafting;
  const best = Math.max(...gap.answers.map(({ weight }) => weight));
  if (!(best > 0)) return { refused: "no option is right" };
  if (gap.answers.length < 2) {
    lose(changed(`gap ${gap.name} has one option alone: it is typed`));
    return typed(gap, drafting);
  }
  const keys = gap.answers.filter(({ weight }) => weight === best);
  if (keys.length > 1)
    lose(changed(`gap ${gap.name}: the first of ${keys.length} right options is the key`));
  if (best < 100)
    lose(changed(`gap ${gap.name}: the best option scores ${percent(best)}; here it scores all`));
  if (gap.answers.some(({ weight }) => weight < 0))
    lose(changed(`gap ${gap.name}: options that take points away score nothing`));
  const options = gap.answers.map((answer) => {
    const feedback = optional(answer.feedback, `gap ${gap.name}`);
    const text = choice(answer.text, `gap ${gap.name}`);
    if (answer.weight > 0 && answer.weight < best) {
      lose(dropped(`gap ${gap.name}: ${percent(answer.weight)} for "${text}"`));
    }
    return {
      ...(answer.id !== undefined && { id: answer.id }),
      text,
      ...(answer === keys[0] && { key: true as const }),
      ...(feedback !== undefined && { feedback }),
    };
  });
  return { id: gap.name, options };
}

function rationaleOf(said: readonly string[], { lose }: Drafting) {
  if (said.length === 0) return {};
  if (said.length > 1) lose(changed("feedback to right answers stands in the gap's rationale"));
  return { rationale: said.join("\n\n") };
}
