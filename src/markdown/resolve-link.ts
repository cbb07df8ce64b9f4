import { allowedSchemes } from "./allowed-html.ts";
import { allowedImage } from "./image-hosts.ts";
import { linkEnd } from "./link-end.ts";
import type { WrittenLink } from "./link-reference.ts";
import { isExternal, relativeUrl } from "./targets.ts";
import { absoluteLink, emptyLink, externalFile, unsafeImage, unsafeLink } from "./text-faults.ts";
import type { TextSetting } from "./text-setting.ts";

/**
 * The address to print for one that an author wrote, in Markdown or HTML, and a note of it to be checked
 * once all is read. Undefined when it may not be printed.
 */
export function resolveLink(
  { href, kind, at }: WrittenLink & { readonly at: number },
  {
    from,
    fromAt,
    page,
    folders,
    note,
    report,
  }: Pick<TextSetting, "from" | "fromAt" | "page" | "folders" | "note" | "report">,
): string | undefined {
  if (href.trim() === "") {
    report(at, emptyLink(kind));
    return href;
  }
  if (kind !== "wiki" && isExternal(href)) {
    const allowed = kind === "image" && allowedImage(href, folders.pictures?.hosts ?? []);
    if (allowed) return allowed;
    if (href.startsWith("/")) report(at, absoluteLink(href));
    if (kind !== "link" && kind !== "ref") {
      if (kind === "image" && /^data:image\//i.test(href)) return href;
      report(
        at,
        /^(?:javascript|vbscript|data|file):/i.test(href)
          ? unsafeImage(href)
          : externalFile(href, kind),
      );
      return undefined;
    }
    const [scheme = ""] = href.toLowerCase().split(":");
    if (allowedSchemes.includes(scheme)) return href;
    if (!href.startsWith("/")) report(at, unsafeLink(href));
    return undefined;
  }
  const end = linkEnd(fromAt?.(at) ?? from, { href, kind }, folders);
  if (!end) return href;
  note({ href, kind }, at);
  // Where that is no error: the words stay, and lead nowhere.
  if (!end.isThere) return undefined;
  const { page: to, target, query } = end;
  return to === undefined ? href : relativeUrl(page, to, target.fragment, query);
}
