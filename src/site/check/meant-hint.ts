/**
 * What to do about a key that is probably another misspelt.
 * @param beside The keys that it stands beside: of two of one name, one would be lost.
 */
export function meantHint(meant: string, beside: readonly string[]): string {
  return beside.includes(meant)
    ? `"${meant}" is there already: take this out, or bring both together in it`
    : `did you mean "${meant}"?`;
}
