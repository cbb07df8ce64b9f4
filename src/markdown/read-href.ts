import { headingSlug } from "./heading-slug.ts";

/** The parts of a link within the site. */
export interface HrefParts {
  /** Its path, without percent signs, and as written where that differs: a file may be called so. */
  readonly pathnames: readonly string[];
  /** With its `?`; empty when there is none. */
  readonly query: string;
  /** Without `#`; empty when there is none. */
  readonly fragment: string;
}

export function readHref(href: string): HrefParts {
  const [beforeFragment, fragment] = parted(href, "#");
  const [written, query] = parted(beforeFragment, "?");
  const pathname = written.replace(/^pathname:\/\/(?=\/)/i, "");
  return {
    pathnames: pathname.includes("%") ? [...new Set([decode(pathname), pathname])] : [pathname],
    query: query === "" ? "" : `?${query}`,
    fragment: idOf(decode(fragment)),
  };
}

/** What stands before and behind the first such sign. */
function parted(text: string, sign: string): readonly [before: string, behind: string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** An id has no spaces, so these are a heading's own words. */
function idOf(fragment: string): string {
  return /\s/.test(fragment) ? headingSlug(fragment.trim(), new Set()) : fragment;
}

function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
