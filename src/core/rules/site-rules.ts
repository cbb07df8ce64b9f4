import type { Rule } from "./rule.ts";

const unread = "what is in the file would be missing from the site";
const one = "one of the two would be lost";
const answers = "learners' answers would be kept under the wrong name";
const site = "there would be no site to show";
const quiz = "the quiz would lack questions";

/** Faults of files, of what they name of one another, of the configuration and the theme. */
export const siteRules = {
  "bank-module": { level: "error", says: "A bank in TypeScript fails.", fixed: unread },
  "bank-syntax": { level: "error", says: "A bank is no TypeScript.", fixed: unread },
  config: { level: "error", says: "The configuration is wrong.", fixed: site },
  css: { level: "error", says: "A stylesheet of the site's is wrong.", fixed: site },
  "duplicate-id": { level: "error", says: "Two things have one id.", fixed: one },
  "empty-pool": { level: "error", says: "A quiz draws from nothing.", fixed: quiz },
  encoding: { level: "error", says: "A file is not UTF-8.", fixed: "its letters would be guesses" },
  "extra-keys": { level: "warning", says: "Front matter has keys of other tools." },
  "front-matter": { level: "error", says: "An article's front matter is amiss.", fixed: unread },
  "git-dates": { level: "warning", says: "Git does not say when articles were changed." },
  "host-limit": { level: "warning", says: "The site is larger than its host takes." },
  "invalid-value": {
    level: "error",
    says: "A key has a value that it cannot have.",
    fixed: unread,
  },
  "link-not-followed": { level: "warning", says: "A link in the file system is left out." },
  "missing-key": { level: "error", says: "A key that is needed is missing.", fixed: unread },
  "no-content": { level: "error", says: "There are no articles.", fixed: site },
  "no-home": { level: "warning", says: "The site has no home page." },
  "not-read": { level: "warning", says: "Nothing reads a file of this name." },
  "old-path": { level: "warning", says: "An alias leads on from nowhere." },
  "output-folder": { level: "error", says: "The output cannot go there.", fixed: site },
  "page-taken": { level: "error", says: "Two files become one page or copy.", fixed: one },
  "path-twin": { level: "warning", says: "Two paths are one on macOS and Windows." },
  "picture-copies": { level: "warning", says: "Nothing makes smaller copies of pictures." },
  "pool-too-small": { level: "error", says: "A quiz draws more than there is.", fixed: quiz },
  "quiz-module": { level: "error", says: "A quiz in TypeScript fails.", fixed: unread },
  "quiz-syntax": { level: "error", says: "A quiz is no TypeScript.", fixed: unread },
  "reserved-id": { level: "error", says: "An id is the build's own.", fixed: answers },
  template: { level: "error", says: "A template of the site's is wrong.", fixed: site },
  "toml-syntax": { level: "error", says: "Front matter is no TOML.", fixed: unread },
  "translated-twice": { level: "warning", says: "A page has two translations into a language." },
  "too-many-files": { level: "warning", says: "The site has more files than its host takes." },
  "unread-date": { level: "warning", says: "A date is not written as one." },
  "unknown-bank": { level: "error", says: "A quiz names no bank.", fixed: quiz },
  "unknown-item": { level: "error", says: "A quiz or an article names no item.", fixed: quiz },
  "unknown-key": { level: "error", says: "A file has a key that is none.", fixed: unread },
  "unknown-objective": { level: "warning", says: "No article states what an item tests." },
  untranslated: { level: "warning", says: "The interface lacks sentences in the site's language." },
  "unwritten-ids": { level: "warning", says: "Questions or options have no ids." },
  unreadable: { level: "error", says: "A file cannot be read.", fixed: unread },
  "yaml-syntax": { level: "error", says: "A file is no YAML.", fixed: unread },
} as const satisfies Readonly<Record<string, Rule>>;
