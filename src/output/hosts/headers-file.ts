import type { HostedSite } from "./hosted-site.ts";

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read. Hosts join the values of all rules
 * that match a file.
 */
export function headersFile({ headers, cache }: Pick<HostedSite, "headers" | "cache">): string {
  const all = headers.map(([name, value]) => `  ${name}: ${value}\n`).join("");
  const rules = cache.map(({ path, value }) => {
    const star = path.endsWith("/") ? "*" : "";
    return `\n${ruleAddress(path)}${star}\n  Cache-Control: ${value}\n`;
  });
  return `/*\n${all}${rules.join("")}`;
}

/** A colon would begin a placeholder, and a star stand for anything. */
export function ruleAddress(path: string): string {
  return `/${encodeURI(path).replace(/[?#:*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
