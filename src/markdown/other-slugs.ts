import { numbered } from "./slug.ts";

/** What another tool calls a heading, where that is not its id here. */
export interface OtherSlug {
  readonly slug: string;
  /** The heading's id here. */
  readonly id: string;
}

interface NamedHeading {
  readonly words: string;
  readonly id: string;
  /** Whether its author gave it the id, which then holds in all tools. */
  readonly isGiven: boolean;
}

/**
 * The ids that headings have in pages of VitePress, MkDocs, kramdown and Pandoc where they differ from GitHub's, as links
 * written for those name them; none that are another's id, or may mean two headings.
 */
export function otherSlugs(
  headings: readonly NamedHeading[],
  isTaken: (id: string) => boolean,
): readonly OtherSlug[] {
  const unnamed = headings.filter(({ isGiven }) => !isGiven);
  if (unnamed.every(isPlain)) return [];
  const found = new Map<string, Set<string>>();
  for (const { slugOf, ...numbering } of tools) {
    const taken = new Set(["", ...headings.flatMap(({ id, isGiven }) => (isGiven ? [id] : []))]);
    for (const { words, id } of unnamed) {
      const slug = numbered(slugOf(words), taken, { from: 1, ...numbering });
      if (slug === id || isTaken(slug)) continue;
      found.set(slug, (found.get(slug) ?? new Set()).add(id));
    }
  }
  return [...found].flatMap(([slug, ids]) =>
    ids.size === 1 ? [...ids].map((id) => ({ slug, id })) : [],
  );
}

/** Whether all tools make of these words what their id here is. No two headings of a page have the same. */
function isPlain({ words, id }: NamedHeading): boolean {
  return PLAIN.test(words) && id === words.toLowerCase().replaceAll(" ", "-");
}

const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/;

const tools: readonly { readonly slugOf: (words: string) => string; readonly by?: "_" }[] = [
  { slugOf: vitePressSlug },
  { slugOf: mkDocsSlug, by: "_" },
  { slugOf: kramdownSlug },
  { slugOf: pandocSlug },
];

/** As `slugify` of @mdit-vue/shared, which VitePress and VuePress have. */
function vitePressSlug(words: string): string {
  return (
    words
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: so that tool has it.
      .replace(/[\0-\x1f]/g, "")
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .replace(/^(?=\d)/, "_")
      .toLowerCase()
  );
}

/** As `slugify` of Python-Markdown's table of contents, which MkDocs has. */
function mkDocsSlug(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[^\w\s-]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

/** As kramdown has it by itself: from the first letter on, and no others than English has. */
function kramdownSlug(words: string): string {
  return words
    .replace(/^[^a-zA-Z]+/, "")
    .replace(/[^a-zA-Z0-9 -]/g, "")
    .replaceAll(" ", "-")
    .toLowerCase();
}

/** As Pandoc's `auto_identifiers`: from the first letter on, with dots. */
function pandocSlug(words: string): string {
  return words
    .replace(/(?<=\s)-{2,3}(?=\s)/g, "")
    .replace(/[^\p{L}\p{M}\p{N}_.\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-")
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, "");
}
