import { relativeUrl } from "../../markdown/targets.ts";
import { contentSecurityPolicy } from "../../render/content-security-policy.ts";
import { movedPlaces, redirectsOf } from "../../site/redirects.ts";
import type { Site } from "../../site/site.ts";

export interface CachedPaths {
  /** Of files whose names change with their contents, from the site's root. */
  readonly hashed: readonly string[];
  /** Of those that keep their names: the author's and the theme's. */
  readonly plain: readonly string[];
}

/** How long browsers may keep a file, or all files of a folder. */
export interface CacheRule {
  /** From the site's root, a folder's with a slash at its end. */
  readonly path: string;
  /** Of `Cache-Control`. */
  readonly value: string;
}

/** An old address and where it leads; both from the site's root. */
export interface HostRedirect {
  readonly from: string;
  readonly to: string;
  /** Empty where it leads to the whole page. */
  readonly fragment: string;
}

/** What a host is to do with a site, whichever host it is. */
export interface HostedSite {
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** What is said of every file. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** No two name one file, so that it makes no difference whether a host joins them. */
  readonly cache: readonly CacheRule[];
  readonly redirects: readonly HostRedirect[];
  /** Folders of languages, each with a slash at its end and its own `404.html`; those of the site's own have that at the root. */
  readonly languageFolders: readonly string[];
  /** Whether texts have compressed copies beside them. */
  readonly isPrecompressed: boolean;
}

export function hostedSite(site: Site, paths: CachedPaths): HostedSite {
  const { url, images, precompress, languages } = site.config;
  return {
    base: url === "" ? "/" : decodeURI(new URL(url).pathname),
    headers: safetyHeaders(images.hosts),
    cache: cacheRules(paths),
    languageFolders: languages.map((language) => `${language}/`),
    isPrecompressed: precompress,
    redirects: hostRedirects(site),
  };
}

/** What hosts are to lead on from: each address that an old page was asked for by. */
export function hostRedirects(site: Site): readonly HostRedirect[] {
  // Hosts are never told of a place: the page that stands there leads on from it.
  const withPlaces = new Set(movedPlaces(site).map(({ path }) => path));
  const redirects = redirectsOf(site).filter(({ path }) => !withPlaces.has(path));
  return redirects.flatMap(({ path, article, fragment }) =>
    addressesOf(path).map((from) => ({ from, to: folderAddress(article.output), fragment })),
  );
}

/** The address that a redirect leads to, on its host. */
export function addressOf(base: string, { to, fragment }: HostRedirect): string {
  return relativeUrl("", `${base}${to}`, fragment);
}

/** The pages carry the policy themselves; a header adds what a `<meta>` cannot say. */
export function safetyHeaders(imageHosts: readonly string[]): HostedSite["headers"] {
  return [
    ["Content-Security-Policy", `${contentSecurityPolicy(imageHosts)}; frame-ancestors 'self'`],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
  ];
}

/** A folder's page is asked for in three ways. */
function addressesOf(path: string): readonly string[] {
  const folder = folderAddress(path);
  return folder === path || folder === "" ? [path] : [folder.slice(0, -1), folder, path];
}

function folderAddress(path: string): string {
  return path.replace(/(?:^|(?<=\/))index\.html$/, "");
}

export function cacheRules({ hashed, plain }: CachedPaths): readonly CacheRule[] {
  const rule = (value: string) => (path: string) => ({ path, value });
  return [
    ...rulesFor(hashed, plain).map(rule("public, max-age=31536000, immutable")),
    ...rulesFor(plain, hashed).map(rule("no-cache")),
  ];
}

/**
 * A rule for each folder that holds none of the others, since Cloudflare reads a hundred rules; else one
 * for each file.
 */
function rulesFor(paths: readonly string[], others: readonly string[]): readonly string[] {
  const mixed = new Set(others.flatMap(foldersOf));
  const rules = paths.map((path) => foldersOf(path).find((name) => !mixed.has(name)) ?? path);
  return [...new Set(rules)].sort();
}

/** `a/b/c.png` lies in `a/` and `a/b/`. */
function foldersOf(path: string): readonly string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}
