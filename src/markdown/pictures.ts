import type { WrittenLink } from "./link-reference.ts";

/** How large a picture is, in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** `unknown` where a file does not say, `unshown` where browsers do not show such a file. */
export type FoundSize = PictureSize | "unknown" | "unshown";

/** A smaller copy of a picture, in a format that takes fewer bytes. */
export interface PictureCopy {
  /** From the site's root. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
}

export type PictureCopies = ReadonlyMap<string, readonly PictureCopy[] | "damaged">;

/** What is known of a site's pictures. */
export interface Pictures {
  /** Of a file, from the site's root, that is there. */
  readonly sizeOf: (path: string) => FoundSize;
  /** Whether a file that is there ends before its picture does. */
  readonly isCut?: (path: string) => boolean;
  /** By path from the site's root, smallest first; `damaged` where a file cannot be read to its end. */
  readonly copies?: PictureCopies;
  /** Other hosts that images may be loaded from; see `allowedImage`. */
  readonly hosts: readonly string[];
}

/** An image as an author wrote it, with the attributes given to it. */
export interface WrittenImage extends WrittenLink {
  /** Where its address stands. */
  readonly at: number;
  readonly given: (name: string) => string | null | undefined;
}
