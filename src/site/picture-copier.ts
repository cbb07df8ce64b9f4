import type { Diagnostic } from "../core/diagnostics.ts";
import type { PictureCopies } from "../markdown/pictures.ts";
import type { BuildListener } from "./listener.ts";

/** Makes smaller copies of a site's pictures before the texts are read in which they stand. */
export type PictureCopier = (
  /** Paths from the site's root. */
  pictures: readonly string[],
  begin: BuildListener["begin"],
) => Promise<{
  readonly copies: PictureCopies;
  /** Of what keeps all pictures from having copies. */
  readonly diagnostics: readonly Diagnostic[];
}>;

/** Where nothing is written. */
export const noCopies: PictureCopier = async () => ({ copies: new Map(), diagnostics: [] });

/**
 * Those of a site's files that are pictures which a text names: by the last word of their names, so that
 * it need not be known how they are written there.
 */
export function namedPictures(
  files: readonly string[],
  texts: Iterable<string>,
): readonly string[] {
  const pictures = files.filter((file) => /\.(?:png|jpe?g|webp)$/i.test(file));
  if (pictures.length === 0) return [];
  const named = new Set<string>();
  for (const text of texts) {
    for (const { 0: ending, index } of text.matchAll(/\.(?:png|jpe?g|webp)/gi)) {
      named.add(lastWord(text, index + ending.length));
    }
  }
  return pictures.filter((file) => named.has(lastWord(file, file.length)));
}

/** What cannot stand in a word, or would be written otherwise in a text. */
const BETWEEN = /[\s/()[\]<>"'`|:=]/;
const LONGEST = 200;

function lastWord(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST && !BETWEEN.test(text[start - 1] ?? "")) start--;
  const word = decoded(text.slice(start, end).replaceAll("\\", ""));
  return word.split(BETWEEN).at(-1)?.normalize("NFC") ?? "";
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
