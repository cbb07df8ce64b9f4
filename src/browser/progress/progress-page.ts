import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { eventsAbout } from "../../core/attempts/deletion.ts";
import { progressOf } from "../../core/progress/progress.ts";
import { dueByDay } from "../../core/review/due.ts";
import { foldReviews } from "../../core/review/reviews.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { offerUndo } from "../quiz/offer-undo.ts";
import { wantedRetention } from "../review/retention.ts";
import { dayBegins, learnersDay } from "../storage/learners-day.ts";
import { stamp } from "../storage/stamp.ts";
import { loadUnreadable } from "../storage/unreadable.ts";
import { showReminder, updateReminder } from "./backup-reminder.ts";
import { banksOf, type CatalogueItem, knownItems, loadCatalogue } from "./catalogue.ts";
import { showCalibration, showDue, showWeeks } from "./charts.ts";
import { deletableIn, listDeletable, offerDeletion } from "./deletion.ts";
import { offerExports } from "./exports.ts";
import { offerImport } from "./import-backup.ts";
import { offerPersistence } from "./persistence.ts";
import { showProgressSummary } from "./progress-summary.ts";
import { type StoredEvents, storedEvents } from "./stored-events.ts";

/**
 * `<progress-page>` round the progress page: shows what the browser stores, and offers to export,
 * import and delete it. Without script the page says that it needs one.
 */
export class ProgressPage extends HTMLElement {
  #stored: StoredEvents | undefined;
  #events: readonly AttemptEvent[] = [];
  #items: readonly CatalogueItem[] = [];
  #isStarted = false;
  /** Entries that this version cannot read. */
  #unreadable = 0;

  connectedCallback(): void {
    if (this.#stored !== undefined) return;
    const stored = storedEvents(() => {
      // Another tab wrote or deleted: what this one imported may be gone.
      find(this, "[data-brought]").replaceChildren();
      void (this.#isStarted ? this.#reload(stored) : this.#start(stored));
    });
    this.#stored = stored;
    fill(this, { unscripted: false });
    void this.#start(stored);
  }

  async #start(stored: StoredEvents): Promise<void> {
    const catalogue = loadCatalogue().catch(() => null);
    try {
      this.#events = await stored.load();
    } catch {
      announce(find(this, "[data-notice]"), template("unkept"));
      return;
    }
    if (this.#isStarted) return;
    this.#isStarted = true;
    find(this, "[data-notice]").replaceChildren();
    this.#items = (await catalogue) ?? [];
    if (this.#items.length === 0) announce(find(this, "[data-notice]"), template("no-items"));
    this.#offer(stored);
    this.#render();
    void this.#showUnreadable();
    const back = () => this.#focusNotice();
    showReminder(find(this, "[data-reminder]"), this.#events, { now: stamp().at, back });
  }

  #offer(stored: StoredEvents): void {
    offerExports(find(this, "[data-copies]"), {
      now: () => ({
        ...{ events: this.#events, items: this.#items, titles: this.#titles() },
        deck: this.dataset.deck ?? "",
      }),
      saved: () => find(this, "[data-reminder]").replaceChildren(),
    });
    const importing = find(this, "[data-import]");
    importing.hidden = false;
    offerImport(importing, {
      own: stored.load,
      add: async (events, how) => {
        await stored.add(events, how);
        await this.#reload(stored);
      },
    });
    offerDeletion(find(this, "[data-deleting]"), {
      answers: (bank) => this.#answersOf(bank),
      remove: async (bank) => {
        const putBack = await stored.delete(bank, this.#itemsOf(bank));
        // Messages on an import or export are no longer true.
        for (const name of ["brought", "saved"]) find(this, `[data-${name}]`).replaceChildren();
        await this.#reload(stored);
        return putBack;
      },
      done: (words, putBack) => {
        offerUndo(find(this, "[data-notice]"), words, async () => {
          await putBack();
          await this.#reload(stored);
        });
        this.#render();
        this.#focusNotice();
      },
      refused: () => {
        announce(find(this, "[data-notice]"), template("not-deleted"));
        this.#focusNotice();
      },
    });
    void offerPersistence(find(this, "[data-storage]")).then(() => this.#render());
  }

  /** There may be nothing else, and they can be exported and deleted too. */
  async #showUnreadable(): Promise<void> {
    const entries = await loadUnreadable().catch(() => []);
    const copies = find(this, "[data-copies]");
    fill(copies, { unreadable: entries.length });
    const isOther = entries.length !== this.#unreadable;
    this.#unreadable = entries.length;
    if (isOther) this.#render();
  }

  async #reload(stored: StoredEvents): Promise<void> {
    // Keep what is shown where storage no longer answers.
    this.#events = await stored.load().catch(() => this.#events);
    this.#render();
    // Reading a long history twice is slow.
    if (this.#unreadable > 0) await this.#showUnreadable();
  }

  #render(): void {
    const now = stamp();
    const today = learnersDay();
    const events = this.#events;
    const begins = dayBegins();
    const progress = progressOf(events, knownItems(this.#items), { begins });
    const hasAnswers = progress.answers > 0;
    fill(find(this, "[data-notice]"), { "nothing-kept": events.length + this.#unreadable === 0 });
    updateReminder(find(this, "[data-reminder]"), events);
    find(this, "[data-empty]").hidden = hasAnswers;
    find(this, "[data-shown]").hidden = !hasAnswers;
    for (const name of ["copies", "deleting"]) {
      find(this, `[data-${name}]`).hidden = events.length + this.#unreadable === 0;
    }
    const storage = find(this, "[data-storage]");
    storage.hidden = events.length === 0 || storage.dataset.offered === undefined;
    listDeletable(find(this, "[data-deleting]"), deletableIn(this.#events, this.#titles()));
    if (!hasAnswers) return;
    const reviews = foldReviews(this.#items, events, { now, retention: wantedRetention(), begins });
    const summary = find(this, "[data-standing]");
    summary.hidden = this.#items.length === 0;
    showProgressSummary(summary, progress, banksOf(this.#items));
    showDue(find(this, "[data-due]"), dueByDay(reviews.values(), { today, days: 30 }));
    showCalibration(find(this, "[data-calibration]"), progress, reviews.values());
    showWeeks(find(this, "[data-weeks]"), progress, today);
  }

  /** Of banks and authored quizzes, by id. */
  #titles(): ReadonlyMap<string, string> {
    const { titles } = find(this, "[data-what]").dataset;
    const quizzes: Readonly<Record<string, string>> = JSON.parse(titles ?? "{}");
    const banks = this.#items.map(({ bank, bankTitle }) => [bank, bankTitle] as const);
    return new Map([...Object.entries(quizzes), ...banks]);
  }

  #answersOf(bank: string | null): number {
    const events = this.#events;
    const about = bank === null ? events : eventsAbout(events, bank, this.#itemsOf(bank));
    return about.filter(({ kind }) => kind === "answered").length;
  }

  #itemsOf(wanted: string | null): readonly string[] {
    return this.#items.filter(({ bank }) => bank === wanted).map(({ id }) => id);
  }

  /** The button that had the focus is gone; without this the focus is lost. */
  #focusNotice(): void {
    const notice = find(this, "[data-notice]");
    notice.tabIndex = -1;
    notice.focus();
  }
}
