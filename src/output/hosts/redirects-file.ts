import { ruleAddress } from "./headers-file.ts";
import { mostRedirects } from "./host-limits.ts";
import { addressOf, type HostedSite } from "./hosted-site.ts";

/**
 * The `_redirects` file of Netlify and Cloudflare Pages.
 * @param isForced Whether a rule is followed though there is a page at the old address, which Netlify alone
 * has to be told.
 */
export function redirectsFile(
  { redirects, languageFolders }: HostedSite,
  isForced: boolean,
): string {
  const code = isForced ? "301!" : "301";
  // Cloudflare finds the nearest by itself, and takes no rule of that code.
  const absent = isForced
    ? languageFolders.map((folder) => `/${folder}* /${folder}404.html 404\n`)
    : [];
  const moved = redirects
    .slice(0, isForced ? undefined : mostRedirects.cloudflare)
    .map((redirect) => `${ruleAddress(redirect.from)} ${addressOf("/", redirect)} ${code}\n`);
  return [...moved, ...absent].join("");
}
