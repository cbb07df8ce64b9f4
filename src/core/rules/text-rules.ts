import type { Rule } from "./rule.ts";

const page = "a page with it would be broken";
const lost = "what it is about would be missing from the page";

/** Faults of articles and of the texts in banks and lists. */
export const textRules = {
  "absolute-link": { level: "error", says: 'A link begins with "//", and a host\'s name.' },
  "ambiguous-link": { level: "warning", says: "A link may mean several files." },
  "box-title": { level: "warning", says: "A dialogue has a title, which it cannot show." },
  "code-language": { level: "warning", says: "Nothing highlights code of this language." },
  "cut-text": { level: "warning", says: "YAML ends a text before its author did." },
  "dead-link": { level: "error", says: "A link leads to a file that is not there." },
  diagram: { level: "warning", says: "A diagram shows as code." },
  "empty-article": { level: "warning", says: "An article has no words." },
  "empty-box": { level: "error", says: "A box ends on the line on which it begins." },
  "empty-heading": { level: "warning", says: "A heading has no words." },
  "empty-link": { level: "warning", says: "A link leads nowhere or has no words." },
  "external-image": {
    level: "error",
    says: "An image, sound or film would be loaded from another site.",
  },
  footnote: { level: "warning", says: "A footnote has no text, no mark or two texts." },
  "foreign-link": { level: "warning", says: "A link of a wiki is printed as it stands." },
  "foreign-syntax": { level: "warning", says: "Markup of another tool is printed as it stands." },
  "draft-link": { level: "warning", says: "A link leads to a draft." },
  "heading-level": { level: "warning", says: "A first-level heading stands in the text." },
  "image-alt": { level: "warning", says: "An image has no text for who cannot see it." },
  "item-place": { level: "error", says: "A question stands where none can.", fixed: lost },
  inclusion: { level: "error", says: "What another file says cannot be put in." },
  "link-in-choice": { level: "error", says: "A link stands in a button.", fixed: page },
  "link-instead": { level: "warning", says: "A page that would be put in is a link." },
  "stray-signs": {
    level: "warning",
    says: "Signs of bold or struck text make nothing so, and are printed.",
  },
  "unread-markdown": {
    level: "warning",
    says: "Markdown stands within HTML, where none is read, and is printed.",
  },
  "link-syntax": { level: "warning", says: "What looks like a link is written as none." },
  "long-code": { level: "warning", says: "A block of code is too long to be highlighted." },
  "markdown-plugin": { level: "error", says: "A plugin for Markdown failed.", fixed: lost },
  math: { level: "error", says: "Mathematics cannot be read as TeX." },
  "math-in-gap": { level: "warning", says: "Mathematics stands in a list to choose from." },
  "merge-conflict": { level: "error", says: "Git left two versions in a text." },
  "missing-anchor": { level: "error", says: "A link names an id that its page has not." },
  "missing-image": { level: "error", says: "An image's file is not there." },
  "unclosed-box": { level: "error", says: "A box is not closed, or a line closes none." },
  "unclosed-code": { level: "warning", says: "A block of code is not closed." },
  "unclosed-html": { level: "warning", says: "HTML is not closed, or closes nothing." },
  "table-cells": {
    level: "warning",
    says: "A row has more cells than its table, which leaves them out.",
  },
  "undefined-reference": {
    level: "warning",
    says: "A link's address is to be written elsewhere, and is not.",
  },
  "unknown-box": { level: "error", says: "There is no box of this name." },
  "unknown-source": { level: "error", says: "What is cited is no source of the site." },
  "unshown-image": { level: "warning", says: "An image's file is none that browsers show." },
  "unsafe-html": { level: "warning", says: "HTML is left out of the page." },
  "unsafe-link": { level: "warning", says: "An address is left out of the page." },
} as const satisfies Readonly<Record<string, Rule>>;
