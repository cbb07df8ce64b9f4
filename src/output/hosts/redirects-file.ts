import { ruleAddress } from "./headers-file.ts";
import { addressOf, type HostedSite } from "./hosted-site.ts";

/**
 * The `_redirects` file of Netlify and Cloudflare Pages.
 * @param isForced Whether a rule is followed though there is a page at the old address, which Netlify alone
 * has to be told.
 */
export function redirectsFile({ redirects }: HostedSite, isForced: boolean): string {
  const code = isForced ? "301!" : "301";
  return redirects
    .slice(0, MOST_RULES)
    .map((redirect) => `${ruleAddress(redirect.from)} ${addressOf("/", redirect)} ${code}\n`)
    .join("");
}

/** Cloudflare reads so many; the pages at the old addresses lead on from the others. */
const MOST_RULES = 2000;
