import type { Messages } from "../messages/messages.ts";
import { byLetter, type LetterGroup } from "./by-letter.ts";
import { ownPage } from "./languages.ts";
import { languageOfPlace } from "./several-languages.ts";
import type { Site } from "./site.ts";

export const letterIndexPage = "a-z.html";

/** What the index leads to. */
export interface Place {
  readonly title: string;
  readonly output: string;
  readonly fragment?: string;
  /** Of the title, where it is not the site's. */
  readonly language: string | undefined;
  /** The page of a heading, where the title alone would not tell. */
  readonly context: string;
}

/** What stands on one page of the index. */
export interface LetterIndexPart {
  readonly path: string;
  /** As in "A to C". */
  readonly title: string;
  /** From the first entry to the last, where letters alone do not tell parts apart. */
  readonly range: string;
  readonly letters: readonly LetterGroup<Place>[];
}

/** A page of so many entries is about 150 KB. */
const ENTRIES_PER_PART = 1000;

/** In the language that the site is seen in: one part, or as many as it takes to keep each small. */
export function letterIndexParts(site: Site): readonly LetterIndexPart[] {
  const known = cache.get(site);
  if (known) return known;
  const groups = byLetter(places(site), ({ title }) => title, site.messages.language);
  const cut = groups.flatMap(({ letter, entries }) =>
    chunks(entries).map((part) => ({ letter, entries: part })),
  );
  const parts = packed(cut).map((letters, at) =>
    part(letters, ownPage(site, `a-z/${at + 1}.html`), site.messages),
  );
  cache.set(site, parts);
  return parts;
}

/** Its pages, from the site's root. */
export function letterIndexOutputs(site: Site): readonly string[] {
  const parts = letterIndexParts(site);
  return [
    ownPage(site, letterIndexPage),
    ...(parts.length > 1 ? parts.map(({ path }) => path) : []),
  ];
}

// Sorting tens of thousands of titles takes long, and several parts of a build ask for them.
const cache = new WeakMap<Site, readonly LetterIndexPart[]>();

function places(site: Site): readonly Place[] {
  const { config, messages } = site;
  const context = messages.text("page.glossary");
  const glossary = ownPage(site, "glossary.html");
  const own = site.articles.filter(
    ({ path }) => languageOfPlace(path, config) === messages.language,
  );
  const entries = [
    ...own.flatMap(({ title, output, language, sections }) => [
      { title, output, language, context: "" },
      ...sections.map((section) => ({
        ...{ title: section.title, output, language, fragment: section.id, context: title },
      })),
    ]),
    ...site.terms.map(({ id, term, language }) => ({
      ...{ title: term, output: glossary, language, fragment: `term-${id}`, context },
    })),
  ];
  const collator = new Intl.Collator(messages.language, { numeric: true });
  return entries.toSorted(
    (a, b) => collator.compare(a.title, b.title) || collator.compare(a.context, b.context),
  );
}

/** Of about the same length. */
function chunks<T>(entries: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(entries.length / ENTRIES_PER_PART);
  const size = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, at) => entries.slice(at * size, (at + 1) * size));
}

/** Letters that follow one another share a part as long as there is room. */
function packed(groups: readonly LetterGroup<Place>[]): LetterGroup<Place>[][] {
  const parts: LetterGroup<Place>[][] = [];
  let room = 0;
  for (const group of groups) {
    const last = parts.at(-1);
    if (last && group.entries.length <= room) {
      last.push(group);
      room -= group.entries.length;
    } else {
      parts.push([group]);
      room = ENTRIES_PER_PART - group.entries.length;
    }
  }
  return parts.length > 0 ? parts : [[]];
}

function part(
  letters: readonly LetterGroup<Place>[],
  path: string,
  messages: Messages,
): LetterIndexPart {
  const [first, last] = [letters.at(0), letters.at(-1)];
  const range = (from = "", to = "") => messages.text("reference.range", { from, to });
  return {
    ...{ path, letters },
    title:
      first?.letter === last?.letter ? (first?.letter ?? "") : range(first?.letter, last?.letter),
    range: range(first?.entries.at(0)?.title, last?.entries.at(-1)?.title),
  };
}
