import type { Result } from "../../core/progress/results.ts";
import { fill, find, template } from "../dom/templates.ts";
import { wordsLanguage } from "../dom/words-language.ts";

/** Offers to print what an exam came to, alone on a sheet; for null, as nothing was handed in, not. */
export function showRecord(
  section: HTMLElement,
  exam: { readonly result: Result; readonly handedIn: number } | null,
): void {
  const button = section.querySelector<HTMLElement>("[data-action=print-record]");
  if (button === null) return;
  fill(section, { recorded: exam !== null && exam.result.scored > 0 });
  if (exam === null) return;
  const day = new Intl.DateTimeFormat(wordsLanguage(), { dateStyle: "long" }).format(exam.handedIn);
  const place = fill(find(section, "[data-record]"), { day });
  find(place, "[data-record-objectives]").replaceChildren(
    ...exam.result.objectives.map((objective) => fill(template("objective"), { ...objective })),
  );
  find(place, "table").hidden = exam.result.objectives.length === 0;
  button.onclick = () => {
    const { dataset } = document.documentElement;
    dataset.prints = "record";
    addEventListener("afterprint", () => delete dataset.prints, { once: true });
    print();
  };
}
