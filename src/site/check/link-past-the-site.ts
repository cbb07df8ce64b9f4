import type { WrittenLink } from "../../markdown/link-reference.ts";
import { readHref } from "../../markdown/read-href.ts";
import type { Fault } from "../../markdown/source-file.ts";
import type { Folders } from "../../markdown/targets.ts";

/**
 * What there is to tell of a link as Docusaurus has it to a file that it does not check, `pathname:///api/index.html`,
 * where no file of the site is at that path.
 * @returns undefined of any other link.
 */
export function linkPastTheSite(
  { kind, href, written }: WrittenLink & { readonly written: () => string },
  { content, staticFolders: [folder = content] = [] }: Folders,
): Fault | undefined {
  if (kind === "wiki" || !/^pathname:/i.test(href)) return undefined;
  const path = readHref(href).pathnames[0];
  return {
    rule: kind === "image" ? "missing-image" : "dead-link",
    severity: "warning",
    message: `"${written()}" names a file beside the pages, as Docusaurus has it, and no file of this site is at "${path}"`,
    hint: `put it at ${folder}${path}, or write its whole address, which begins with "https:"`,
  };
}
