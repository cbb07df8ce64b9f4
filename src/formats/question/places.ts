/** Where something stands in a source: 1-based, both; `inner` is the path within a package. */
export interface Place {
  readonly inner?: string;
  readonly line: number;
  readonly column: number;
}

/** Finds places in one text. */
export function placesIn(text: string, inner?: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (starts[low] ?? 0) + 1;
    return { ...(inner !== undefined && { inner }), line: low + 1, column };
  };
}
