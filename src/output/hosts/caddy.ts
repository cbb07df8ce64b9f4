import { addressOf, type HostedSite } from "./hosted-site.ts";

/** What a Caddyfile imports in the block of a site. */
export function caddyFile({
  base,
  headers,
  cache,
  redirects,
  languageFolders,
  isPrecompressed,
}: HostedSite): string {
  const said = headers.map(([name, value]) => `\t${name} ${quoted(value)}\n`);
  const rules = cache.map(
    ({ path, value }) =>
      `header ${quoted(base + path + (path.endsWith("/") ? "*" : ""))} Cache-Control ${quoted(value)}\n`,
  );
  const moved = redirects.map(
    (redirect) =>
      `redir ${quoted(base + redirect.from)} ${quoted(addressOf(base, redirect))} 301\n`,
  );
  const languages = languageFolders.map(
    (folder) => `\trewrite ${quoted(`${base}${folder}*`)} ${quoted(`${base}${folder}404.html`)}\n`,
  );
  return `# In the block of the site, with \`root\` set: import /where/the/site/is/Caddyfile
header {
${said.join("")}}
header ?Cache-Control no-cache
${rules.join("")}${moved.join("")}encode gzip
file_server {
\thide Caddyfile
${isPrecompressed ? `\t${PRECOMPRESSED}\n` : ""}}
handle_errors {
${languages.join("")}\trewrite * ${quoted(`${base}404.html`)}
\tfile_server${isPrecompressed ? ` {\n\t\t${PRECOMPRESSED}\n\t}` : ""}
}
`;
}

const PRECOMPRESSED = "precompressed br gzip";

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
