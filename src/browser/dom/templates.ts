import { wordsLanguage } from "./words-language.ts";

/** Values for a template's slots: a number or word to print, or whether something is shown. */
export type TemplateValues = Readonly<Record<string, number | string | boolean>>;

/**
 * A copy of the page's `<template data-part="name">`, where all words of the interface are, so that a
 * site can change them. A template that also has `data-kind` is preferred for that kind of item.
 */
export function template(name: string, { kind = "" } = {}): DocumentFragment {
  const selector = `template[data-part="${name}"]`;
  const template =
    document.querySelector<HTMLTemplateElement>(`${selector}[data-kind="${kind}"]`) ??
    find<HTMLTemplateElement>(document, `${selector}:not([data-kind])`);
  return document.importNode(template.content, true);
}

/**
 * Prints each value in `[data-slot="name"]`, and shows `[data-when="name"]` only where its value is
 * not 0, empty or false. Names without a value stay as they are. Of the forms that a message has
 * for a value (`data-choose="name"`, see messages/message-html.ts) it shows the one that the language
 * has for it.
 */
export function fill<Root extends ParentNode>(root: Root, values: TemplateValues): Root {
  for (const [name, value] of Object.entries(values)) {
    for (const slot of root.querySelectorAll(`[data-slot="${name}"]`)) {
      slot.textContent = String(value);
    }
    for (const place of root.querySelectorAll<HTMLElement>(`[data-when="${name}"]`)) {
      place.hidden = !value;
    }
    // A message's forms stand in the order in which they are tried, and end with "other".
    let isChosen = false;
    for (const form of root.querySelectorAll<HTMLElement>(`[data-choose="${name}"]`)) {
      const { arm = "" } = form.dataset;
      form.hidden = isChosen || !isFor(value, arm);
      isChosen = arm !== "other" && (isChosen || !form.hidden);
    }
  }
  return root;
}

/** Whether a form is the value's own, its plural's, or the last resort. */
function isFor(value: number | string | boolean, arm: string): boolean {
  const plural = new Intl.PluralRules(wordsLanguage()).select(Number(value));
  return ["other", plural, `=${value}`, String(value)].includes(arm);
}

/** @throws Error when a site's own template left the element out. */
export function find<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const element = root.querySelector<E>(selector);
  if (!element) throw new Error(`this page lacks ${selector}`);
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
