import path from "node:path";
import { nearestAmong } from "../../core/nearest.ts";
import { once } from "../../core/once.ts";

/** Names that are like none beside them are looked for everywhere, which takes its time, so often. */
const SEARCHES = 1000;

/**
 * Finds the file that a link probably means which leads to `wanted`, where there is none: the page's
 * source for an address as sites have them, the same name in other letters, the nearest name of its
 * folder, or else of any. Where a name stands in several folders, the one that shares most is meant.
 */
export function nearestFiles(files: readonly string[]): (wanted: string) => string | undefined {
  const there = new Set(files);
  const byLetters = new Map(files.map((file) => [file.toLowerCase(), file]));
  const byFolder = Map.groupBy(files, (file) => path.posix.dirname(file));
  const besides = new Map<string, (name: string) => string | undefined>();
  const beside = (folder: string) => {
    const known =
      besides.get(folder) ??
      nearestAmong((byFolder.get(folder) ?? []).map((file) => path.posix.basename(file)));
    besides.set(folder, known);
    return known;
  };
  const whole = once(() => nearestAmong(files));
  const elsewhere = once(() => {
    const named = files.filter((file) => path.posix.basename(file) !== "index.md");
    const byName = Map.groupBy(named, (file) => path.posix.basename(file).toLowerCase());
    return { byName, nearest: nearestAmong(byName.keys()) };
  });
  let searches = 0;
  return (wanted) => {
    for (const name of sourcesFor(wanted)) {
      const found = there.has(name) ? name : byLetters.get(name.toLowerCase());
      if (found) return found;
    }
    if (++searches > SEARCHES) return undefined;
    const base = path.posix.basename(wanted);
    const folder = path.posix.dirname(wanted);
    const source = base.replace(/(?:\.html?|\.md)?$/i, ".md");
    const close = beside(folder)(base) ?? beside(folder)(source);
    if (close !== undefined) return `${folder}/${close}`;
    // Every folder may have one of these: only a folder of nearly that name is meant.
    if (/^(?:index|readme)\.\w+$/i.test(base)) return whole()(wanted);
    const { byName, nearest } = elsewhere();
    return closest(wanted, byName.get(nearest(base) ?? "") ?? []);
  };
}

/** Of files of one name, the first of those that begin most like it. */
function closest(wanted: string, files: readonly string[]): string | undefined {
  const shared = (file: string) => {
    const steps = file.split("/");
    const differs = wanted.split("/").findIndex((step, at) => step !== steps[at]);
    return differs === -1 ? steps.length : differs;
  };
  return files.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** `deploy` and `deploy.html` are made of `deploy.md`, `guide/` and `guide` of `guide/index.md`. */
function sourcesFor(wanted: string): readonly string[] {
  const whole = wanted.replace(/(?<!\/)\/+$/, "");
  const stem = whole.replace(/\.html?$/i, "");
  return [whole, `${stem}.md`, `${stem}.yaml`, `${whole}/index.md`, `${whole}/README.md`].filter(
    (name) => name !== wanted,
  );
}
