import type { Fault, Locate } from "../../markdown/source-file.ts";
import { folderOf } from "./folder-of.ts";
import { outputPlace } from "./output-place.ts";

/** A path that a page had, where a page now leads on to it. */
export interface OldPath {
  /** Output path from the site's root. */
  readonly path: string;
  /** The id of what stood there and has moved; empty where the whole page has. */
  readonly place: string;
  /** Whether it may be a mere name, which gives way to what is at its path. */
  readonly isName: boolean;
  /** Where it stands in the file. */
  readonly offset: number;
}

interface Aliased {
  readonly aliases: readonly string[];
  /** Of the page now. */
  readonly output: string;
  readonly locate: Locate;
  readonly report: (offset: number, fault: Fault) => void;
}

/**
 * Old paths among an article's aliases, `/old/` or `old.html`, and old places, `/old.html#part` or, on its own page,
 * `#part`. One word may be a path or a name; what has spaces and no slash is a name.
 */
export function oldPaths({ aliases, output, locate, report }: Aliased): readonly OldPath[] {
  const found = aliases.flatMap((alias, index): OldPath[] => {
    const { page, place } = parted(alias);
    const isPath = place !== "" || /\/|\.(?:html?|md)$/i.test(page);
    if (!isPath && !/^[\p{L}\p{N}][\p{L}\p{N}._~-]*$/u.test(alias)) return [];
    const path = page === "" ? output : outputPlace(page, folderOf(output), "/index.html");
    const offset = locate(["aliases", index]);
    if (path !== undefined) return [{ path, place, isName: !isPath, offset }];
    if (!/\s/.test(alias)) report(offset, unusable(alias));
    return [];
  });
  return found.filter(({ path, place }) => path !== output || place !== "");
}

/** An old address as its page and the id of a place on it, of which either may be empty. */
export function parted(address: string): { readonly page: string; readonly place: string } {
  const [, page = address, place = ""] = /^([^#\s]*)#([^#\s]+)$/.exec(address.trim()) ?? [];
  return { page, place };
}

function unusable(alias: string): Fault {
  return {
    rule: "old-path",
    message: `the alias "${alias}" is no path that a page of this site can have, so nothing leads on from it`,
    hint: "write the old path from the site's root, such as /guide/old.html",
  };
}
