import { addressOf, type HostedSite } from "./hosted-site.ts";

/**
 * For stores of objects, which read no file of the site's own: what to set there. `website` is what
 * `aws s3api put-bucket-website` takes, `headers` what a distribution in front of it says of every file, and
 * `cacheControl` and `redirects` are by object.
 */
export function s3File({ base, headers, cache, redirects }: HostedSite): string {
  const rules = {
    website: { IndexDocument: { Suffix: "index.html" }, ErrorDocument: { Key: "404.html" } },
    headers: Object.fromEntries(headers),
    cacheControl: Object.fromEntries(
      cache.map(({ path, value }) => [path.endsWith("/") ? `${path}*` : path, value]),
    ),
    // An object is asked for by its name alone.
    redirects: Object.fromEntries(
      redirects
        .filter(({ from }) => from.endsWith(".html"))
        .map((redirect) => [redirect.from, addressOf(base, redirect)]),
    ),
  };
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}
