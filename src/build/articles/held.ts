/** Markup of the build's own, kept out of the sanitiser's way and put back after it. */
export interface Held {
  /** @returns what stands for the markup until it is released. */
  readonly hold: (html: string) => string;
  readonly release: (html: string) => string;
}

// Markdown and HTML both turn a NUL into another character, so that no author can write one.
const MARK = "\0";

export function createHeld(): Held {
  const pieces: string[] = [];
  return {
    hold: (html) => `${MARK}${pieces.push(html) - 1}${MARK}`,
    release: (html) =>
      html
        .split(MARK)
        .map((part, index) => (index % 2 === 0 ? part : (pieces[Number(part)] ?? "")))
        .join(""),
  };
}
