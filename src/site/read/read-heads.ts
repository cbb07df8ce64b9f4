import { withoutArticleEnding } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import type { SiteConfig } from "../config/config.ts";
import { type FrontMatterResult, readFrontMatter } from "./front-matter.ts";
import { type ArticleHead, type PlacedArticles, placeArticles } from "./place-articles.ts";

/** The home page of a site whose author wrote none. */
export interface MadeHome extends ArticleHead {
  readonly front: FrontMatterResult;
  readonly key?: undefined;
  readonly known?: undefined;
}

/** What is known of all articles before the first is read. */
export interface Heads<Head> extends PlacedArticles {
  /** Those that are built, by path. */
  readonly built: (Head | MadeHome)[];
  /** The one among them that has no file. */
  readonly home: MadeHome | undefined;
  /** Files that are left out. */
  readonly drafts: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Which articles are built, and where, as their front matter says. A site without a home page gets one
 * without words of its own.
 */
export function readHeads<Head extends ArticleHead>(
  all: readonly Head[],
  config: Pick<SiteConfig, "content" | "quizzes" | "languages" | "title" | "tagline">,
): Heads<Head> {
  const isDraft = ({ front }: Head) => front.frontMatter.draft;
  const [notFound] = all.filter(
    ({ file }) => withoutArticleEnding(file.path) === `${config.content}/404`,
  );
  const drafts = all.filter(isDraft);
  const built = all.filter((head) => !isDraft(head) && head !== notFound);
  const placed = placeArticles(built, config);
  const diagnostics = [
    ...drafts.flatMap(({ front }) => front.diagnostics),
    ...(notFound ? [diagnosticAt(notFound.file, 0, OWN_NOT_FOUND)] : []),
  ];
  const known = { drafts: new Set(drafts.map(({ file }) => file.path)) };
  const isThere =
    placed.folderPages.has(config.content) || [...placed.pages.values()].includes("index.html");
  if (built.length === 0 || isThere) {
    return { ...placed, ...known, built, home: undefined, diagnostics };
  }
  const home = madeHome(config);
  return {
    ...known,
    pages: placed.pages,
    folderPages: new Map([...placed.folderPages, [config.content, home.file.path]]),
    built: [...built, home].toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1)),
    home,
    diagnostics: [
      ...diagnostics,
      diagnosticAt(home.file, 0, {
        rule: "no-home",
        message: "the site has no home page, so it gets one that lists its pages",
        hint: "write this file, or a README.md beside it, to have words of your own there",
      }),
    ],
  };
}

const OWN_NOT_FOUND = {
  rule: "not-read",
  message:
    "the build makes the page for addresses that lead nowhere, 404.html, so this file is left out",
  hint: "for words of your own there, override layouts/not-found.njk",
} as const;

function madeHome({ content, title, tagline }: Parameters<typeof readHeads>[1]): MadeHome {
  const file = { path: `${content}/index.md`, text: "" };
  const front = readFrontMatter(file);
  return {
    file,
    front: { ...front, frontMatter: { ...front.frontMatter, title, summary: tagline } },
  };
}
