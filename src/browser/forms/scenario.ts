import {
  gradeScenario,
  type ScenarioResponse,
  type ScenarioRubric,
} from "../../core/items/scenario.ts";
import type { ItemForm } from "./form.ts";
import { ScenarioWalk } from "./scenario-walk.ts";

const walks = new WeakMap<HTMLFormElement, ScenarioWalk>();

/** The page prints all nodes; `ScenarioWalk` shows one at a time and keeps the path. */
export const scenarioForm: ItemForm<ScenarioRubric, ScenarioResponse> = {
  prepare(form) {
    walks.set(form, new ScenarioWalk(form));
  },
  /** A path that has not ended is no answer yet. */
  read(form) {
    const path = walks.get(form)?.endedPath ?? null;
    return path === null ? null : { kind: "scenario", path };
  },
  restore(form, response) {
    walks.get(form)?.restore(response.path);
  },
  marks() {
    return new Map();
  },
  figures(rubric, response) {
    return { percent: Math.round((gradeScenario(rubric, response).score ?? 0) * 100) };
  },
};
