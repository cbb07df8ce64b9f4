import {
  gradeScenario,
  type ScenarioResponse,
  type ScenarioRubric,
} from "../../core/items/scenario.ts";
import { find, template } from "../dom/templates.ts";
import { type FeedbackTools, withFeedback } from "../quiz/feedback-loader.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import type { ScenarioWalk } from "./scenario-walk.ts";

const walks = new WeakMap<HTMLFormElement, ScenarioWalk>();
/** Paths to show again, until what it takes to walk is there. */
const restored = new WeakMap<HTMLFormElement, readonly string[]>();

/** The page prints all nodes, which are put under a cover; whoever begins walks them one at a time. */
export const scenarioForm: ItemForm<ScenarioResponse> = {
  prepare(form) {
    const root = find(form, "[data-scenario]");
    find(root, "[data-after]").classList.add("visually-hidden");
    find(root, "[data-skip]").before(template("scenario-begin"));
    root.dataset.scripted = "";
    root.dataset.stage = "cover";
    form.addEventListener("reset", () => restored.delete(form));
    root.addEventListener("click", ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-do]") : null;
      if (pressed === null || walks.has(form)) return;
      // Not by a click of its own: a browser ignores one while it still passes the key's on.
      withFeedback(form, (tools) => walkIn(form, tools).press(pressed));
    });
  },
  /** A path that has not ended is no answer yet. */
  read(form) {
    const path = walks.get(form)?.endedPath ?? null;
    return path === null ? null : { kind: "scenario", path };
  },
  entered(form) {
    const path = walks.get(form)?.path ?? restored.get(form) ?? [];
    return path.length === 0 ? null : { kind: "scenario", path };
  },
  restore(form, { path }) {
    restored.set(form, path);
    withFeedback(form, (tools) => {
      const wanted = restored.get(form);
      if (wanted !== undefined) walkIn(form, tools).restore(wanted);
      restored.delete(form);
    });
  },
};

export const scenarioFeedback: ItemFeedback<ScenarioRubric, ScenarioResponse> = {
  marks() {
    return new Map();
  },
  figures(rubric, response) {
    return { percent: Math.round((gradeScenario(rubric, response).score ?? 0) * 100) };
  },
};

function walkIn(form: HTMLFormElement, { walkScenario }: FeedbackTools): ScenarioWalk {
  const walk = walks.get(form) ?? walkScenario(form);
  walks.set(form, walk);
  return walk;
}
