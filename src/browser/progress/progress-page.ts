import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { eventsAbout } from "../../core/attempts/deletion.ts";
import { localDay } from "../../core/local-day.ts";
import { progressOf } from "../../core/progress/progress.ts";
import { dueByDay } from "../../core/review/due.ts";
import { foldReviews } from "../../core/review/reviews.ts";
import { announce, fill, find, part } from "../dom/templates.ts";
import { offerUndo } from "../quiz/offer-undo.ts";
import { wantedRetention } from "../review/retention.ts";
import { stamp } from "../storage/stamp.ts";
import { loadUnreadable } from "../storage/unreadable.ts";
import { offerImport } from "./bring-back.ts";
import { banksOf, type CatalogueItem, knownItems, loadCatalogue } from "./catalogue.ts";
import { offerCopies } from "./copies.ts";
import { type Deletable, deletableIn, listDeletable, offerDeletion } from "./deletion.ts";
import { offerPersistence } from "./keeping.ts";
import { type KeptEvents, keptEvents } from "./kept-events.ts";
import { showStanding } from "./objectives.ts";
import { showCalibration, showDue, showWeeks } from "./pictures.ts";
import { showReminder, updateReminder } from "./reminder.ts";

/**
 * `<progress-page>` round the progress page: shows what the browser keeps, and offers to copy it,
 * bring it back and delete it. Without script it says that it needs one.
 */
export class ProgressPage extends HTMLElement {
  #kept: KeptEvents | undefined;
  #events: readonly AttemptEvent[] = [];
  #items: readonly CatalogueItem[] = [];
  #isStarted = false;
  /** Entries that this version cannot read. */
  #unreadable = 0;

  connectedCallback(): void {
    if (this.#kept !== undefined) return;
    const kept = keptEvents(() => {
      // Another tab wrote or deleted: what this one said it brought in may be gone.
      find(this, "[data-brought]").replaceChildren();
      void (this.#isStarted ? this.#reload(kept) : this.#start(kept));
    });
    this.#kept = kept;
    fill(this, { unscripted: false });
    void this.#start(kept);
  }

  async #start(kept: KeptEvents): Promise<void> {
    const catalogue = loadCatalogue().catch(() => null);
    try {
      this.#events = await kept.load();
    } catch {
      announce(find(this, "[data-notice]"), part("unkept"));
      return;
    }
    if (this.#isStarted) return;
    this.#isStarted = true;
    find(this, "[data-notice]").replaceChildren();
    this.#items = (await catalogue) ?? [];
    if (this.#items.length === 0) announce(find(this, "[data-notice]"), part("no-items"));
    this.#offer(kept);
    this.#render();
    void this.#sayUnreadable();
    const back = () => this.#focusNotice();
    showReminder(find(this, "[data-reminder]"), this.#events, { now: stamp().at, back });
  }

  #offer(kept: KeptEvents): void {
    offerCopies(find(this, "[data-copies]"), {
      now: () => ({ events: this.#events, items: this.#items, deck: this.dataset.deck ?? "" }),
      saved: () => find(this, "[data-reminder]").replaceChildren(),
    });
    const bringing = find(this, "[data-import]");
    bringing.hidden = false;
    offerImport(bringing, {
      own: kept.load,
      add: async (events, how) => {
        await kept.add(events, how);
        await this.#reload(kept);
      },
    });
    offerDeletion(find(this, "[data-deleting]"), {
      answers: (bank) => this.#answersOf(bank),
      remove: async (bank) => {
        const putBack = await kept.delete(bank, this.#itemsOf(bank));
        // What was said of a copy brought in or saved is not so any more.
        for (const name of ["brought", "saved"]) find(this, `[data-${name}]`).replaceChildren();
        await this.#reload(kept);
        return putBack;
      },
      done: (words, putBack) => {
        offerUndo(find(this, "[data-notice]"), words, async () => {
          await putBack();
          await this.#reload(kept);
        });
        this.#render();
        this.#focusNotice();
      },
      refused: () => {
        announce(find(this, "[data-notice]"), part("not-deleted"));
        this.#focusNotice();
      },
    });
    void offerPersistence(find(this, "[data-storage]")).then(() => this.#render());
  }

  /** They may be all that there is, and can be copied and deleted all the same. */
  async #sayUnreadable(): Promise<void> {
    const entries = await loadUnreadable().catch(() => []);
    const copies = find(this, "[data-copies]");
    fill(copies, { unreadable: entries.length });
    const isOther = entries.length !== this.#unreadable;
    this.#unreadable = entries.length;
    if (isOther) this.#render();
  }

  async #reload(kept: KeptEvents): Promise<void> {
    // What is shown stays as it is where storage answers no more.
    this.#events = await kept.load().catch(() => this.#events);
    this.#render();
    // Reading a long history twice takes its time.
    if (this.#unreadable > 0) await this.#sayUnreadable();
  }

  #render(): void {
    const now = stamp();
    const today = localDay(now);
    const events = this.#events;
    const progress = progressOf(events, knownItems(this.#items));
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
    listDeletable(find(this, "[data-deleting]"), this.#deletable());
    if (!hasAnswers) return;
    const reviews = foldReviews(this.#items, events, { now, retention: wantedRetention() });
    const standing = find(this, "[data-standing]");
    standing.hidden = this.#items.length === 0;
    showStanding(standing, progress, banksOf(this.#items));
    showDue(find(this, "[data-due]"), dueByDay(reviews.values(), { today, days: 30 }));
    showCalibration(find(this, "[data-calibration]"), progress, reviews.values());
    showWeeks(find(this, "[data-weeks]"), progress, today);
  }

  #deletable(): readonly Deletable[] {
    const { titles } = find(this, "[data-what]").dataset;
    const quizzes: Readonly<Record<string, string>> = JSON.parse(titles ?? "{}");
    const banks = this.#items.map(({ bank, bankTitle }) => [bank, bankTitle] as const);
    return deletableIn(this.#events, new Map([...Object.entries(quizzes), ...banks]));
  }

  #answersOf(bank: string | null): number {
    const events = this.#events;
    const about = bank === null ? events : eventsAbout(events, bank, this.#itemsOf(bank));
    return about.filter(({ kind }) => kind === "answered").length;
  }

  #itemsOf(wanted: string | null): readonly string[] {
    return this.#items.filter(({ bank }) => bank === wanted).map(({ id }) => id);
  }

  /** What was pressed is gone, and the reader with it unless sent to where the words are. */
  #focusNotice(): void {
    const notice = find(this, "[data-notice]");
    notice.tabIndex = -1;
    notice.focus();
  }
}
