import { dropped, type Loss } from "../question/loss.ts";
import { keepFile } from "../text/kept-files.ts";
import { ASSET } from "../text/sound-links.ts";

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
    const name = [written, decoded(written)].find((each) => files.has(each));
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
          const kept = keep(unescaped(address));
          return kept === undefined ? whole : `${before}"${kept}"`;
        },
      )
      .replace(/\[sound:([^\]]*)\]/g, (_, name: string) => {
        const kept = keep(unescaped(name));
        if (kept !== undefined) return `<audio controls src="${kept}"></audio>`;
        losses.push(dropped(`the sound ${name}, which did not come with the file`));
        return "";
      });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
