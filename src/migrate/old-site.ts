import type { Dialect } from "../markdown/rules/dialects.ts";
import type { NotCarried } from "./not-carried.ts";

/** What a tool's configuration says of a site, in this program's terms. Pages are named from the new content folder. */
export interface OldSite {
  /** As people call the tool, such as "MkDocs". */
  readonly tool: string;
  /** The files that this was read from, from the old folder. */
  readonly configuration: readonly string[];
  readonly title?: string | undefined;
  readonly tagline?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** Where the site stands, such as `https://example.org/guide/`. */
  readonly url?: string | undefined;
  /** Where a page's source is edited: an address with `{page}` for its path from its folder of articles. */
  readonly editLink?: string | undefined;
  readonly notice?: string | undefined;
  readonly folders: readonly ArticleFolder[];
  /** Folders whose files go to the site's root, from the old folder. */
  readonly staticFolders: readonly string[];
  readonly dialects: readonly Dialect[];
  /** Whether each line of a paragraph stayed a line, where that is otherwise than its dialects have it. */
  readonly breaks?: boolean | undefined;
  /** Signs of which the tool knows itself or by plugins: looked for in the articles. */
  readonly mayHave: readonly ("boxes" | "emoji" | "mkdocs" | "obsidian")[];
  /** The order of pages, where the configuration gives one. */
  readonly navigation?: readonly Entry[] | undefined;
  /** Titles and places that folders have, by path from the content folder. */
  readonly folderSettings?: ReadonlyMap<string, FolderSettings> | undefined;
  /** What front matter is to say besides, by page. */
  readonly settings?: ReadonlyMap<string, PageSettings> | undefined;
  /** How the tool made addresses: `guide/start/` or `guide/start.html`. */
  readonly addresses: "folders" | "files";
  /** Where pages stood that the tool let stand elsewhere, by page. */
  readonly moved?: ReadonlyMap<string, string> | undefined;
  readonly redirects: readonly OldRedirect[];
  readonly notCarried: readonly NotCarried[];
}

/** Articles move as they are: `from` is from the old folder, `to` from the content folder; empty for it. */
export interface ArticleFolder {
  readonly from: string;
  readonly to: string;
  /** Where it is not the site's. */
  readonly language?: string | undefined;
  /** Files and folders in it that are no pages, from it. */
  readonly leaveOut?: readonly string[];
}

export type Entry =
  | { readonly kind: "page"; readonly page: string; readonly label?: string | undefined }
  | { readonly kind: "link"; readonly href: string; readonly label: string }
  | {
      readonly kind: "section";
      readonly label: string;
      /** Its own page. */
      readonly page?: string | undefined;
      readonly entries: readonly Entry[];
    };

export type OldSection = Extract<Entry, { readonly kind: "section" }>;

/** A folder's title and place, as `_folder.yaml` says them. */
export interface FolderSettings {
  readonly title?: string;
  readonly order?: number;
}

/** What an article's front matter is to say besides. */
export interface PageSettings {
  readonly title?: string | undefined;
  readonly label?: string | undefined;
  readonly order?: number | undefined;
  readonly language?: string | undefined;
  /** Whether lists of pages leave it out. */
  readonly hidden?: boolean | undefined;
  readonly draft?: boolean | undefined;
  /** Where it stands, from the site's root. */
  readonly permalink?: string | undefined;
  /** Addresses that it had. */
  readonly aliases?: readonly string[] | undefined;
}

/** An address that the old site had, and the page that it leads to. */
export interface OldRedirect {
  /** From the old site's root: `/guide/start/`. */
  readonly from: string;
  readonly page: string;
  /** An id on it. */
  readonly fragment?: string | undefined;
}
