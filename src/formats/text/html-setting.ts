export interface HtmlSetting {
  /** Is told what goes. */
  readonly drop: (what: string) => void;
  /** Is told what becomes something else. */
  readonly change: (what: string) => void;
  /** Is told of elements that stay HTML. */
  readonly keep: (name: string) => void;
  /** Whether it is a whole page, whose headings, pictures, tables and boxes stay in Markdown's own signs. */
  readonly isPage?: true;
}
