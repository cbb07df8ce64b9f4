import { hitOf } from "./hits.ts";
import { startLanding } from "./landing-opener.ts";
import { createListbox } from "./listbox.ts";
import { remember } from "./recent.ts";
import type { SearchClient } from "./search-client.ts";
import { searchElement } from "./search-element.ts";
import { addressOf } from "./search-query.ts";
import { startSearching } from "./searching.ts";

/** Search as you type: the field is a combobox, the results its list. */
export function startDialog(dialog: HTMLDialogElement, client: SearchClient): void {
  const input = searchElement<HTMLInputElement>(dialog, "input");
  const list = searchElement(dialog, "results");
  if (!input || !list) return;
  const all = searchElement<HTMLAnchorElement>(dialog, "all");
  const listbox = createListbox(list, input, { more: () => searching.more() });
  const searching = startSearching(dialog, client, {
    input,
    results: list,
    show(groups, rest) {
      listbox.show(groups, rest);
      if (all) all.hidden = groups.length === 0;
    },
    changed(query) {
      if (all) all.search = addressOf(query);
    },
    wantsMore() {
      listbox.chooseNext();
      input.focus();
    },
  });

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
  list.addEventListener("scroll", () => {
    const left = list.scrollHeight - list.scrollTop - list.clientHeight;
    // At the top nobody has scrolled: a new answer has moved the list back there.
    if (list.scrollTop > 0 && left < NEAR) searching.more();
  });
  const keep = () => remember(searching.query().text);
  all?.addEventListener("click", keep);
  input.form?.addEventListener("submit", keep);
  // A result on this page only scrolls, so the dialog must go; before it does, for focus to follow.
  list.addEventListener("click", (event) => {
    const pressed = hitOf(event);
    if (!pressed) return;
    dialog.close();
    if (isOnThisPage(pressed.link)) addEventListener("hashchange", startLanding, { once: true });
  });
  searching.ask();
}

/** So many pixels before the end of the list its next part is asked for. */
const NEAR = 200;

function isOnThisPage({ href, hash }: HTMLAnchorElement): boolean {
  return hash !== "" && href.split("#")[0] === location.href.split("#")[0];
}
