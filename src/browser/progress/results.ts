import { type ResultQuestion, type Sitting, writeResults } from "../../core/analysis/results.ts";
import { sittingsOf } from "../../core/analysis/sittings.ts";
import type { Rubric } from "../../core/items/item.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { askFirst } from "../quiz/ask-first.ts";
import { type CatalogueItem, loadItemCards } from "./catalogue.ts";
import { download } from "./download.ts";
import type { Exported } from "./exported.ts";
import { plainTextOf } from "./plain-text.ts";

/** Says what the file of results would hold, and saves it when that is confirmed. */
export function askForResults(section: HTMLElement, exported: () => Exported): void {
  const step = find(section, "[data-results-step]");
  const status = find(section, "[data-saved]");
  let sittings: readonly Sitting[] = [];
  askFirst(
    { open: find(section, "[data-action=results]"), step },
    {
      asked: () => {
        const { events, titles } = exported();
        sittings = sittingsOf(events, titles);
        fill(step, { some: sittings.length > 0, none: sittings.length === 0 });
        find(step, "[data-results-list]").replaceChildren(...sittings.map(entry));
      },
      confirmed: async () => {
        const { items, id } = exported();
        try {
          const questions = await questionsOf(sittings, items);
          // No date in its name either.
          const name = `waymark-results-${id.slice(0, 8)}.json`;
          download(name, writeResults({ file: id, questions, sittings }), "application/json");
          announce(status, fill(template("saved"), { file: name }));
        } catch {
          announce(status, template("not-saved"));
        }
      },
    },
  );
}

function entry({ quiz, title, mode, answers }: Sitting): DocumentFragment {
  const values = { title: title === "" ? quiz : title, answers: answers.length };
  return fill(template(`results-${mode}`), values);
}

/** The questions that were answered and still read as they did. Rejects when they do not load. */
async function questionsOf(
  sittings: readonly Sitting[],
  items: readonly CatalogueItem[],
): Promise<readonly ResultQuestion[]> {
  const answers = sittings.flatMap((sitting) => sitting.answers);
  const revisions = new Map(answers.map(({ item, revision }) => [item, revision]));
  const met = items.filter(({ id, revision }) => revisions.get(id) === revision);
  const cards = await loadItemCards(met);
  return met.flatMap(({ id, bank, revision }) => {
    const card = cards.get(id);
    const legend = card?.querySelector("legend");
    if (!card || !legend) return [];
    const question = short(plainTextOf(legend));
    return [{ bank, item: id, revision, question, options: optionsIn(card) }];
  });
}

function optionsIn(card: DocumentFragment): ResultQuestion["options"] {
  const json = card.querySelector<HTMLElement>("[data-rubric]")?.dataset.rubric;
  // The build wrote it from a checked bank.
  const isKey = json === undefined ? null : keyIn(JSON.parse(json) as Rubric);
  if (isKey === null) return [];
  return [...card.querySelectorAll<HTMLElement>("[data-option]")].map((option) => {
    const { option: id = "" } = option.dataset;
    const text = option.querySelector(".option-text");
    return { id, text: text ? short(plainTextOf(text)) : "", key: isKey(id) };
  });
}

/** Whether an option is right, or judged best; null for kinds without options to choose from. */
function keyIn(rubric: Rubric): ((option: string) => boolean) | null {
  switch (rubric.kind) {
    case "single-choice":
      if ("key" in rubric) return (id) => id === rubric.key;
      return (id) => rubric.judged.some((judged) => judged.id === id && judged.verdict === "best");
    case "multiple-choice":
      return (id) => rubric.keys.includes(id);
    case "true-false":
      return (id) => id === String(rubric.answer);
    default:
      return null;
  }
}

/** Enough to know it by. */
function short(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 300);
}
