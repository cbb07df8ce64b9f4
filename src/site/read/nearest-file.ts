import path from "node:path";
import { nearest } from "../../core/nearest.ts";

/**
 * The file that a link probably means which leads to `wanted`, where there is none: the page's source
 * for an address as sites have them, the same name in other letters, or the nearest name.
 */
export function nearestFile(wanted: string, files: readonly string[]): string | undefined {
  const there = new Set(files);
  const byLetters = new Map(files.map((file) => [file.toLowerCase(), file]));
  for (const name of sourcesFor(wanted)) {
    const found = there.has(name) ? name : byLetters.get(name.toLowerCase());
    if (found) return found;
  }
  const base = path.posix.basename(wanted);
  const folder = path.posix.dirname(wanted);
  const beside = files.filter((file) => path.posix.dirname(file) === folder);
  const close = nearest(
    base,
    beside.map((file) => path.posix.basename(file)),
  );
  if (close !== undefined) return `${folder}/${close}`;
  // Every folder may have one of these: only a folder of nearly that name is meant.
  if (/^(?:index|readme)\.\w+$/i.test(base)) return nearest(wanted, files);
  const elsewhere = files.filter((file) => path.posix.basename(file) !== "index.md");
  const name = nearest(
    base,
    elsewhere.map((file) => path.posix.basename(file)),
  );
  return elsewhere.find((file) => path.posix.basename(file) === name);
}

/** `deploy` and `deploy.html` are made of `deploy.md`, `guide/` and `guide` of `guide/index.md`. */
function sourcesFor(wanted: string): readonly string[] {
  const whole = wanted.replace(/\/+$/, "");
  const stem = whole.replace(/\.html?$/i, "");
  return [whole, `${stem}.md`, `${stem}.yaml`, `${whole}/index.md`, `${whole}/README.md`].filter(
    (name) => name !== wanted,
  );
}
