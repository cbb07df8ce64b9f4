import type { SearchDocument } from "../../src/search/format/documents.ts";
import { mulberry32 } from "../pages.ts";

export interface Queries {
  readonly cold: string;
  readonly following: string;
  readonly typed: readonly string[];
}

/**
 * Words that stand together in some section, neither the commonest nor the rarest: two for the cold
 * query and the one after it, or one in every third visit; two words to type.
 */
export function chooseQueries(documents: readonly SearchDocument[], seed: number): Queries {
  const random = mulberry32(seed + 1);
  const words = (count: number): string => {
    const document = documents[Math.floor(random() * documents.length)];
    const candidates = (document?.text ?? "")
      .toLowerCase()
      .split(/[^a-z]+/)
      // The commonest of the made-up words have one syllable.
      .filter((word) => word.length >= 6);
    const chosen = new Set<string>();
    while (chosen.size < Math.min(count, new Set(candidates).size)) {
      chosen.add(candidates[Math.floor(random() * candidates.length)] ?? "");
    }
    return chosen.size === count ? [...chosen].join(" ") : words(count);
  };
  const count = seed % 3 === 2 ? 1 : 2;
  return { cold: words(count), following: words(count), typed: [words(1), words(1)] };
}
