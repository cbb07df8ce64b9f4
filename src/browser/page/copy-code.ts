import { copyText } from "../dom/copy-text.ts";
import { forEvery } from "../dom/for-every.ts";

/** Gives each block of code a button that copies it, from the page's own template. */
export function startCopyCode(): void {
  const template = document.querySelector<HTMLTemplateElement>("[data-part=copy-code]");
  const status = document.querySelector<HTMLElement>("[data-copy-status]");
  if (!template || !status) return;
  forEvery("pre > code", (code) => {
    const button = template.content.firstElementChild?.cloneNode(true);
    if (button instanceof HTMLButtonElement) addButton(code, button, status);
  });
}

function addButton(code: HTMLElement, button: HTMLButtonElement, status: HTMLElement): void {
  const { parentElement: pre } = code;
  if (!pre) return;
  // Of a block that was copied within the page, a button that nothing listens to.
  pre.parentElement?.querySelector(":scope > .copy-code")?.remove();
  if (!pre.parentElement?.matches(".code")) {
    const box = document.createElement("div");
    box.className = "code";
    pre.replaceWith(box);
    box.append(pre);
  }
  pre.before(button);
  const usual = button.textContent;
  let after = 0;
  const say = (words: string) => {
    button.textContent = words || usual;
    status.textContent = words;
  };
  button.addEventListener("click", async () => {
    const { copied = "", selected = "" } = button.dataset;
    say((await copy(code)) ? copied : selected);
    clearTimeout(after);
    after = window.setTimeout(say, 3000, "");
  });
}

/** @returns false where the browser leaves it to the reader to copy what is selected. */
function copy(code: HTMLElement): Promise<boolean> {
  return copyText(textOf(code), () => getSelection()?.selectAllChildren(code));
}

/** Without the lines that it says to remove, and without the last line break, which would run a command. */
function textOf(code: HTMLElement): string {
  const copied = code.cloneNode(true) as HTMLElement;
  for (const line of copied.querySelectorAll("del.line")) {
    line.nextSibling?.remove();
    line.remove();
  }
  return copied.textContent.replace(/\n$/, "");
}
