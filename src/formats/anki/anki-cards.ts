import type { Item } from "../../core/items/item.ts";
import { numericRubric } from "../../core/items/numeric.ts";
import { optionLosses, plainNumber, typingLosses, verdictLosses } from "../export/common-losses.ts";
import type { Judgements } from "../export/exported.ts";
import { changed, dropped, type Loss } from "../question/loss.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { toMarkdown } from "../text/source-markdown.ts";

/** The two sides of a card, in Markdown, and what of the item is not on them. */
interface Card {
  readonly front: string;
  readonly back: string;
  readonly losses: readonly Loss[];
}

const ENGLISH: Judgements = { true: "True", false: "False" };

/** An item with all that it asks on the front and its answer on the back, or why that is no card. */
export function cardOf(item: Item, said: Judgements = ENGLISH): Card | { readonly reason: string } {
  const choice = changed("a card: what there is to choose from is part of its front");
  switch (item.kind) {
    case "single-choice":
    case "multiple-choice": {
      const options: readonly {
        text: string;
        key?: true | undefined;
        credit?: number | undefined;
        feedback?: string | undefined;
      }[] = item.options;
      const keys = options.filter(({ key, credit }) => key || credit === 1);
      const judged =
        item.kind === "single-choice"
          ? verdictLosses(item.options, { credits: false })
          : [dropped(`how it is scored: ${item.scoring}`, "scoring")];
      return {
        front: [item.stem, listOf(options.map(({ text }) => text))].join("\n\n"),
        back: oneOrList(keys.map(({ text }) => text)),
        losses: [choice, ...optionLosses(item.options, { feedback: false }), ...judged],
      };
    }
    case "true-false":
      return {
        front: `${item.stem}\n\n- ${said.true}\n- ${said.false}`,
        back: item.answer ? said.true : said.false,
        losses: [choice, ...(item.feedback ? [dropped("feedback", "feedback")] : [])],
      };
    case "short-answer": {
      const [first = "", ...others] = item.accept;
      const more = others.length > 0 ? [changed("further right answers stand on the back")] : [];
      const said = item.feedback ? [dropped("feedback to foreseen answers", "feedback")] : [];
      return {
        front: item.stem,
        back: oneOrList([first, ...others].map(escapeMarkdown)),
        losses: [...more, ...said, ...typingLosses(item)],
      };
    }
    case "numeric": {
      const { least, most } = numericRubric(item);
      const back =
        item.value === undefined
          ? `${plainNumber(least)} to ${plainNumber(most)}`
          : plainNumber(item.value);
      const off =
        item.value !== undefined && most > item.value
          ? [dropped(`the tolerance of ${plainNumber(most - item.value)}`, "tolerance")]
          : [];
      const said = item.feedback ? [dropped("feedback to foreseen numbers", "feedback")] : [];
      return {
        front: item.stem,
        back: [back, item.unit].filter(Boolean).join(" "),
        losses: [changed("a number on the back of a card"), ...off, ...said],
      };
    }
    case "matching": {
      const textOf = new Map(item.responses.map(({ id, text }) => [id, text]));
      const used = new Set(item.prompts.map(({ match }) => match));
      const front = [item.stem, listOf(item.prompts.map(({ text }) => text))].join("\n\n");
      const back = listOf(
        item.prompts.map(({ text, match }) => `${text}: ${textOf.get(match) ?? ""}`),
      );
      return {
        front,
        back,
        losses: [
          changed("a card: what is to be matched is part of its front"),
          ...item.responses.flatMap(({ id, text }) =>
            used.has(id) ? [] : [dropped(`the response "${text}", which goes with nothing`)],
          ),
          ...(item.prompts.some(({ feedback }) => feedback)
            ? [dropped("feedback to prompts")]
            : []),
        ],
      };
    }
    case "ordering": {
      const texts = item.entries.map(({ text }) => text);
      const front = [item.stem, listOf(texts.toSorted())].join("\n\n");
      const back = texts.map((text, at) => `${at + 1}. ${indented(text, 3)}`).join("\n");
      return {
        front,
        back,
        losses: [
          changed("a card: what is to be put in order is part of its front"),
          ...(item.entries.some(({ feedback }) => feedback)
            ? [dropped("feedback to entries")]
            : []),
        ],
      };
    }
    case "reflection":
      return { front: item.stem, back: item.model, losses: [] };
    case "cloze":
      return {
        reason: "this file has cards with two sides, and gaps need a note type of their own",
      };
    case "scenario":
      return { reason: "a card has no paths" };
  }
}

/** Told where reading the HTML gives another Markdown than it was made of. */
export function htmlLosses(html: string, markdown: string, where: string): readonly Loss[] {
  return toMarkdown({ format: "html", text: html }).markdown === markdown.trim()
    ? []
    : [changed(`${where}: its Markdown is HTML`)];
}

function oneOrList(texts: readonly string[]): string {
  const [only = ""] = texts;
  return texts.length > 1 ? listOf(texts) : only;
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => `- ${indented(text, 2)}`).join("\n");
}

/** What follows the first line stays within its entry. */
function indented(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(by)}`);
}
