import type { Messages } from "../messages/messages.ts";
import type { Markdown } from "./markdown.ts";
import type { Source } from "./sources.ts";
import type { Folders } from "./targets.ts";

/** What all texts of a site are read with. */
export interface TextContext {
  readonly markdown: Markdown;
  readonly folders: Folders;
  /** BCP 47 tag of what a text is written in, unless it says so itself. */
  readonly language: string;
  readonly sources: ReadonlyMap<string, Source>;
  /** What rendering says in its own words. */
  readonly messages: Messages;
  /** Of a site in several languages. */
  readonly languages?: {
    /** The language in whose folder an article stands, by its place from the content folder. */
    readonly ofFolder: (place: string) => string | undefined;
    /** Its place among those of its language, by its path from the content folder. */
    readonly placeOf: (path: string) => string;
    readonly messagesIn: (language?: string) => Messages;
  };
}
