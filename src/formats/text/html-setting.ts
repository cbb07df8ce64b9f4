export interface HtmlSetting {
  /** Is told what goes. */
  readonly drop: (what: string) => void;
  /** Is told of elements that stay HTML. */
  readonly keep: (name: string) => void;
}
