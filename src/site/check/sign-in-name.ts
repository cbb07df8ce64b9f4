import { linkEnd } from "../../markdown/link-end.ts";
import type { WrittenLink } from "../../markdown/link-reference.ts";
import type { Fault } from "../../markdown/source-file.ts";
import type { Folders } from "../../markdown/targets.ts";

/**
 * The fault of a link to a file whose name has a "#" or a "?", which in an address end the path: `c#.md` leads to `c`.
 * @returns undefined where no such file is there.
 */
export function signInName(
  { kind, href, ...told }: WrittenLink & { readonly written: () => string; readonly from: string },
  folders: Folders,
): Fault | undefined {
  const [sign] = /[#?]/.exec(href) ?? [];
  if (sign === undefined || kind === "wiki") return undefined;
  const encoded = href.replace(/[#?]/g, encodeURIComponent);
  // The last one may begin an id.
  const to = [encoded, encoded.replace(/%23(?!.*%23)/, "#")].find(
    (address) => address !== href && linkEnd(told.from, { kind, href: address }, folders)?.isThere,
  );
  if (to === undefined) return undefined;
  return {
    rule: kind === "image" ? "missing-image" : "dead-link",
    message: `"${told.written()}" leads to what stands before "${sign}", which ends the path in an address`,
    hint: `write "${to}"`,
    rename: { from: href, to },
  };
}
