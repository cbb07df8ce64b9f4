import { outsideCode } from "./outside-code.ts";

/** Where links lead by their labels: `[tea]: https://example.org`. */
export type References = ReadonlyMap<string, string>;

/** A label, an address that may stand in angle brackets, and a title, https://spec.commonmark.org/0.31.2/#link-reference-definitions. */
const DEFINITION =
  /^ {0,3}\[(?!\^)((?:[^[\]\\\n]|\\.)+)\]:[ \t]*(<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$\n?/gm;
const LINK = /(!?\[((?:[^[\]\\]|\\.)+)\])(?:\[((?:[^[\]\\]|\\.)*)\])?(?![[(:])/g;

/** What a text or a file of Markdown defines; of several, the first counts. */
export function referencesIn(text: string): References {
  const found = new Map<string, string>();
  if (!text.includes("]:")) return found;
  outsideCode(text, (part) => {
    for (const [, label = "", address = ""] of part.matchAll(DEFINITION)) {
      const key = keyOf(label);
      if (!found.has(key)) found.set(key, address);
    }
    return part;
  });
  return found;
}

/**
 * A text in which links and pictures that name a label have its address in them, and define nothing any more.
 * @param others What its file defines elsewhere.
 */
export function withInlineLinks(text: string, others?: References): string {
  const own = referencesIn(text);
  if (own.size === 0 && (others?.size ?? 0) === 0) return text;
  const all = new Map([...(others ?? []), ...own]);
  return outsideCode(text, (part) =>
    part
      .replace(DEFINITION, "")
      .replace(LINK, (whole, words: string, said: string, label: string | undefined) => {
        const address = all.get(keyOf(label || said));
        return address === undefined ? whole : `${words}(${address})`;
      }),
  );
}

function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
