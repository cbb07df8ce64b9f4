import { analyse, type QuizAnalysis } from "../../core/analysis/analysis.ts";
import { analysisCsv } from "../../core/analysis/analysis-csv.ts";
import { Gathering } from "../../core/analysis/gather.ts";
import { resultLimits } from "../../core/analysis/read-results.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { download } from "../progress/download.ts";
import { quizSection } from "./quiz-section.ts";

/** The page `analyse.html`: files that are chosen or dropped are read here, and nowhere else. */
export function startAnalysis(root: HTMLElement): void {
  fill(root, { scripted: true, unscripted: false });
  const field = find<HTMLInputElement>(root, "input[type=file]");
  let gathering = new Gathering();
  let quizzes: readonly QuizAnalysis[] = [];

  async function take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    field.disabled = true;
    await readInto(gathering, files, find(root, "[data-status]"));
    field.disabled = false;
    // Otherwise choosing the same file again fires no event.
    field.value = "";
    quizzes = analyse(gathering.learners);
    show(root, gathering, quizzes);
  }

  field.addEventListener("change", () => void take([...(field.files ?? [])]));
  takeDropped(find(root, "[data-drop]"), (files) => void take(files));
  for (const button of root.querySelectorAll<HTMLElement>("[data-save]")) {
    button.addEventListener("click", () => {
      if (button.dataset.save === "csv") download("analysis.csv", analysisCsv(quizzes), "text/csv");
      else download("analysis.json", json(gathering, quizzes), "application/json");
    });
  }
  find(root, "[data-action=again]").addEventListener("click", () => {
    gathering = new Gathering();
    quizzes = [];
    show(root, gathering, quizzes);
    announce(find(root, "[data-status]"), "");
    field.focus();
  });
}

async function readInto(
  gathering: Gathering,
  files: readonly File[],
  status: HTMLElement,
): Promise<void> {
  announce(status, fill(template("reading"), { number: 1, files: files.length }));
  for (const [index, file] of files.entries()) {
    fill(status, { number: index + 1 });
    if (file.size > resultLimits.bytes) {
      gathering.refuseLarge(file.name);
      continue;
    }
    try {
      gathering.add(file.name, await file.text());
    } catch {
      // A folder that was dropped, or a file that went meanwhile.
      gathering.refuseUnread(file.name);
    }
  }
}

function show(root: HTMLElement, gathering: Gathering, quizzes: readonly QuizAnalysis[]): void {
  const { faults, learners } = gathering;
  const counts = { quizzes: quizzes.length, faults: faults.length };
  fill(root, { ...counts, some: quizzes.length > 0 || faults.length > 0 });
  find(root, "[data-quizzes]").replaceChildren(...quizzes.map(quizSection));
  find(root, "[data-faults]").replaceChildren(
    ...faults.map(({ file, place, what }) => {
      const entry = document.createElement("li");
      entry.textContent = [file, place, what].filter((part) => part !== "").join(": ");
      return entry;
    }),
  );
  const shown = quizzes.length > 0 ? learners.length : 0;
  const words = fill(template("read"), { ...counts, learners: shown, empty: shown === 0 });
  announce(find(root, "[data-status]"), words);
}

/** As `waymark analyse --format json` writes it. */
function json({ learners }: Gathering, quizzes: readonly QuizAnalysis[]): string {
  const found = { "waymark-analysis": 1, learners: learners.length, quizzes };
  return `${JSON.stringify(found, null, 2)}\n`;
}

function takeDropped(place: HTMLElement, taken: (files: readonly File[]) => void): void {
  const mark = (isOver: boolean) => place.classList.toggle("over", isOver);
  // A file that is dropped beside the place would open in place of the page.
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => event.preventDefault());
  place.addEventListener("dragenter", () => mark(true));
  place.addEventListener("dragleave", ({ relatedTarget }) => {
    mark(relatedTarget instanceof Node && place.contains(relatedTarget));
  });
  place.addEventListener("drop", ({ dataTransfer }) => {
    mark(false);
    taken([...(dataTransfer?.files ?? [])]);
  });
}
