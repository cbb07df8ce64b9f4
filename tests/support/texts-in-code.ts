import type { TextOutside } from "./texts-outside.ts";

/** Two words, a word beside a value, or one word that begins like a label: `"quiz-end"` is none. */
const words = /\p{L}[,.:;!?…]? +[\p{L}§]|§[,.:;]? +\p{L}|\d +\p{Ll}{2}|^\p{Lu}\p{Ll}+[.:!?…]?$/u;

/** `"label, legend"` and `"column-label now"`: selectors, one after another, and classes. */
const names = /^[^\s,]+(?:, [^\s,]+)+$|^(?=.*\w-\w)[a-z§ -]+$/;

/** Attributes that are read out or shown. */
const spoken = /\s(?:aria-label|alt|title|placeholder|value|label)="([^"]*)"/g;

/**
 * What stands before a string that no page shows: an import, an error, a field of a diagnostic, a
 * schema's words, a key of the keyboard, classes, a selector.
 */
const notShown =
  /\b(?:import|from|import\()\s*$|\bError\([^;]*$|\b(?:message|hint|cause|class(?:Name)?):[^{};,]*$|\b(?:describe|regex|markdownSchema)\([^;]*$|\bkey [!=]== $|\b(?:querySelector(?:All)?|closest|matches|find)(?:<[^<>]*>)?\([^()]*$/;

/**
 * Texts of TypeScript that a page might show and that are no messages: strings with words, also
 * between the tags and in the attributes of markup.
 */
export function textsInCode(code: string): readonly TextOutside[] {
  const found: TextOutside[] = [];
  let before = "";
  for (const { at, kind, text } of piecesOf(code)) {
    if (kind === "code") {
      before = (before + text).slice(-400);
      continue;
    }
    if (!notShown.test(before)) {
      const line = code.slice(0, at).split("\n").length;
      for (const each of textsOf(text)) {
        if (words.test(each) && !names.test(each)) found.push({ line, text: each });
      }
    }
    before += '""';
  }
  return found;
}

/** A string's own text; of markup, what stands between its tags and in what is read out. */
function textsOf(string: string): readonly string[] {
  const text = string.replace(/\$\{[^{}]*\}/g, "§");
  const attributes = [...text.matchAll(spoken)].map(([, value = ""]) => value);
  // A tag may begin in the string before, and go on in the next.
  const between = text.replace(/<\/?[a-z][^<>]*>?|\s[a-z-]+="[^"]*"/g, "\n").split("\n");
  return [...attributes, ...between].map((each) => each.trim());
}

interface Piece {
  readonly kind: "code" | "string";
  readonly text: string;
  readonly at: number;
}

/** A comment, a string or template, a regular expression. */
const token = new RegExp(
  [
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*/,
    /"(?<double>(?:\\.|[^"\\\n])*)"|'(?<single>(?:\\.|[^'\\\n])*)'/,
    /`(?<template>(?:\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}|[^`\\])*)`/,
    /(?<=[(,=:[!&|?{};]\s*|\breturn\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** Code and strings in turn; comments and regular expressions are left out. */
function piecesOf(code: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: all, index, groups } of code.matchAll(token)) {
    pieces.push({ kind: "code", text: code.slice(end, index), at: end });
    const text = groups?.double ?? groups?.single ?? groups?.template;
    if (text !== undefined) pieces.push({ kind: "string", text, at: index });
    end = index + all.length;
  }
  return [...pieces, { kind: "code", text: code.slice(end), at: end }];
}
