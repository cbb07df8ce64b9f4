import { soundLinks } from "../text/sound-links.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import { choiceDraft } from "./choice-draft.ts";
import { clozeDraft } from "./cloze-draft.ts";
import type { DraftedBody, Drafting } from "./drafting.ts";
import type { ItemDraft } from "./item-draft.ts";
import { changed, dropped, type Loss } from "./loss.ts";
import { matchingDraft, orderingDraft } from "./matching-draft.ts";
import { numericDraft } from "./numeric-draft.ts";
import { shortAnswerDraft } from "./short-answer-draft.ts";
import type { SourceQuestion, SourceText } from "./source-question.ts";
import { tagOf } from "./tag-of.ts";

/** An item as its question makes it, with what became of it on the way; or why it makes none. */
export type Drafted =
  | { readonly item: ItemDraft; readonly losses: readonly Loss[] }
  | { readonly refused: string };

/** Said where a question to answer freely comes without an answer to compare with. */
const NO_MODEL = "There is no model answer to this question yet.";

/** Makes an item of a question, without ids that the source does not have. */
export function draftOf(question: SourceQuestion): Drafted {
  const losses: Loss[] = [...question.losses];
  const written = (text: SourceText, where: string, isChoice: boolean) => {
    const converted = toMarkdown(text);
    const sound = soundLinks(converted.markdown, { isChoice });
    const told = [...converted.losses, ...sound.losses];
    losses.push(...told.map(({ kind, what }) => ({ kind, what: `${where}: ${what}` })));
    return sound.markdown.trim();
  };
  const markdown = (text: SourceText, where: string) => written(text, where, false);
  const optional = (text: SourceText | undefined, where: string) => {
    const said = text && markdown(text, where);
    return said === "" ? undefined : said;
  };
  const stem = markdown(question.stem, "the question");
  if (stem === "" && question.task.type !== "cloze") {
    const [lost] = losses.slice(question.losses.length).map(({ what }) => what);
    const why = lost === undefined ? "" : `, but for ${lost.replace("the question: ", "")}`;
    return { refused: `the question has no text${why}` };
  }
  const explanation = optional(question.explanation, "the explanation");
  const hints = (question.hints ?? []).flatMap((hint) => optional(hint, "a hint") ?? []);
  if (hints.length > 5) losses.push(dropped(`${hints.length - 5} hints beyond five`));
  const drafting: Drafting = {
    markdown,
    choice: (text, where) => written(text, where, true),
    optional,
    lose: (loss) => losses.push(loss),
    head: { stem },
    rationale: explanation,
  };
  const body = bodyOf(question, drafting);
  if ("refused" in body) return body;
  const { item, rationale = explanation } = body;
  const tags = [...new Set(question.tags.map(tagOf).filter((tag) => tag !== ""))];
  for (const tag of question.tags) {
    const own = tagOf(tag);
    if (own === "") losses.push(dropped(`the tag "${tag}": tags are of the letters a to z`));
    else if (own !== tag) losses.push(changed(`the tag "${tag}" is "${own}"`));
  }
  const whole = {
    ...item,
    ...(rationale !== undefined && rationale !== "" && { rationale }),
    ...(hints.length > 0 && { hints: hints.slice(0, 5) }),
    ...(tags.length > 0 && { tags }),
  };
  return { item: whole, losses };
}

function bodyOf({ task }: SourceQuestion, drafting: Drafting): DraftedBody {
  const { head, optional } = drafting;
  switch (task.type) {
    case "choice":
      return choiceDraft(task, drafting);
    case "true-false": {
      const feedback = {
        ...{ true: optional(task.feedback.true, "feedback to true") },
        ...{ false: optional(task.feedback.false, "feedback to false") },
      };
      const said = Object.fromEntries(
        Object.entries(feedback).filter(([, text]) => text !== undefined),
      );
      const hasFeedback = Object.keys(said).length > 0;
      const { answer } = task;
      return {
        item: { kind: "true-false", ...head, answer, ...(hasFeedback && { feedback: said }) },
      };
    }
    case "short-answer":
      return shortAnswerDraft(task, drafting);
    case "numeric":
      return numericDraft(task, drafting);
    case "matching":
      return matchingDraft(task, drafting);
    case "ordering":
      return orderingDraft(task, drafting);
    case "cloze":
      return clozeDraft(task, drafting);
    case "essay": {
      // What is shown once a text is handed in is what it is to be compared with.
      const shown = task.model === undefined ? drafting.rationale : undefined;
      if (shown !== undefined)
        return { item: { kind: "reflection", ...head, model: shown }, rationale: "" };
      const model = optional(task.model, "the model answer");
      if (model === undefined) {
        drafting.lose(changed("it has no model answer, which is needed here; write one"));
      }
      return { item: { kind: "reflection", ...head, model: model ?? NO_MODEL } };
    }
  }
}
