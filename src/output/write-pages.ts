import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A page of a build, rendered when it is written. */
export interface RenderedPage {
  /** From the site's root. */
  readonly path: string;
  readonly render: () => string;
}

/** Writes pages one after another, so that one alone is in memory. @param folder The site's root. */
export function writePages(
  pages: readonly RenderedPage[],
  folder: string,
  written: () => void,
): void {
  const made = new Set<string>();
  for (const { path: name, render } of pages) {
    const target = path.join(folder, name);
    const parent = path.dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, render());
    written();
  }
}
