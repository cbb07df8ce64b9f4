/** A file's text, or why it is not to be had. */
export type IncludedText =
  | { readonly text: string; readonly refused?: undefined }
  | {
      readonly refused: "absent";
      /** The folder that is not there, where that is why. */
      readonly folder?: string | undefined;
    }
  | { readonly refused: "closed" | "outside" | "hidden" | "large" | "not-text" };

/** Files whose text others may put in. */
export interface IncludedFiles {
  /** Of a path from the project's folder, with forward slashes. */
  readonly textOf: (path: string) => IncludedText;
}
