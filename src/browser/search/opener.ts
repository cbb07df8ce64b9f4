import { addStylesheet, metaContent } from "../dom/add-script.ts";
import { loadSearch } from "./load-search.ts";
import { searchElement } from "./search-element.ts";
import { isSlashOn, isTyping, keepSlash, opens } from "./shortcuts.ts";

/** What the search script hands over under the name `ui`. */
export interface SearchUi {
  /** Brings the dialog, or the search page's own form, to life. Once for each. */
  start(root: HTMLElement): void;
}

/**
 * Opens the search dialog by `/`, Ctrl or Cmd-K and the header's link, and brings the search page to
 * life. This is all that every page loads: the engine and the index come when they are first needed.
 */
export function startSearch(): void {
  const open = startPage() ?? startDialog();
  if (!open) return;

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !opens(event, { slash: isSlashOn() && !isTyping(event) })) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest("a.search-link")) return;
    // As with any link, these open another tab or window.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

/** On the search page the same keys lead to its own field. */
function startPage(): (() => void) | undefined {
  const page = searchElement(document, "page");
  const input = page && searchElement<HTMLInputElement>(page, "input");
  if (!page || !input) return undefined;
  // What was typed before this script came is newer than the address.
  input.value ||= new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("focus", () => wake(page));
  if (location.search || input.matches(":focus")) wake(page);
  return () => {
    input.focus();
    input.select();
  };
}

function startDialog(): (() => void) | undefined {
  const template = document.querySelector<HTMLTemplateElement>("template#search-dialog");
  if (!template) return undefined;
  let dialog: HTMLDialogElement | null = null;
  return () => {
    // Another dialog waits for an answer of its own.
    if (document.querySelector("dialog[open]")) return;
    dialog ??= addDialog(template);
    if (!dialog) return;
    // Open at once, so that what is typed meanwhile lands in its field.
    dress(dialog);
    dialog.showModal();
    searchElement<HTMLInputElement>(dialog, "input")?.select();
    // In a task of its own: showing a dialog takes a moment on a long page.
    setTimeout(wake, 0, dialog);
  };
}

function addDialog(template: HTMLTemplateElement): HTMLDialogElement | null {
  const copy = document.importNode(template.content, true);
  const dialog = copy.querySelector("dialog");
  if (!dialog) return null;
  // A press beside the dialog lands on the element itself; what it holds covers it wholly.
  dialog.addEventListener("mousedown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  const slash = searchElement<HTMLInputElement>(dialog, "slash");
  if (slash) {
    slash.checked = isSlashOn();
    slash.addEventListener("change", () => keepSlash(slash.checked));
  }
  document.body.append(dialog);
  return dialog;
}

/** Keeps a dialog from sight until its style has come, or has failed to: then bare is better than none. */
async function dress(dialog: HTMLDialogElement): Promise<void> {
  if (dialog.dataset.dressed) return;
  dialog.dataset.unstyled = "";
  try {
    await addStylesheet(metaContent("waymark-search-style"));
    dialog.dataset.dressed = "1";
  } catch {}
  delete dialog.dataset.unstyled;
}

const awake = new WeakSet<HTMLElement>();

/** What is typed meanwhile stays in the field, and is searched once the engine is there. */
async function wake(root: HTMLElement): Promise<void> {
  if (awake.has(root)) return;
  awake.add(root);
  // Both at once, to spare a round trip; the reader asks for the index again and says if it fails.
  loadSearch("index", metaContent("waymark-search")).catch(() => {});
  try {
    const ui = loadSearch<SearchUi>("ui", metaContent("waymark-search-script"));
    (await ui).start(root);
  } catch {
    awake.delete(root);
    sayFailed(root);
  }
}

function sayFailed(root: HTMLElement): void {
  const failed = searchElement(root, "failed");
  if (!failed) return;
  const idle = searchElement(root, "idle");
  if (idle) idle.hidden = true;
  failed.hidden = false;
  const status = searchElement(root, "status");
  if (status) status.textContent = searchElement(failed, "failed-said")?.textContent ?? "";
  const retry = () => {
    failed.hidden = true;
    // Its button is gone with it, and the focus would be.
    searchElement(root, "input")?.focus();
    wake(root);
  };
  searchElement(failed, "retry")?.addEventListener("click", retry);
}
