import type { AttemptState } from "../../core/attempts/attempts.ts";
import { resumeAttempt } from "../../core/attempts/resume.ts";
import { fill, find, template } from "../dom/templates.ts";
import { loadIndex } from "../items/load-items.ts";
import { askFirst } from "../quiz/ask-first.ts";
import { sayKept } from "../quiz/notices.ts";
import { offerUndo } from "../quiz/offer-undo.ts";
import { History } from "../storage/history.ts";
import { stamp } from "../storage/stamp.ts";
import { WholeHistory } from "../storage/whole-history.ts";
import { startMixForm } from "./form.ts";
import {
  countDone,
  itemsLeft,
  lastMode,
  loadMode,
  type MixMode,
  type MixPlan,
  mixStarted,
  practiceOf,
} from "./mode.ts";
import { createMixRun, type MixRun } from "./run.ts";

/** Brings the mix page to life: a form that draws questions, and the questions that it drew. */
export async function startMix(root: HTMLElement): Promise<void> {
  let run: MixRun | null = null;
  let updateForm = () => {};
  const kept = (isKept: boolean) => sayKept(root, isKept);
  // One for what was answered anywhere, one for the mixes themselves.
  const whole = new WholeHistory({ changed: () => updateForm(), kept });
  const history = new History("mix", { changed: () => run?.render(), kept });

  async function open(ids: readonly string[], mode: MixMode): Promise<boolean> {
    const practiceMode = await loadMode(root, mode);
    run?.leave();
    run = await createMixRun(find(root, "[data-run]"), ids, {
      ...{ history, mode, practiceMode },
      begun: (before) => offerBack(before, mode),
      practise: start,
    });
    if (run === null) return false;
    run.render();
    showView(root, "run");
    return true;
  }

  /** The way back to a mix that another was begun in place of. */
  function offerBack(before: AttemptState, mode: MixMode): void {
    if (before.answers.size + before.entries.size === 0) return;
    offerUndo(find(root, "[data-notice]"), template("begun-anew"), async () => {
      const now = history.state(mode);
      await history.append(resumeAttempt(before, now, practiceOf(mode), stamp()));
      await open(before.started?.items ?? [], mode);
    });
  }

  async function begin(plan: MixPlan): Promise<void> {
    const last = lastMode(history);
    const before = history.state(last);
    await history.append(mixStarted(plan, { history, shuffle: false }));
    if (!(await open(plan.items, plan.mode))) return;
    offerBack(before, last);
    run?.focus();
  }

  function start(plan: MixPlan): void {
    void begin(plan).catch(() => showView(root, "failed"));
  }

  showView(root, "loading");
  root.hidden = false;
  find(root, "[data-action=reload]").addEventListener("click", () => location.reload());
  const step = find(root, "[data-other-step]");
  askFirst(
    { open: find(root, "[data-action=other-mix]"), step },
    {
      asked() {
        const mode = lastMode(history);
        const state = history.state(mode);
        const items = state.started?.items.length ?? 0;
        const begun = countDone(state);
        fill(step, { begun, items });
        const isOver = mode === "exam" ? state.submitted !== null : begun === items;
        return begun > 0 && !isOver;
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
      drawn: start,
    });
    updateForm = form.update;
    const mode = lastMode(history);
    const left = itemsLeft(history.state(mode), mode);
    if (left.length === 0 || !(await open(left, mode))) showView(root, "ask");
  } catch {
    showView(root, "failed");
  }
}

function showView(root: HTMLElement, name: string): void {
  for (const view of root.querySelectorAll<HTMLElement>("[data-view]")) {
    view.hidden = view.dataset.view !== name;
  }
}
