import { announce, find, template } from "../dom/templates.ts";
import { placeAfter, type Step, stepsBefore, stepsOf } from "./scenario-steps.ts";
import { copy, drawScenario } from "./scenario-view.ts";

/**
 * Shows a scenario one node at a time, where the page prints all. Coming to an ending submits the form,
 * and going back from one that was checked presses "Try again": to the form's owner it is any question.
 */
export class ScenarioWalk {
  readonly #form: HTMLFormElement;
  readonly #root: HTMLElement;
  readonly #go: HTMLElement;
  #steps: readonly Step[] = [];
  #reading = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#root = find(form, "[data-scenario]");
    this.#go = find(template("scenario-go"), "[data-do]");
    this.#equip();
    form.addEventListener("reset", () => this.#close([]));
    this.#root.addEventListener("click", (event) => this.#listen(event));
  }

  /** The path, once it has come to an ending. */
  get endedPath(): readonly string[] | null {
    return this.#ended ? this.path : null;
  }

  /** Shows a path again: behind its note, where there is one, so that nobody meets it unprepared. */
  restore(path: readonly string[]): void {
    const steps = stepsOf(this.#root, path);
    if (this.#root.querySelector("[data-note]") === null) this.#open(steps);
    else this.#close(steps);
  }

  /** Does what one of its buttons or links is for. */
  press(pressed: HTMLElement): void {
    if (pressed.ariaDisabled === "true") return;
    this.#actions.get(pressed.dataset.do ?? "")?.(pressed);
  }

  /** Ids of the choices taken so far. */
  get path(): readonly string[] {
    return this.#steps.map(({ choice }) => choice.dataset.choice ?? "");
  }

  get #ended(): boolean {
    return !this.#reading && this.#here.dataset.ending !== undefined;
  }

  /** The node that the path leads to. */
  get #here(): HTMLElement {
    return placeAfter(this.#root, this.#steps);
  }

  /** A choice becomes a button round its own words, so that a translation of them stays. */
  #equip(): void {
    for (const words of this.#root.querySelectorAll("[data-words]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.do = "take";
      button.append(...words.childNodes);
      words.append(button);
    }
    find(this.#root, "[data-after]").before(template("scenario-tools"));
    this.#close([]);
  }

  #listen(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest("[data-do]") : null;
    if (!(pressed instanceof HTMLElement)) return;
    if (pressed instanceof HTMLAnchorElement) event.preventDefault();
    this.press(pressed);
  }

  readonly #actions = new Map<string, (pressed: HTMLElement) => void>([
    ["begin", () => this.#goBack(0)],
    ["take", (pressed) => this.#take(pressed)],
    ["go", () => this.#goOn()],
    ["back", () => this.#goBack(stepsBefore(this.#steps))],
    ["retry", () => this.#goBack(stepsBefore(this.#steps, this.#here.dataset.retry))],
    ["show", () => this.#open(this.#steps).focus()],
    ["look-back", () => this.#lookBack()],
    ["leave", () => this.#leave()],
  ]);

  #take(pressed: HTMLElement): void {
    const id = pressed.closest<HTMLElement>("[data-choice]")?.dataset.choice ?? "";
    this.#draw({ steps: stepsOf(this.#root, [...this.path, id]), begun: true, reading: true });
    const choice = this.#steps.at(-1)?.choice;
    if (choice === undefined) return;
    const came = template("scenario-came");
    copy(choice, "[data-feedback]", came, "[data-came]");
    const region = find(choice, "[data-told]");
    announce(region, came);
    region.after(this.#go);
  }

  #goOn(): void {
    this.#open(this.#steps).focus();
    this.#tell();
    if (this.#ended) this.#form.requestSubmit();
  }

  #goBack(kept: number): void {
    const steps = this.#steps.slice(0, kept);
    if (this.#form.closest("[data-verdict]") !== null) {
      const retry = find(this.#form, "[data-action=retry]");
      // What was handed in for good stays as it is.
      if (retry.hidden) return;
      retry.click();
    }
    this.#open(steps).focus();
    this.#tell();
  }

  #lookBack(): void {
    const path = find(this.#root, "[data-way]");
    for (const step of path.querySelectorAll("details")) step.open = true;
    find(path, "[data-way-title]").focus();
  }

  /** An answer that was given stays given; a path without an end is forgotten. */
  #leave(): void {
    this.#close(this.#ended ? this.#steps : []);
    this.#tell();
    find(this.#root, "[data-after]").focus();
  }

  /** The path is another than before. */
  #tell(): void {
    this.#form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @returns the heading of the node that the steps lead to. */
  #open(steps: readonly Step[]): HTMLElement {
    this.#draw({ steps, begun: true, reading: false });
    return find(this.#here, "[data-title]");
  }

  #close(steps: readonly Step[]): void {
    this.#draw({ steps, begun: false, reading: false });
  }

  #draw(view: Parameters<typeof drawScenario>[1]): void {
    this.#steps = view.steps;
    this.#reading = view.reading;
    this.#go.remove();
    drawScenario(this.#root, view);
  }
}
