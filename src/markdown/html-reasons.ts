/** Why HTML is left out of a page, and what to do about it where that is not to write it in Markdown. */
export interface Reason {
  readonly because: string;
  readonly hint?: string;
}

const elements: readonly (Reason & { readonly names: readonly string[] })[] = [
  { names: ["script"], because: "texts run no code", hint: "remove it" },
  {
    names: ["style"],
    because: "how things look is for stylesheets to say",
    hint: 'put it into "_includes/css/main.css", below a line of @import "theme:css/main.css";',
  },
  {
    names: ["iframe", "object", "embed", "frame", "applet"],
    because: "it would load what the site cannot answer for",
    hint: "link to it: [words](https://…)",
  },
  {
    names: ["form", "input", "button", "select", "label", "fieldset"],
    because: "nothing here would read what is filled in or pressed",
  },
  {
    names: ["svg", "math", "canvas"],
    because: "drawings stand in files of their own",
    hint: "put it into one, and show that: ![What it shows](drawing.svg)",
  },
  {
    names: ["article", "aside", "footer", "header", "main", "nav", "section", "search"],
    because: "the theme says which parts a page has",
    hint: "write <div>, or remove it",
  },
  {
    names: ["link", "meta", "base", "title", "head", "body", "html"],
    because: "it says something of a whole page, which is the theme's to say",
    hint: "remove it",
  },
  {
    names: ["picture"],
    because: "the build makes the copies of an image that screens need, and its <img> stays",
    hint: "remove it, and its <source>",
  },
  {
    names: ["big", "center", "font", "marquee", "strike", "tt"],
    because: "it is none of today's HTML",
    hint: "give the words a class, or remove it",
  },
];

/** Those of HTML that may not stand in a text for no reason of their own. */
const others: ReadonlySet<string> = new Set([
  ...["address", "area", "datalist", "dialog", "hgroup", "legend", "map", "menu", "meter"],
  ...["noscript", "optgroup", "option", "output", "progress", "slot", "template"],
  ...["textarea", "xmp"],
]);

const unknown: Reason = {
  because: "it is no element of HTML, but a component, or words in angle brackets",
  hint: 'write it in Markdown; a "<" that begins no tag is written &lt;',
};

/** Of an element that may not stand in a text; undefined where there is nothing to say. */
export function elementReason(name: string): Reason | undefined {
  if (others.has(name)) return undefined;
  return elements.find(({ names }) => names.includes(name)) ?? unknown;
}

const attributes: readonly (Reason & { readonly pattern: RegExp })[] = [
  { pattern: /^on/, because: "it would run code", hint: "remove it" },
  {
    pattern: /^style$/,
    because: "how things look is for stylesheets to say",
    hint: "give it a class, or remove it",
  },
  {
    pattern: /^data-/,
    because: "only scripts read it, and texts bring none",
    hint: "remove it",
  },
  { pattern: /^(?:v-|[:@#])/, because: "only Vue reads it", hint: "remove it" },
  {
    pattern: /^(?:srcset|sizes)$/,
    because: "the build makes smaller copies of pictures itself",
    hint: "remove it",
  },
  {
    pattern: /^(?:role|aria-)/,
    because: "elements say by themselves what they are",
    hint: "remove it",
  },
];

/** The same of an attribute. */
export function attributeReason(name: string): Reason | undefined {
  return attributes.find(({ pattern }) => pattern.test(name));
}
