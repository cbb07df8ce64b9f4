/** About as many as there are, counted by what stands between them. */
export function countOfValues(text: string): number {
  let count = 0;
  let quote: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quote !== undefined) {
      if (sign === "\\") at++;
      else if (sign === quote || sign === "\n") quote = undefined;
    } else if (sign === '"') quote = sign;
    else if (sign === "," || sign === "[" || sign === "{") count++;
  }
  return count;
}

/** How many brackets are open there, but for those in strings. */
export function depthAt(text: string, end: number): number {
  let depth = 0;
  for (const [part] of text.slice(0, end).matchAll(/"(?:\\.|[^"\\])*"?|[[\]{}]/g)) {
    if (part === "[" || part === "{") depth++;
    else if (part === "]" || part === "}") depth--;
  }
  return depth;
}
