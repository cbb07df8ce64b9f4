// Of shorter words, pieces of two letters make almost anything.
const LEAST = 8;
const LEAST_PIECE = 2;
const MOST_PIECES = 6;

/**
 * Ways to divide a word into three and more, as stateoftheart, the fewest pieces first: so many at most. Whether
 * they stand together anywhere is for others to say.
 */
export function inSeveral(
  word: string,
  isWord: (piece: string) => boolean,
  most: number,
): readonly (readonly string[])[] {
  if (word.length < LEAST) return [];
  let ways: readonly (readonly string[])[] = [[]];
  const found: (readonly string[])[] = [];
  for (let count = 1; count <= MOST_PIECES && found.length < most; count++) {
    ways = ways.flatMap((way) => nextPieces(word, way, isWord)).slice(0, MOST_WAYS);
    const isWhole = (way: readonly string[]) => way.join("").length === word.length;
    if (count > 2) found.push(...ways.filter(isWhole));
    ways = ways.filter((way) => !isWhole(way));
  }
  return found.slice(0, most);
}

/** The longest first: where there are more ways, those of the longest pieces are followed. */
const MOST_WAYS = 64;

function nextPieces(
  word: string,
  way: readonly string[],
  isWord: (piece: string) => boolean,
): readonly (readonly string[])[] {
  const start = way.join("").length;
  const lengths = Array.from({ length: Math.max(0, word.length - start - LEAST_PIECE + 1) });
  return lengths
    .map((_, at) => word.slice(start, word.length - at))
    .filter(isWord)
    .map((piece) => [...way, piece]);
}
