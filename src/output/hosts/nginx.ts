import { addressOf, type HostedSite } from "./hosted-site.ts";

/**
 * What nginx includes in the block of a server. A block that says a header of its own forgets those around
 * it, so each says all.
 */
export function nginxFile({
  base,
  headers,
  cache,
  redirects,
  languageFolders,
  isPrecompressed,
}: HostedSite): string {
  const all = headers.map(([name, value]) => header(name, value)).join("");
  const rules = cache.map(
    ({ path, value }) => `location ${path.endsWith("/") ? "^~" : "="} ${quoted(base + path)} {
${all}  add_header Cache-Control ${quoted(value)};
}
`,
  );
  const languages = languageFolders.map(
    (folder) => `location ${quoted(base + folder)} {
${all}  add_header Cache-Control "no-cache";
  error_page 404 ${quoted(`${base}${folder}404.html`)};
}
`,
  );
  const moved = redirects.map(
    (redirect) => `location = ${quoted(base + redirect.from)} {
  return 301 ${quoted(addressOf(base, redirect).replaceAll("$", "%24"))};
}
`,
  );
  return `# In the block of the server, with \`root\` set: include /where/the/site/is/nginx.conf;
error_page 404 ${quoted(`${base}404.html`)};
index index.html;
gzip on;
${isPrecompressed ? "gzip_static on;\n" : ""}gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json application/xml text/xml image/svg+xml text/plain;
location ${quoted(base)} {
${all}  add_header Cache-Control "no-cache";
}
location = ${quoted(`${base}nginx.conf`)} {
  return 404;
}
${[...languages, ...rules, ...moved].join("")}`;
}

function header(name: string, value: string): string {
  return `  add_header ${name} ${quoted(value)} always;\n`;
}

/** Paths hold no line breaks, and of what is matched a dollar begins nothing. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
