import type { AttemptState } from "../../core/attempts/attempts.ts";
import { resumeAttempt } from "../../core/attempts/resume.ts";
import { localDay } from "../../core/local-day.ts";
import { fill, find, template } from "../dom/templates.ts";
import { loadIndex } from "../items/load-items.ts";
import { askFirst } from "../quiz/ask-first.ts";
import { sayKept } from "../quiz/notices.ts";
import { offerUndo } from "../quiz/offer-undo.ts";
import { History } from "../storage/history.ts";
import { dayBegins, learnersDay } from "../storage/learners-day.ts";
import { stamp } from "../storage/stamp.ts";
import { WholeHistory } from "../storage/whole-history.ts";
import { startMixForm } from "./form.ts";
import { createMixRun, type MixRun, mixStarted } from "./run.ts";

/** Brings the mix page to life: a form that draws questions, and the questions that it drew. */
export async function startMix(root: HTMLElement): Promise<void> {
  let run: MixRun | null = null;
  let updateForm = () => {};
  const kept = (isKept: boolean) => sayKept(root, isKept);
  // One for what was answered anywhere, one for the mixes themselves.
  const whole = new WholeHistory({ changed: () => updateForm(), kept });
  const history = new History("mix", { changed: () => run?.render(), kept });

  async function open(ids: readonly string[]): Promise<boolean> {
    run = await createMixRun(find(root, "[data-run]"), ids, { history, begun: offerBack });
    if (run === null) return false;
    run.render();
    showView(root, "run");
    return true;
  }

  /** The way back to a mix that another was begun in place of. */
  function offerBack(before: AttemptState): void {
    if (before.answers.size === 0) return;
    offerUndo(find(root, "[data-notice]"), template("begun-anew"), async () => {
      const practice = { quiz: "mix", mode: "mix" } as const;
      await history.append(resumeAttempt(before, history.state("mix"), practice, stamp()));
      await open(before.started?.items ?? []);
    });
  }

  async function begin(items: readonly string[]): Promise<void> {
    const before = history.state("mix");
    await history.append(mixStarted(items, { history, shuffle: false }));
    if (!(await open(items))) return;
    offerBack(before);
    run?.focus();
  }

  showView(root, "loading");
  root.hidden = false;
  find(root, "[data-action=reload]").addEventListener("click", () => location.reload());
  const step = find(root, "[data-other-step]");
  askFirst(
    { open: find(root, "[data-action=other-mix]"), step },
    {
      asked() {
        const { started, answers } = history.state("mix");
        const items = started?.items ?? [];
        const begun = items.filter((id) => answers.has(id)).length;
        fill(step, { begun, items: items.length });
        return begun > 0 && begun < items.length;
      },
      confirmed() {
        showView(root, "ask");
        find(root, "[data-ask-title]").focus();
      },
    },
  );
  try {
    const [items] = await Promise.all([loadIndex(), whole.load(), history.load()]);
    const form = startMixForm(find<HTMLFormElement>(root, "form[data-ask]"), items, {
      history: whole,
      drawn: (ids) => void begin(ids).catch(() => showView(root, "failed")),
    });
    updateForm = form.update;
    const left = itemsLeft(history.state("mix"));
    if (left.length === 0 || !(await open(left))) showView(root, "ask");
  } catch {
    showView(root, "failed");
  }
}

/** The questions of a mix that was not finished, or was begun today: to go on with, or look back on. */
function itemsLeft({ started, answers }: AttemptState): readonly string[] {
  if (started === null) return [];
  const isFinished = started.items.every((id) => answers.has(id));
  return isFinished && localDay(started, { begins: dayBegins() }) !== learnersDay()
    ? []
    : started.items;
}

function showView(root: HTMLElement, name: string): void {
  for (const view of root.querySelectorAll<HTMLElement>("[data-view]")) {
    view.hidden = view.dataset.view !== name;
  }
}
