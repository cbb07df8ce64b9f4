import { dropped, type Loss } from "../question/loss.ts";
import { keepFile } from "../text/kept-files.ts";
import { ASSET } from "../text/sound-links.ts";
import { plainEntities, spellingsOf } from "../text/written-files.ts";

/**
 * A card's HTML in which pictures and sounds have the names that they are kept by in `assets`, and sounds,
 * `[sound:rain.mp3]`, are players. What did not come along is left as it is or, of sounds, dropped.
 */
export function mediaOf(
  files: ReadonlyMap<string, () => Uint8Array>,
  assets: Map<string, Uint8Array>,
  losses: Loss[],
): (html: string) => string {
  const keep = (written: string): string | undefined => {
    const name = spellingsOf(written).find((each) => files.has(each));
    const bytes = name === undefined ? undefined : files.get(name)?.();
    if (name === undefined || !bytes) return undefined;
    const kept = keepFile(name, bytes, assets);
    if (kept === undefined) losses.push(dropped(`the file ${name}, which pages do not show`));
    return kept === undefined ? undefined : `${ASSET}${kept}`;
  };
  return (html) =>
    html
      .replace(
        /(<(?:img|source|audio|video)\b[^<>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi,
        (whole, before: string, ...written: (string | undefined)[]) => {
          const address = written.slice(0, 3).find((each) => each !== undefined) ?? "";
          const kept = keep(plainEntities(address));
          return kept === undefined ? whole : `${before}"${kept}"`;
        },
      )
      .replace(/\[sound:([^\]]*)\]/g, (_, name: string) => {
        const kept = keep(plainEntities(name));
        if (kept !== undefined) return `<audio controls src="${kept}"></audio>`;
        losses.push(dropped(`the sound ${name}, which did not come with the file`));
        return "";
      });
}
