import type { Reader } from "../../search/reader.ts";
import { createListbox } from "./listbox.ts";
import { createPanel } from "./panel.ts";
import { createSession } from "./session.ts";
import { part } from "./ui.ts";

/** Search as you type: the field is a combobox, the results its list. */
export function startDialog(dialog: HTMLDialogElement, reader: Reader): void {
  const input = part<HTMLInputElement>(dialog, "input");
  const list = part(dialog, "results");
  if (!input || !list) return;
  const all = part<HTMLAnchorElement>(dialog, "all");
  const panel = createPanel(dialog);
  const listbox = createListbox(list, input);

  const session = createSession({
    search: (text) => reader.search(text, { limit: 20 }),
    show(state) {
      if (state.status !== "searching") {
        const answer = state.status === "answered" ? state.answer : null;
        listbox.show(answer);
        const shown = list.querySelectorAll("a").length;
        if (all) all.hidden = shown >= (answer?.total ?? 0);
        if (all && state.status === "answered") {
          all.search = new URLSearchParams({ q: state.text }).toString();
        }
      }
      panel.show(state);
    },
  });

  input.addEventListener("input", () => session.ask(input.value));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const option = listbox.chosen();
    if (event.key === "Enter" && option) {
      event.preventDefault();
      option.click();
    } else if (listbox.move(event.key)) {
      event.preventDefault();
    }
  });
  // A result on this page only scrolls, so the dialog must go; before it does, for focus to follow.
  list.addEventListener("click", (event) => {
    const isOpenedElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.target instanceof Element && event.target.closest("a") && !isOpenedElsewhere) {
      dialog.close();
    }
  });
  part(dialog, "retry")?.addEventListener("click", () => {
    session.retry();
    input.focus();
  });
  session.ask(input.value);
}
