import { nearest } from "../../core/nearest.ts";
import { sameAmong } from "../../core/same-name.ts";
import type { Fault, Rename } from "../../markdown/source-file.ts";

const named = {
  article: { rule: "dead-link", by: "name" },
  bank: { rule: "unknown-bank", by: "id" },
  item: { rule: "unknown-item", by: "id" },
  source: { rule: "unknown-source", by: "name" },
} as const;

/**
 * What a file names is nowhere in the site.
 * @param written What stands at the fault's place and begins with the name, where it is more than that.
 */
export function unknownName(
  what: keyof typeof named,
  name: string,
  known: Iterable<string>,
  written = name,
): Fault {
  const { rule, by } = named[what];
  const names = [...known];
  const suggestion = nearest(name, names);
  const meant = what === "article" ? pathMeant(name, names) : sameAmong(names)(name);
  return {
    rule,
    message: `there is no ${what} "${name}"`,
    hint: suggestion ? `did you mean "${suggestion}"?` : `correct the ${by} or add the ${what}`,
    rename:
      meant === undefined ? undefined : { from: written, to: renamedStart(written, name, meant) },
  };
}

/** The path that is certainly meant by one in other capitals, such as that of a link in the configuration. */
export function renamedPath(written: string, known: Iterable<string>): Rename | undefined {
  const [name = ""] = written.split("#");
  const meant = pathMeant(name, known);
  if (meant === undefined) return undefined;
  return { from: written, to: renamedStart(written, name, meant) };
}

function pathMeant(name: string, known: Iterable<string>): string | undefined {
  return sameAmong(known, (path) => path.toLowerCase())(name);
}

function renamedStart(written: string, name: string, meant: string): string {
  return meant + written.slice(name.length);
}

/**
 * @param where The page that is there, as the fault is to call it.
 * @param link As its author wrote it, where it stands by itself at the fault's place.
 */
export function missingAnchor(
  where: string,
  id: string,
  known: ReadonlySet<string>,
  link = "",
): Fault {
  const rename = renamedAnchor(link, id, known);
  const suggestion = nearest(id, known);
  return {
    rule: "missing-anchor",
    message: `${where} has nothing with the id "${id}"`,
    hint: suggestion
      ? `did you mean "#${suggestion}"?`
      : `it has: ${[...known].slice(0, 12).join(", ") || "none"}`,
    ...(rename && { rename }),
  };
}

/** The same link to the one id that is certainly meant. */
export function renamedAnchor(
  link: string,
  id: string,
  known: Iterable<string>,
): Rename | undefined {
  const meant = link.endsWith(`#${id}`) ? sameAmong(known)(id) : undefined;
  if (meant === undefined) return undefined;
  return { from: link, to: link.slice(0, -id.length) + meant };
}
