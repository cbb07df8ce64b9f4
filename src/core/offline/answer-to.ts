import type { SiteFiles } from "./site-files.ts";

/** What is asked for, as far as it matters. */
export interface Asked {
  /** Below the site's root, without the address of that, its signs decoded. */
  readonly path: string;
  readonly hasQuery: boolean;
  /** Whether it becomes a page of its own, by a link or the address bar. */
  readonly isPage: boolean;
}

export type Answer =
  /** A file of this version. `isFresh`: the host is asked first, and what is kept stands in for it. */
  | { readonly kind: "file"; readonly path: string; readonly isFresh: boolean }
  /** A folder's page stands at an address that ends with a slash, or its links would lead elsewhere. */
  | { readonly kind: "move"; readonly path: string }
  /** This version has no such file. */
  | { readonly kind: "absent" };

/**
 * Which file stands at an address, as static hosts find it: `a/` is `a/index.html`, `a` may be `a.html`.
 * A page's query is its scripts' matter. What else has one was asked for past what is kept.
 */
export function answerTo({ path, hasQuery, isPage }: Asked, files: SiteFiles): Answer {
  const file = (name: string): Answer => ({
    ...{ kind: "file", path: name },
    isFresh: hasQuery && !isPage,
  });
  const inFolder = path === "" || path.endsWith("/");
  if (inFolder) return files.has(`${path}index.html`) ? file(`${path}index.html`) : ABSENT;
  if (files.has(path)) return file(path);
  if (files.has(`${path}.html`)) return file(`${path}.html`);
  if (!files.has(`${path}/index.html`)) return ABSENT;
  return isPage ? { kind: "move", path: `${path}/` } : file(`${path}/index.html`);
}

const ABSENT: Answer = { kind: "absent" };

/**
 * The bytes that a `Range` header asks for, first and last; undefined where it asks for several parts or
 * says none that there are.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function rangeOf(
  header: string,
  size: number,
): { readonly first: number; readonly last: number } | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last } : undefined;
}

/** The `Content-Range` of a part, or of an answer that has none of what was asked for. */
export function contentRange(size: number, range: ReturnType<typeof rangeOf>): string {
  return `bytes ${range ? `${range.first}-${range.last}` : "*"}/${size}`;
}
