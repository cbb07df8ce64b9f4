import { expect, test } from "vitest";
import { article, buildOnly } from "../support/read-and-build.ts";

const glossary = (...terms: readonly (readonly [id: string, term: string])[]) =>
  `terms:\n${terms.map(([id, term]) => `  - id: ${id}\n    term: ${term}\n    definition: See [home](index.md).\n`).join("")}`;

const files = {
  "content/index.md": article("Home", "On leaf and tea."),
  "content/guide/a.md": article("A", "On leaf and tea.\n\n## Leaf\n\nA leaf, tea, `tea`."),
  "content/guide/off.md": article("Off", "On tea.", "glossary:\n  link: false\n"),
  "content/guide/de.md": article("De", "Von tea.", "language: de\n"),
  "content/glossary.yaml": glossary(["leaf", "leaf"], ["tea", "tea"]),
  "content/fr/index.md": article("Accueil", "Du thé, a leaf, tea."),
  "content/fr/glossary.yaml": glossary(["tea", "thé"]),
};

const termsOf = (html = "") =>
  [...html.matchAll(/<a class="term" href="([^"]*)">(.*?)<\/a>/g)].map(
    ([, href, words]) => `${words} ${href}`,
  );

test("an article links the terms of its language's glossary, in each section anew, with their definitions", async () => {
  const pages = await buildOnly(files, { languages: ["fr"] });
  const [leaf, tea] = ["leaf ../glossary.html#term-leaf", "tea ../glossary.html#term-tea"];
  expect(termsOf(pages.get("guide/a.html"))).toEqual([leaf, tea, leaf, tea]);
  const definition = '<div>See <a href="../index.html">home</a>.</div>';
  for (const id of ["leaf", "tea"]) {
    const shown = `<template data-term="${id}"><p class="preview-title">${id}</p>${definition}</template>`;
    expect(pages.get("guide/a.html")?.split(shown)).toHaveLength(2);
  }
  expect(termsOf(pages.get("fr/index.html"))).toEqual(["thé glossary.html#term-tea"]);
  for (const page of ["guide/off.html", "guide/de.html", "glossary.html"]) {
    expect(termsOf(pages.get(page))).toEqual([]);
  }
});

test("a site that wants no such links has none", async () => {
  const pages = await buildOnly(files, { languages: ["fr"], glossary: { link: false } });
  expect(termsOf(pages.get("guide/a.html"))).toEqual([]);
  expect(pages.get("guide/a.html")).not.toContain("data-term");
});
