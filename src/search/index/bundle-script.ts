/**
 * A script of nothing but data, which hands it over as bundles do (see `browser/dom/lazy-bundle.ts`).
 * @param data As JavaScript, on one line.
 */
export function bundleScript(name: string, data: string): string {
  const script = `globalThis.waymarkBundles?.give(${JSON.stringify(name)},${data});\n`;
  // Literals may hold these two, at which older engines end a line, and so the literal.
  return script.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
