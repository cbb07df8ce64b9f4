import { contentSecurityPolicy } from "../render/content-security-policy.ts";

export interface CachedPaths {
  /** Of files whose names change with their contents, from the site's root. */
  readonly hashed: readonly string[];
  /** Of those that keep their names: the author's and the theme's. */
  readonly plain: readonly string[];
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. The pages carry the policy
 * themselves; a header adds what a `<meta>` cannot say. Hosts join the values of all rules that match,
 * so no two rules here name one file's cache.
 * @param imageHosts Other hosts that images may come from.
 */
export function headersFile(
  { hashed, plain }: CachedPaths,
  imageHosts: readonly string[] = [],
): string {
  const rules = [
    ...rulesFor(hashed, plain).map((path) =>
      cacheRule(path, "public, max-age=31536000, immutable"),
    ),
    ...rulesFor(plain, hashed).map((path) => cacheRule(path, "no-cache")),
  ];
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy(imageHosts)}; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${rules.join("")}`;
}

function cacheRule(path: string, value: string): string {
  return `
${path}
  Cache-Control: ${value}
`;
}

/**
 * A rule for each folder that holds none of the others, since Cloudflare reads a hundred rules; else one
 * for each file.
 */
function rulesFor(paths: readonly string[], others: readonly string[]): readonly string[] {
  const mixed = new Set(others.flatMap(foldersOf));
  const rules = paths.map((path) => {
    const folder = foldersOf(path).find((name) => !mixed.has(name));
    return folder === undefined ? address(path) : `${address(folder)}*`;
  });
  return [...new Set(rules)].sort();
}

/** `a/b/c.png` lies in `a/` and `a/b/`. */
function foldersOf(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}

/** A colon would begin a placeholder, and a star stand for anything. */
function address(path: string): string {
  return `/${encodeURI(path).replace(/[?#:*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
