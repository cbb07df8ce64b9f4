/**
 * The candidate closest to `name`, or undefined when none is within a quarter of its length (at
 * least 1): a far-fetched suggestion misleads more than none.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(name);
}

/** The same where many names are looked for among many: candidates are looked at once. */
export function nearestAmong(candidates: Iterable<string>): (name: string) => string | undefined {
  const known = Array.from(candidates, (candidate) => {
    const lower = candidate.toLowerCase();
    return { candidate, lower, signs: signsOf(lower) };
  });
  return (name) => {
    const lower = name.toLowerCase();
    const signs = signsOf(lower);
    let best: string | undefined;
    let bestDistance = Math.max(1, Math.floor(name.length / 4)) + 1;
    for (const other of known) {
      if (Math.abs(other.candidate.length - name.length) >= bestDistance) continue;
      // One slip takes away one sign and puts in another at most.
      if (ones(signs & ~other.signs) >= bestDistance) continue;
      if (ones(other.signs & ~signs) >= bestDistance) continue;
      const distance = editDistance(lower, other.lower, bestDistance);
      if (distance < bestDistance) {
        best = other.candidate;
        bestDistance = distance;
      }
    }
    return best;
  };
}

/**
 * The one candidate that differs from a name by a single slip: a sign too many, too few or another, or two
 * swapped. Undefined where there is none or several, and for names shorter than `enough`, where a slip may make
 * another word.
 */
export function oneSlipAway(
  name: string,
  candidates: Iterable<string>,
  { enough = 3 }: { readonly enough?: number | undefined } = {},
): string | undefined {
  if (name.length < enough) return undefined;
  const found = [...candidates].filter((other) => editDistance(name, other, 2) === 1);
  return found.length === 1 ? found[0] : undefined;
}

/** Which signs a text has, as bits: several signs may have one. */
function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) signs |= 1 << (text.charCodeAt(at) & 31);
  return signs;
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Optimal string alignment distance: Levenshtein's, with two neighbours swapped as one slip. Where it
 * is `enough` or more, that is all that is said of it.
 */
export function editDistance(a: string, b: string, enough: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(distance);
    }
    // Neither this row nor the one before can lead to less.
    if (Math.min(...row) >= enough && Math.min(...last) >= enough) return enough;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
