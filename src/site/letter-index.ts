import type { Messages } from "../messages/messages.ts";
import { byLetter, type LetterGroup } from "./by-letter.ts";
import { ownPage } from "./languages.ts";
import type { KeptNotes } from "./read/git-dates.ts";
import { languageOfPlace } from "./several-languages.ts";
import type { Site } from "./site.ts";
import { siteName } from "./site-name.ts";

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
  const parts = packed(cut).map((letters, at) => part(letters, partPath(site, at), site.messages));
  cache.set(site, parts);
  return parts;
}

/** Its pages, from the site's root: its own, then those of its parts, where it has more than one. */
export function letterIndexOutputs(site: Site): readonly string[] {
  const count = partCount(site);
  const parts = Array.from({ length: count }, (_, at) => partPath(site, at));
  return [ownPage(site, letterIndexPage), ...(count > 1 ? parts : [])];
}

function partPath(site: Site, at: number): string {
  return ownPage(site, `a-z/${at + 1}.html`);
}

/** By language: how many parts there are, for the next build. */
interface KeptCounts {
  readonly counts: Record<string, number>;
  keep(): void;
}

const kept = new WeakMap<Site["articles"], KeptCounts>();

/**
 * Has it kept for the next build how many parts there are, which takes it where all that they list is the same: else the
 * titles of all sections would be sorted to know that.
 * @param site As it was read.
 */
export function keepLetterIndex(site: Site, notes: KeptNotes | undefined): void {
  const own = notes && siteName(site);
  if (own === undefined) return;
  const name = `letter-index ${own}`;
  const counts: Record<string, number> = JSON.parse(notes?.get(name) ?? "{}");
  const keep = () => notes?.keep(name, JSON.stringify(counts));
  kept.set(site.articles, { counts, keep });
}

function partCount(site: Site): number {
  const { language } = site.messages;
  const known = kept.get(site.articles);
  const count = known?.counts[language] ?? letterIndexParts(site).length;
  if (known) {
    known.counts[language] = count;
    known.keep();
  }
  return count;
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
    // A term names its language where that is not the one that the site is seen in.
    ...site.terms.map(({ id, term, language = messages.language }) => ({
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
