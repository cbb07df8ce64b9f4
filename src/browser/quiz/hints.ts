/** An item's staged hints, each a `<details>`: the next one shows once the one before was opened. */
export function stageHints(item: HTMLElement): void {
  const hints = hintsIn(item);
  for (const [index, hint] of hints.entries()) {
    hint.hidden = index > 0;
    hint.addEventListener("toggle", () => {
      if (!hint.open) return;
      hint.dataset.opened = "";
      const next = hints[index + 1];
      if (next) next.hidden = false;
    });
  }
}

/** How many were opened so far, though some be shut again. */
export function openedHints(item: HTMLElement): number {
  return hintsIn(item).filter((hint) => hint.dataset.opened !== undefined).length;
}

export function hintsIn(item: HTMLElement): readonly HTMLDetailsElement[] {
  return [...item.querySelectorAll<HTMLDetailsElement>("[data-hint]")];
}
