/** A picture, sound or film in HTML, with what stands before its address. */
const SOURCE =
  /(<(?:img|source|audio|video)\b[^<>]*?\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** What begins a picture in Markdown, up to its address. */
const PICTURE = /!\[(?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\])*\]\(/g;

/** As many closing brackets are tried as the end of an address. */
const MOST_ENDS = 6;

/**
 * A text in HTML or Markdown with other addresses of what it shows.
 * @param addressOf What stands in place of one; undefined where it is to stay.
 */
export function withOtherFiles(
  text: string,
  addressOf: (written: string) => string | undefined,
): string {
  const html = /\ssrc\s*=/i.test(text)
    ? text.replace(SOURCE, (whole, before: string, ...written: (string | undefined)[]) => {
        const address = written.slice(0, 3).find((each) => each !== undefined) ?? "";
        const other = addressOf(plainEntities(address).trim());
        return other === undefined ? whole : `${before}"${other}"`;
      })
    : text;
  return html.includes("](") ? inMarkdown(html, addressOf) : html;
}

/** People write names with spaces and brackets as they are: an address ends where it names something. */
function inMarkdown(text: string, addressOf: (written: string) => string | undefined): string {
  let [done, at] = ["", 0];
  for (const { index, 0: begun } of text.matchAll(PICTURE)) {
    const start = index + begun.length;
    if (index < at) continue;
    const [line = ""] = text.slice(start).split("\n", 1);
    let end = line.indexOf(")");
    for (let count = 0; end !== -1 && count < MOST_ENDS; count++) {
      const [, address = ""] = /^(.*?)(?:\s+(?:"[^"]*"|'[^']*'))?$/.exec(line.slice(0, end)) ?? [];
      const other = addressOf(address.trim().replace(/^<|>$/g, ""));
      if (other !== undefined) {
        done += `${text.slice(at, start)}${other})`;
        at = start + end + 1;
        break;
      }
      end = line.indexOf(")", end + 1);
    }
  }
  return done + text.slice(at);
}

/**
 * How a path may be written that a text names: as it is, with signs percent-encoded, with accents in one
 * sign or two, and with a query that says how to show it.
 */
export function spellingsOf(written: string): readonly string[] {
  const [bare = ""] = written.split(/[?#]/);
  const all = [written, decoded(written), bare, decoded(bare)];
  return [...new Set(all.flatMap((each) => [each, each.normalize("NFC"), each.normalize("NFD")]))];
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The commonest signs that HTML writes by name. */
export function plainEntities(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&amp;", "&");
}
