import type { LinkReference } from "../../markdown/link-reference.ts";
import type { OtherSlug } from "../../markdown/other-slugs.ts";
import type { Prose } from "../../markdown/prose.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import type { OldPath } from "./old-paths.ts";

/** A run of prose under one heading of level 2 or 3, up to the next such heading. */
export interface Section {
  readonly id: string;
  readonly level: 2 | 3;
  /** Plain text. */
  readonly title: string;
}

/** With its prose. */
export interface WholeSection extends Section {
  readonly titleHtml: string;
  readonly html: string;
  /** Plain text of the prose, for search; without the heading and without citations. */
  readonly text: string;
}

/** Where an item stands in an article, one that it defines or a bank's. */
export interface ItemPlace {
  readonly id: string;
  /** Whether the article itself defines it. */
  readonly defined: boolean;
  /** Where the id stands in the file. */
  readonly offset: number;
}

export interface TextExtras {
  /** Blocks of code. */
  readonly code: boolean;
  /** Lists of definitions or tasks, notes, captions, players. */
  readonly seldom: boolean;
  /** Boxes that few texts have. */
  readonly boxes: boolean;
  readonly tabs: boolean;
}

/** What its links, other pages and lists need of an article: all of a site's are in memory at once. */
export interface Article {
  readonly file: SourceFile;
  /** Path from the content folder, such as `guide/consent.md`. */
  readonly path: string;
  /** Output path from the site's root, such as `guide/consent.html`. */
  readonly output: string;
  /** What its author calls it, else its first heading of level 1, else its file's name. Plain text. */
  readonly title: string;
  readonly titleHtml: string;
  /** Of the heading that the title is; empty where it is none. */
  readonly titleId: string;
  /** In the sidebar, in place of the title. */
  readonly label: string;
  /** Whether lists of pages leave it out. */
  readonly isHidden: boolean;
  /** Empty where there is none. */
  readonly summary: string;
  /** For search engines; empty where there is none. */
  readonly description: string;
  /** A year, month or day, such as `2026-03-09`. */
  readonly date: string | undefined;
  readonly updated: string | undefined;
  /** As their author named them; `what` is plain text. */
  readonly changes: readonly { readonly date: string; readonly what: string }[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Whether it is its folder's own page. */
  readonly isFolderPage: boolean;
  /** Old paths and other names, as written. */
  readonly aliases: readonly string[];
  readonly oldPaths: readonly OldPath[];
  /** As their author wrote them, which is how items name them. */
  readonly objectives: readonly string[];
  /** The same, rendered for its own page. */
  readonly objectivesProse: readonly Prose[];
  /** Where its author named it; otherwise it is in the site's. */
  readonly language: string | undefined;
  /** The article that says the same in another language, by its path from the content folder, as written. */
  readonly translationOf: string | undefined;
  /** Whether its text does though its author named no language. */
  readonly runsLeftwards: boolean;
  /** Whether its text links the glossary's terms. */
  readonly linksTerms: boolean;
  /** Place in its folder; articles without one follow those with, by path. */
  readonly order: number;
  readonly sections: readonly Section[];
  /** In their order on the page. */
  readonly items: readonly ItemPlace[];
  /** Every id that a link may name. */
  readonly anchors: ReadonlySet<string>;
  /** Whether a part is left out that another tool would make, with ids that nobody here knows. */
  readonly lacksParts: boolean;
  /** Ids of headings that begin no section. */
  readonly deeperHeadings: readonly string[];
  /** What other tools call its headings, where no id is called so. */
  readonly otherSlugs: readonly OtherSlug[];
  readonly links: readonly LinkReference[];
  /** Files whose text stands in its own, or would, from the project's folder. */
  readonly included: readonly string[];
  /** Sources cited, in order of first citation, with how often each is. */
  readonly citations: ReadonlyMap<string, number>;
  readonly words: number;
  /** What its prose has that takes styles and scripts of its own. */
  readonly extras: TextExtras;
}

/** With its prose, which its own page prints and search reads. */
export interface WholeArticle extends Article {
  /** What comes before the first heading. */
  readonly introHtml: string;
  readonly introText: string;
  /** The list of its footnotes; empty when it has none. */
  readonly notesHtml: string;
  readonly sections: readonly WholeSection[];
}

/** Without its prose. */
export function outlineOf({ introHtml, introText, notesHtml, ...article }: WholeArticle): Article {
  return {
    ...article,
    sections: article.sections.map(({ id, level, title }) => ({ id, level, title })),
  };
}

/**
 * A copy that may be spread: of an article that has not changed since the build before, part is read when it is asked
 * for, and a spread does not ask.
 */
export function inOnePiece<Fields extends object>(article: Fields): Fields {
  const copy: Partial<Fields> = {};
  for (const name in article) copy[name] = article[name];
  return copy as Fields;
}

/** As if it had no prose: what its page shows besides. */
export function withoutProse(article: Article): WholeArticle {
  const none = { titleHtml: "", html: "", text: "" };
  return {
    ...inOnePiece(article),
    ...{ introHtml: "", introText: "", notesHtml: "" },
    sections: article.sections.map((section) => ({ ...section, ...none })),
  };
}
