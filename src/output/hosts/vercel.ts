import { mostRedirects } from "./host-limits.ts";
import { addressOf, type HostedSite } from "./hosted-site.ts";

/** `vercel.json`, for a folder that is deployed as it is. */
export function vercelFile({ headers, cache, redirects }: HostedSite): string {
  const said = (list: HostedSite["headers"]) => list.map(([key, value]) => ({ key, value }));
  const rules = {
    $schema: "https://openapi.vercel.sh/vercel.json",
    headers: [
      { source: "/(.*)", headers: said(headers) },
      ...cache.map(({ path, value }) => ({
        source: `${pattern(path)}${path.endsWith("/") ? "(.*)" : ""}`,
        headers: said([["Cache-Control", value]]),
      })),
    ],
    redirects: redirects.slice(0, mostRedirects.vercel).map((redirect) => ({
      source: pattern(redirect.from),
      destination: addressOf("/", redirect),
      permanent: true,
    })),
  };
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}

/** A path in which no sign stands for anything else. */
function pattern(path: string): string {
  return `/${encodeURI(path).replace(/[()[\]{}:*+?!.|^$\\]/g, (sign) => `\\${sign}`)}`;
}
