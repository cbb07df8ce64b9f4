import { formFinder } from "./term-forms.ts";
import type { NamedTerm } from "./term-uses.ts";

/** Links the terms of a glossary in rendered prose. */
export interface TermLinks {
  /** One run of prose: in it, each term is linked where it is first. */
  readonly link: (html: string) => string;
  /** The ids of all that are linked so far, in their order. */
  readonly linked: ReadonlySet<string>;
}

/** For the page of one language. @param urlOf Where a term stands in the glossary, from the page. */
export type TermLinker = (page: {
  readonly language: string;
  readonly urlOf: (id: string) => string;
}) => TermLinks;

/**
 * Makes what links terms. Nothing is linked within headings, links, code and other places that are no
 * prose or say already what they mean, in another language than the page's, and within what has the class
 * `no-term`. Only HTML that was rendered here is read right: its tags are well-formed.
 */
export function termLinker(terms: readonly NamedTerm[]): TermLinker {
  const find = formFinder(terms);
  return ({ language, urlOf }) => {
    const linked = new Set<string>();
    return {
      linked,
      link(html) {
        const here = new Set<string>();
        return eachText(html, language, (text) => {
          let out = "";
          let past = 0;
          for (const { id, start, end } of find(text)) {
            if (here.has(id)) continue;
            here.add(id);
            linked.add(id);
            const words = text.slice(start, end);
            out += `${text.slice(past, start)}<a class="term" href="${urlOf(id)}">${words}</a>`;
            past = end;
          }
          return past === 0 ? text : out + text.slice(past);
        });
      },
    };
  };
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)([^>]*)>/gi;

/** Elements within which no term is linked. */
const apart = new Set(
  "a abbr audio button code dfn dt h1 h2 h3 h4 h5 h6 kbd label legend math option pre samp script select style summary svg template textarea th var video".split(
    " ",
  ),
);
/** The same by class: titles of boxes and tabs, mathematics, citations, and what its author leaves alone. */
const APART =
  /\sclass="(?:[^"]*\s)?(?:no-term|box-title|tab-title|katex|citations|footnotes)(?:\s[^"]*)?"/;

/** Changes the runs of text in HTML that are prose in a language. */
function eachText(html: string, language: string, change: (text: string) => string): string {
  let out = "";
  let past = 0;
  /** The element that is passed over, and how many of its name are open in it. */
  let within = { name: "", depth: 0 };
  for (const { 0: tag, 1: end, 2: written, 3: attributes = "", index } of html.matchAll(TAG)) {
    const text = html.slice(past, index);
    out += (within.depth === 0 && text !== "" ? change(text) : text) + tag;
    past = index + tag.length;
    const name = written?.toLowerCase();
    if (name === undefined || EMPTY.test(name)) continue;
    if (within.depth > 0) {
      if (name === within.name) within.depth += end === "" ? 1 : -1;
    } else if (end === "" && isApart(name, attributes, language)) within = { name, depth: 1 };
  }
  const text = html.slice(past);
  return out + (within.depth === 0 ? change(text) : text);
}

const EMPTY = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

function isApart(name: string, attributes: string, language: string): boolean {
  if (apart.has(name)) return true;
  if (attributes === "") return false;
  const [, own] = /\slang="([^"]*)"/.exec(attributes) ?? [];
  return (own !== undefined && !isSame(own, language)) || APART.test(attributes);
}

/** Whether two tags name one language, wherever it is spoken. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => tag.toLowerCase().split("-")[0]);
  return a === b;
}
