/** Values for a part's markup: a number or word to print, or whether something is to show. */
export type PartValues = Readonly<Record<string, number | string | boolean>>;

/**
 * A copy of the page's `<template data-part="name">`, where all words of the interface are, so that a
 * site can change them. A template that also has `data-kind` is preferred for that kind of item.
 */
export function part(name: string, { kind = "" } = {}): DocumentFragment {
  const template =
    document.querySelector(`template[data-part="${name}"][data-kind="${kind}"]`) ??
    document.querySelector(`template[data-part="${name}"]:not([data-kind])`);
  if (!(template instanceof HTMLTemplateElement)) {
    throw new Error(`this page lacks the part ${name}`);
  }
  return document.importNode(template.content, true);
}

/**
 * Prints each value in `[data-slot="name"]`, and shows `[data-when="name"]` only where its value is
 * not 0, empty or false. Names without a value stay as they are. Of the forms that a message has
 * for a value (`data-choose="name"`, see messages/message-html.ts) it shows the one that the language
 * has for it.
 */
export function fill<Root extends ParentNode>(root: Root, values: PartValues): Root {
  for (const [name, value] of Object.entries(values)) {
    for (const slot of root.querySelectorAll(`[data-slot="${name}"]`)) {
      slot.textContent = String(value);
    }
    for (const place of root.querySelectorAll<HTMLElement>(`[data-when="${name}"]`)) {
      place.hidden = !value;
    }
    const choice = `[data-choose="${name}"]`;
    for (const form of root.querySelectorAll<HTMLElement>(choice)) {
      const beside = [...(form.parentNode?.children ?? [])];
      const has = (arm: string) =>
        beside.some((other) => other.matches(`${choice}[data-arm="${arm}"]`));
      form.hidden = form.dataset.arm !== armsOf(value).find(has);
    }
  }
  return root;
}

/** The forms that a value may have, the first that there is: its own, its plural's, the last resort. */
function armsOf(value: number | string | boolean): readonly string[] {
  const plural = new Intl.PluralRules(document.documentElement.lang).select(Number(value));
  return [`=${value}`, `${value}`, plural, "other"];
}

/** @throws Error when a site's own template left the element out. */
export function find<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const element = root.querySelector<E>(selector);
  if (element === null) throw new Error(`this page lacks ${selector}`);
  return element;
}

/** Puts words into a live region, which announces them. */
export function announce(region: HTMLElement, words: DocumentFragment | string): void {
  region.replaceChildren(words);
}

/**
 * Puts words into a live region without announcing them: a region that is new to the page with its
 * words in it is not read out.
 * @returns the region that took the old one's place.
 */
export function print(region: HTMLElement, words: DocumentFragment | string): HTMLElement {
  const fresh = region.cloneNode(false) as HTMLElement;
  fresh.replaceChildren(words);
  region.replaceWith(fresh);
  return fresh;
}
