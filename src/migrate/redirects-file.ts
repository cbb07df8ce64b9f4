import type { SourceFile } from "../markdown/source-file.ts";
import { type NotCarried, notCarriedAt } from "./not-carried.ts";
import type { OldRedirect } from "./old-site.ts";

/** Where Netlify, Cloudflare and others look for it: in the folder that is published. */
export const REDIRECTS = "_redirects";

/**
 * Reads lines such as `/old /new 301`.
 * @param pageAt The page that stood at an address.
 */
export function readRedirectsFile(
  file: SourceFile,
  pageAt: (address: string) => string | undefined,
): { readonly redirects: readonly OldRedirect[]; readonly notCarried: readonly NotCarried[] } {
  const redirects: OldRedirect[] = [];
  const notCarried: NotCarried[] = [];
  let offset = 0;
  for (const line of file.text.split("\n")) {
    const start = offset;
    offset += line.length + 1;
    const [from = "", to = "", status = "301"] = line
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .split(/\s+/);
    if (from === "") continue;
    const page = /^30[1278]!?$/.test(status) ? pageAt(to) : undefined;
    if (page !== undefined && /^\/[^*:]*$/.test(from)) redirects.push({ from, page });
    else {
      const what = `the redirect from ${from} to ${to}`;
      const advice =
        "redirects lead from one address to one page; set it up where the site is hosted";
      notCarried.push(notCarriedAt(file, start, { what, advice }));
    }
  }
  return { redirects, notCarried };
}
