import path from "node:path";
import type { OldSite } from "./old-site.ts";

/** Where a tool let a page stand, from its site's root: `/guide/start/` or `/guide/start.html`. */
export function oldAddress(page: string, addresses: OldSite["addresses"]): string {
  const name = page.replace(/\.md$/, "").replaceAll("%", "%25");
  if (isFolderPage(page)) return `/${name.replace(/[^/]*$/, "")}`;
  return addresses === "folders" ? `/${name}/` : `/${name}.html`;
}

export function isFolderPage(page: string): boolean {
  return /^(?:_?index|readme)\.md$/i.test(path.posix.basename(page));
}
