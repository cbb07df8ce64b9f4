import type { Token } from "markdown-it";
import type { IsTwin } from "./heading-twins.ts";
import type { WrittenLink } from "./link-reference.ts";
import type { Fault } from "./source-file.ts";
import type { Source } from "./sources.ts";
import type { TextContext } from "./text-context.ts";

/** Where a text stands, where it is printed, and who hears what is in it. Places count in the text. */
export interface TextSetting extends TextContext {
  /** The file that its links are relative to, from the site's root. */
  readonly from: string;
  /** The file that those at this place are relative to instead, where it is another. */
  readonly fromAt?: (at: number) => string | undefined;
  /** The page that prints it, from the site's root. */
  readonly page: string;
  readonly note: (link: WrittenLink, at: number) => void;
  readonly report: (at: number, fault: Fault) => void;
  /** The attributes of a link to a source that is cited. */
  readonly citation: (source: Source) => string;
  /** Prints a place of an item, or reports that none can stand here. */
  readonly item: (token: Token) => string;
  /** What keeps the author's HTML from having this id; undefined when it is given. */
  readonly claim: (id: string) => Fault | undefined;
  /** Whether a heading has the id that HTML beside it gives: it goes, and nobody needs to hear of it. */
  readonly isTwin?: IsTwin;
}
