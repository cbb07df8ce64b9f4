import { announce, find, template } from "../dom/templates.ts";

/**
 * Says what was done, beside a button that takes it back. It can be taken back until the page is left or
 * the next thing is said there.
 * @param undo Resolves once it is taken back. Where it rejects the button stays.
 */
export function offerUndo(
  notice: HTMLElement,
  words: DocumentFragment,
  undo: () => Promise<void>,
): void {
  const offer = template("undo");
  const button = find(offer, "[data-action=undo]");
  button.addEventListener("click", async () => {
    try {
      await undo();
      announce(notice, template("undone"));
    } catch {
      announce(find(notice, "[data-undo-status]"), template("not-undone"));
      return;
    }
    // What was pressed is gone, and the reader with it unless sent to where the words are.
    notice.tabIndex = -1;
    notice.focus();
  });
  announce(notice, words);
  notice.append(offer);
}
