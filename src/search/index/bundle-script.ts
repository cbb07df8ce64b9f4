/**
 * A script that hands data over as a bundle does (see `browser/dom/lazy-bundle.ts`), for all that is data
 * alone.
 * @param data JavaScript; lines end nowhere in it.
 */
export function bundleScript(name: string, data: string): string {
  const script = `globalThis.waymarkBundles?.give(${JSON.stringify(name)},${data});\n`;
  // JSON and string literals may hold these; older engines end a line, and so the literal, at them.
  return script.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
