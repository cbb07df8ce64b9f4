import { answersOf } from "../../core/attempts/answers.ts";
import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { eventsAbout } from "../../core/attempts/deletion.ts";
import { readArticles } from "../../core/progress/read-articles.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { offerUndo } from "../quiz/offer-undo.ts";
import { isRemembering } from "../reading/place.ts";
import { keepReadList } from "../reading/read-list.ts";
import { keepDueList } from "../review/due-list.ts";
import { hasEntries } from "../storage/load-log.ts";
import { stamp } from "../storage/stamp.ts";
import { loadUnreadable } from "../storage/unreadable.ts";
import { showReminder, updateReminder } from "./backup-reminder.ts";
import { type CatalogueItem, loadCatalogue } from "./catalogue.ts";
import { deletableIn, listDeletable, offerDeletion } from "./deletion.ts";
import { offerExports } from "./exports.ts";
import { offerImport } from "./import-backup.ts";
import { offerPersistence } from "./persistence.ts";
import { loadShown } from "./progress-parts.ts";
import { offerRemembering } from "./remember-reading.ts";
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
      this.#clear("brought");
      void (this.#isStarted ? this.#reload(stored) : this.#start(stored));
    });
    this.#stored = stored;
    fill(this, { unscripted: false });
    void this.#start(stored);
  }

  async #start(stored: StoredEvents): Promise<void> {
    const catalogue = loadCatalogue().catch(() => null);
    // What shows answers comes while they are read; where it does not, the page says so when it shows them.
    hasEntries()
      .then((has) => (has ? loadShown() : null))
      .catch(() => null);
    try {
      this.#events = await stored.load();
    } catch {
      announce(find(this, "[data-notice]"), template("unkept"));
      return;
    }
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#clear("notice");
    this.#items = (await catalogue) ?? [];
    if (this.#items.length === 0) announce(find(this, "[data-lacking]"), template("no-items"));
    this.#offer(stored);
    // What the learner came for is shown first: both of what follows looks through the whole history.
    await this.#render();
    void this.#showUnreadable();
    const isMarked = this.#events.some(({ kind }) => kind === "article-read");
    // Leaving the page broke it off.
    if (isMarked && !isRemembering()) stored.forgetReading().catch(() => {});
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
        // What was said of a deletion or an export is no longer so.
        this.#clear("notice", "saved");
        await this.#reload(stored);
      },
    });
    offerDeletion(find(this, "[data-deleting]"), {
      answers: (bank) => this.#answersOf(bank),
      remove: async (bank) => {
        const putBack = await stored.delete(bank, this.#itemsOf(bank));
        // Messages on an import or export are no longer true.
        this.#clear("brought", "saved");
        await this.#reload(stored);
        return putBack;
      },
      done: (words, putBack) => {
        offerUndo(find(this, "[data-notice]"), words, async () => {
          await putBack();
          await this.#reload(stored);
        });
        void this.#render();
        this.#focusNotice();
      },
      refused: () => {
        announce(find(this, "[data-notice]"), template("not-deleted"));
        this.#focusNotice();
      },
    });
    offerRemembering(find(this, "[data-reading]"), { forget: stored.forgetReading });
    void offerPersistence(find(this, "[data-storage]")).then(() => this.#showStorage());
  }

  /** Takes away notices, by their places, that are no longer so. */
  #clear(...places: readonly string[]): void {
    for (const place of places) find(this, `[data-${place}]`).replaceChildren();
  }

  /** There may be nothing else, and they can be exported and deleted too. */
  async #showUnreadable(): Promise<void> {
    const entries = await loadUnreadable().catch(() => []);
    const copies = find(this, "[data-copies]");
    fill(copies, { unreadable: entries.length });
    const isOther = entries.length !== this.#unreadable;
    this.#unreadable = entries.length;
    if (isOther) void this.#render();
  }

  async #reload(stored: StoredEvents): Promise<void> {
    // Keep what is shown where storage no longer answers.
    this.#events = await stored.load().catch(() => this.#events);
    await this.#render();
    // Reading a long history twice is slow.
    if (this.#unreadable > 0) await this.#showUnreadable();
  }

  /** Resolves when all of it is shown. */
  async #render(): Promise<void> {
    const events = this.#events;
    const hasAnswers = answersOf(events).length > 0;
    fill(find(this, "[data-notice]"), { "nothing-kept": events.length + this.#unreadable === 0 });
    updateReminder(find(this, "[data-reminder]"), events);
    find(this, "[data-empty]").hidden = hasAnswers;
    for (const name of ["copies", "deleting"]) {
      find(this, `[data-${name}]`).hidden = events.length + this.#unreadable === 0;
    }
    this.#showStorage();
    listDeletable(find(this, "[data-deleting]"), deletableIn(this.#events, this.#titles()));
    const shown = find(this, "[data-shown]");
    if (!hasAnswers) {
      shown.hidden = true;
      keepDueList(new Map());
      keepReadList(readArticles(events, []));
      return;
    }
    const items = this.#items;
    const isCurrent = () => this.#events === events;
    const loaded = await loadShown().catch(() => null);
    if (loaded) await loaded.showProgress(this, shown, { events, items, isCurrent });
    else announce(find(this, "[data-lacking]"), template("no-items"));
  }

  /** What the browser promises to keep, where there is something to keep. */
  #showStorage(): void {
    const storage = find(this, "[data-storage]");
    storage.hidden = this.#events.length === 0 || storage.dataset.offered === undefined;
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
