import type { Token } from "markdown-it";
import { explicitId } from "./explicit-id.ts";
import { headingSlug } from "./heading-slug.ts";
import { giveId, headingsInHtml } from "./html-headings.ts";
import { type OtherSlug, otherSlugs } from "./other-slugs.ts";
import { besideTheme } from "./page-ids.ts";
import { plainText } from "./plain-text.ts";
import type { Fault } from "./source-file.ts";

/**
 * Gives every heading its id: the one in `{#…}` at its end, else GitHub's slug of its words. One in
 * HTML has the latter where it has none. Returns all, and what other tools would call them.
 */
export function nameHeadings(
  tokens: readonly Token[],
  isReserved: (id: string) => boolean,
  report: (heading: Token, fault: Fault) => void,
): { readonly ids: Set<string>; readonly otherSlugs: readonly OtherSlug[] } {
  const written = new Set<string>();
  const taken = {
    has: (id: string) => written.has(id) || isReserved(id),
    add: (id: string) => written.add(id),
  };
  const named = new Set<string>();
  const explicit = new Map<Token, string>();
  const headings = tokens.flatMap((token, index) => {
    const inline = tokens[index + 1];
    return token.type === "heading_open" && inline ? [{ index, token, inline }] : [];
  });
  for (const { token } of headings) {
    const written = explicitId(token);
    if (written === undefined) continue;
    const id = besideTheme(written);
    if (taken.has(id)) {
      report(token, {
        rule: "duplicate-id",
        message: `the id "${id}" is already taken on this page`,
        hint: "give this heading another id",
      });
    } else explicit.set(token, id);
    taken.add(id);
  }
  const html = headingsInHtml(tokens);
  const beside = { ...taken, has: (id: string) => taken.has(id) || html.ids.has(id) };
  const inOrder = [...headings, ...html.headings].toSorted((a, b) => a.index - b.index);
  const all = inOrder.flatMap((heading) => {
    if ("words" in heading) {
      const { words } = heading;
      // Links find the place that has the id already, mostly one beside the heading.
      if (html.ids.has(headingSlug(words, new Set()))) return [];
      const id = headingSlug(words, beside, isReserved);
      giveId(heading, id);
      named.add(id);
      return [{ words, id, isGiven: false }];
    }
    const { token, inline } = heading;
    const given = explicit.get(token);
    const words = wordsOf(inline);
    const id = given ?? headingSlug(words, taken, isReserved);
    token.attrSet("id", id);
    named.add(id);
    return [{ words, id, isGiven: given !== undefined }];
  });
  return { ids: named, otherSlugs: otherSlugs(all, taken.has) };
}

/** With hyphens for the dashes that were typed as such, as ids of other tools have them. */
function wordsOf(inline: Token): string {
  const words = plainText([inline]);
  if (!inline.content.includes("--") || /[–—]/.test(inline.content)) return words;
  return words.replaceAll("—", "---").replaceAll("–", "--");
}
