import path from "node:path";
import { relativePath } from "../../markdown/targets.ts";

const ADDRESS = /(<[a-z][^<>]*?\s(?:href|src)=")([^"]*)(")/gi;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/**
 * Rendered prose, for another page than the one that it was rendered for: relative addresses, in every
 * field that holds markup, are rewritten so as to lead to the same places. Both pages are paths from the
 * site's root.
 */
export function rebase<T>(value: T, from: string, to: string): T {
  if (from === to) return value;
  return walk(value, (html) => rebaseHtml(html, from, to)) as T;
}

function rebaseHtml(html: string, from: string, to: string): string {
  // An address may be the second in its tag, as an image's is that is cited.
  return html.replace(
    ADDRESS,
    (_, before: string, url: string, after: string) => before + rebaseUrl(url, from, to) + after,
  );
}

function rebaseUrl(url: string, from: string, to: string): string {
  if (ELSEWHERE.test(url)) return url;
  const [, pathname = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const target = pathname === "" ? from : path.posix.join(path.posix.dirname(from), pathname);
  if (target === to && rest.startsWith("#")) return rest;
  const relative = relativePath(to, target);
  return `${/^[^/]*:/.test(relative) ? "./" : ""}${relative}${rest}`;
}

function walk(value: unknown, change: (html: string) => string, name = ""): unknown {
  if (typeof value === "string") return /(?:^h|H)tml$/.test(name) ? change(value) : value;
  if (Array.isArray(value)) return value.map((entry) => walk(entry, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, walk(entry, change, key)]),
  );
}
