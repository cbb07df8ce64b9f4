import path from "node:path";

/** A page's prose among that of others. */
interface Together {
  /** The page that it was rendered for, and the one that it stands on now, from the site's root. */
  readonly from: string;
  readonly to: string;
  /** What stands before its ids there: no other page's begin so. */
  readonly prefix: string;
  /** The ids under which pages, whole or in part, stand there too; undefined of what does not. */
  readonly idOf: (output: string, fragment: string) => string | undefined;
}

const TAG = /<[a-z][^<>]*>/gi;
/** Ids, and what names ids. */
const NAMED = /\s(id|for|headers|aria-(?:labelledby|describedby|controls|details))="([^"]*)"/g;
const ADDRESS = /\s(href|src)="([^"]*)"/g;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/**
 * Rendered prose for a page that has that of others too: no id stands there twice, links lead within the page
 * where it has what they lead to, and what folds stands open, as paper has nothing to press.
 */
export function onOnePage(html: string, { from, to, prefix, idOf }: Together): string {
  const address = (url: string): string => {
    if (ELSEWHERE.test(url)) return url;
    const [, pathname = "", fragment = ""] = /^([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
    const target = pathname === "" ? from : path.posix.join(path.posix.dirname(from), pathname);
    const id = idOf(target, fragment);
    if (id !== undefined) return `#${id}`;
    const relative = path.posix.relative(path.posix.dirname(to), target);
    return fragment === "" ? relative : `${relative}#${fragment}`;
  };
  return html.replace(TAG, (tag) => {
    const named = tag
      .replace(NAMED, (_, name: string, ids: string) => {
        const all = ids.split(/\s+/).map((id) => (id === "" ? id : prefix + id));
        return ` ${name}="${all.join(" ")}"`;
      })
      .replace(ADDRESS, (_, name: string, url: string) => ` ${name}="${address(url)}"`);
    // Of those with one name only one can stand open.
    return /^<details\b/i.test(named) && !/\sopen\b/.test(named)
      ? named.replace(/\sname="[^"]*"/, "").replace(/^<details/i, "<details open")
      : named;
  });
}
