import type { Token } from "markdown-it";
import type { Messages } from "../messages/messages.ts";
import type { TitledBox } from "./box-names.ts";
import type { Citation } from "./citation.ts";
import type { WrittenLink } from "./link-reference.ts";
import type { WrittenImage } from "./pictures.ts";

/** What printing needs to know of the page and gathers on the way; one for each text. */
export interface Printing {
  /** Turns a link as the author wrote it into the one to print, if any. `at`: see `placeOf`. */
  readonly resolve: (href: string, kind: WrittenLink["kind"], at: number) => string | undefined;
  /** The attributes that an image has beside its author's; `href` as written. */
  readonly picture: (image: WrittenImage) => Readonly<Record<string, string>>;
  /** The attributes of each track that a video has. */
  readonly tracks: (
    video: Pick<WrittenImage, "href" | "kind" | "at">,
  ) => readonly Readonly<Record<string, string>>[];
  /** Whether a player can stand here; reports where it cannot. `at`: see `placeOf`. */
  readonly mayPlay: (at: number) => boolean;
  /** Prints a citation. */
  readonly cite: (citations: readonly Citation[], token: Token) => string;
  /** Prints TeX. */
  readonly math: (tex: string, options: { readonly display: boolean }, token: Token) => string;
  /** Prints a place of an item, or the definition of one. */
  readonly item: (token: Token) => string;
  /** The usual title of a box, as HTML. */
  readonly boxTitle: (name: TitledBox) => string;
  /** Prints markup that a rule of our own made, past the sanitiser. */
  readonly own: (html: string) => string;
  /** A sentence of the interface's, as HTML. */
  readonly say: Messages["text"];
  /** Prints HTML that the author wrote. */
  readonly raw: (token: Token) => string;
  /** Prints HTML that a plugin made of a token. */
  readonly plugin: (html: string, token: Token) => string;
  /** A plugin threw as it printed a token. */
  readonly thrown: (error: unknown, token: Token) => void;
}
