/** A link or image as an author wrote it. */
export interface WrittenLink {
  readonly href: string;
  /**
   * `media` plays; `wiki` names a page or a picture as wikis do; `ref` is a link or else a page's name, as templates
   * of Hugo and Jekyll have it.
   */
  readonly kind: "link" | "image" | "media" | "wiki" | "ref";
}

/** One in a file to something in the same site, checked once all is read. */
export interface LinkReference extends WrittenLink {
  /** Where it stands in the file. */
  readonly offset: number;
  /** The file that it is relative to, from the site's root, where that is another: its text was put in. */
  readonly from?: string;
}
