import type { ResponseEntered } from "../../../core/attempts/attempt-events.ts";
import type { Response } from "../../../core/items/item.ts";
import { announce, fill, find, template } from "../../dom/templates.ts";
import type { ItemState } from "../practice-mode.ts";
import type { QuizItem } from "../quiz-item.ts";
import type { Run } from "../run.ts";
import { enterResponse } from "./sheet.ts";

/** Typing is written down once it pauses for so many milliseconds; all else at once. */
const PAUSE = 400;

/** What stands in an exam's forms, and the flags: written down as it changes, shown as it was left. */
export class Entries {
  isOpen = false;
  readonly #run: Run;
  /** Ids of the events that the forms show, by item. */
  readonly #shown = new Map<string, string>();
  readonly #waiting = new Map<QuizItem, ReturnType<typeof setTimeout>>();
  readonly #closing = new AbortController();

  constructor(run: Run) {
    this.#run = run;
  }

  open(): void {
    const { signal } = this.#closing;
    const { quiz, all } = this.#run;
    quiz.addEventListener("input", (event) => this.#hear(event), { signal });
    quiz.addEventListener("change", (event) => this.#hear(event), { signal });
    // A page that is closed may say no more than this.
    addEventListener("pagehide", () => this.flush(), { signal });
    document.addEventListener("visibilitychange", () => this.flush(), { signal });
    for (const item of all) {
      find(item, "[data-status]").before(template("flag"));
      find(item, "[data-action=flag]").addEventListener("click", () => this.#flag(item));
    }
  }

  close(): void {
    this.flush();
    this.#closing.abort();
    for (const item of this.#run.all) item.querySelector("[data-action=flag]")?.remove();
  }

  /** Writes down what waits for typing to pause. */
  flush(): void {
    for (const item of [...this.#waiting.keys()]) this.#write(item);
  }

  /** Fills the forms as they were left, in this tab or another. */
  show(): void {
    for (const item of this.#run.items) {
      const entry = this.#entryOf(item);
      this.#markFlag(item, entry?.flagged ?? false);
      if (entry === undefined || this.#shown.get(item.item) === entry.id) continue;
      this.#shown.set(item.item, entry.id);
      if (isOutdated(entry, item)) item.show({ status: "changed" });
      else if (!isSame(entry.response, item.entered)) item.enter(entry.response);
    }
  }

  /** Newer than what is written down. */
  enter(responses: Iterable<readonly [QuizItem, Response | null]>): void {
    for (const [item, response] of responses) {
      if (response === null) continue;
      item.enter(response);
      this.#write(item);
    }
  }

  /** For another run: its forms are empty. */
  forget(): void {
    this.#shown.clear();
  }

  stateOf(item: QuizItem): ItemState {
    const entry = this.#entryOf(item);
    const response = entry === undefined || isOutdated(entry, item) ? null : entry.response;
    const unread = response !== null && isUnread(response);
    const state = response !== null && item.response !== null ? "half" : "hollow";
    const itemStatus = this.#run.itemStatus(item);
    if (itemStatus.status !== "graded")
      return { id: item.item, state, flagged: entry?.flagged ?? false, unread };
    // Handing in takes the entries.
    const { verdict, response: given } = itemStatus.last;
    if (verdict === "correct") return { id: item.item, state: "right" };
    return { id: item.item, state: given === null ? "hollow" : "half" };
  }

  #entryOf({ item }: QuizItem): ResponseEntered | undefined {
    return this.#run.state.entries.get(item);
  }

  #hear({ target, type }: Event): void {
    const item = target instanceof Element ? target.closest<QuizItem>("quiz-item") : null;
    if (item === null || !this.isOpen) return;
    const isTyping = type === "input" && target instanceof Element && target.matches(typed);
    clearTimeout(this.#waiting.get(item));
    if (!isTyping) {
      this.#write(item);
      this.#sayUnread(item);
    } else
      this.#waiting.set(
        item,
        setTimeout(() => this.#write(item), PAUSE),
      );
  }

  #write(item: QuizItem, flagged = this.#entryOf(item)?.flagged ?? false): void {
    clearTimeout(this.#waiting.get(item));
    this.#waiting.delete(item);
    const before = this.#entryOf(item);
    const outdated = before !== undefined && isOutdated(before, item) ? before : null;
    const now = { item: item.item, revision: item.revision, response: item.entered };
    // What stood in a question that has changed is only replaced by another answer.
    const entry = now.response === null && outdated !== null ? outdated : now;
    const isOther = outdated ? entry === now : !isSame(before?.response ?? null, entry.response);
    if (!this.isOpen || (!isOther && (before?.flagged ?? false) === flagged)) return;
    const { item: id, revision, response } = entry;
    enterResponse(
      this.#run,
      { bank: item.bank, item: id, ...(revision && { revision }), response, flagged },
      (event) => this.#shown.set(id, event.id),
    );
  }

  /** Once it is left, not while it is typed. */
  #sayUnread(item: QuizItem): void {
    const { entered } = item;
    if (entered === null || !isUnread(entered)) return;
    announce(find(item, "[data-status]"), fill(template("choose-first", entered), { typed: true }));
  }

  #flag(item: QuizItem): void {
    if (this.isOpen) this.#write(item, !(this.#entryOf(item)?.flagged ?? false));
  }

  #markFlag(item: QuizItem, flagged: boolean): void {
    const button = find(item, "[data-action=flag]");
    button.setAttribute("aria-pressed", String(flagged));
    fill(button, { flagged, unflagged: !flagged });
  }
}

const typed = "textarea, input:not([type=radio], [type=checkbox])";

/** Whether it was entered before the item changed; an older entry does not say. */
function isOutdated({ response, revision }: ResponseEntered, item: QuizItem): boolean {
  return response !== null && revision !== undefined && revision !== item.revision;
}

function isUnread(response: Response): boolean {
  return response.kind === "numeric" && response.value === null;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
