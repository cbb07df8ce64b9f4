/** Files that belong together, by their paths with `/`. */
export interface SourceFiles {
  readonly names: readonly string[];
  /** @returns undefined where there is no such file. */
  readonly read: (path: string) => Uint8Array | undefined;
}
