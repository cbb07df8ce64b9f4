import { createRequire } from "node:module";
import type { HLJSApi } from "highlight.js";
import { nearest } from "../core/nearest.ts";

// Loaded when the first code of a language comes up: a site without code never pays for it.
const require = createRequire(import.meta.url);

let common: HLJSApi | undefined;
let all: HLJSApi | undefined;

/** By the name that highlight.js has: what else authors write. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    xml: ["vue", "vue-html", "html-vue", "svelte", "astro", "angular-html"],
    javascript: ["js-vue", "es6", "flow"],
    typescript: ["ts-vue"],
    json: ["jsonl", "ndjson"],
    markdown: ["mdx", "myst"],
    scss: ["sass"],
    css: ["postcss"],
    twig: ["njk", "nunjucks", "jinja2", "liquid"],
    ini: ["conf", "cfg", "editorconfig", "systemd"],
    bash: ["env", "dotenv", "ash", "ksh"],
    shell: ["terminal", "sh-session", "bash-session"],
    sql: ["mysql", "sqlite", "mariadb", "plsql"],
    objectivec: ["objective-c"],
    lisp: ["elisp", "emacs-lisp"],
    latex: ["math", "bibtex"],
  }).flatMap(([language, names]) => names.map((name): [string, string] => [name, language])),
);

/** Names of what has no grammar and wants none. */
const plain: ReadonlySet<string> = new Set([
  ...[
    "text",
    "txt",
    "plain",
    "plaintext",
    "none",
    "nohighlight",
    "raw",
    "output",
    "console-output",
  ],
  ...["log", "ansi", "ascii", "tree", "csv", "tsv", "source", "gitignore", "regex", "regexp"],
]);

export type CodeLanguage =
  | { readonly kind: "known"; readonly name: string; readonly highlighter: HLJSApi }
  | { readonly kind: "plain" }
  | { readonly kind: "unknown" };

/** What highlight.js has for a language's name or one of its other names. */
export function codeLanguage(written: string): CodeLanguage {
  const given = written.toLowerCase();
  if (given === "" || plain.has(given)) return { kind: "plain" };
  const name = otherNames.get(given) ?? given;
  common ??= require("highlight.js/lib/common") as HLJSApi;
  if (common.getLanguage(name)) return { kind: "known", name, highlighter: common };
  const highlighter = everyLanguage();
  return highlighter.getLanguage(name) ? { kind: "known", name, highlighter } : { kind: "unknown" };
}

/** The name of a language that an author may have meant by one that there is not. */
export function nearestLanguage(written: string): string | undefined {
  const highlighter = everyLanguage();
  const names = highlighter.listLanguages();
  const aliases = names.flatMap((name) => highlighter.getLanguage(name)?.aliases ?? []);
  return nearest(written, [...names, ...aliases, ...otherNames.keys(), ...plain]);
}

function everyLanguage(): HLJSApi {
  all ??= require("highlight.js") as HLJSApi;
  return all;
}
