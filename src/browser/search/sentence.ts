import { fill, type TemplateValues, template } from "../dom/templates.ts";

/** The sentence of the page's `<template data-part="name">` with its values, as plain text. */
export function sentence(name: string, values: TemplateValues): string {
  const words = fill(template(name), values);
  for (const form of words.querySelectorAll("[hidden]")) form.remove();
  return words.textContent.trim();
}
