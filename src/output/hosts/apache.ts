import type { HostedSite } from "./hosted-site.ts";

/** `.htaccess`, in which each part holds where Apache has the module that it takes. */
export function apacheFile({
  base,
  headers,
  cache,
  redirects,
  languageFolders,
  isPrecompressed,
}: HostedSite): string {
  const said = headers.map(([name, value]) => `  Header always set ${name} ${quoted(value)}\n`);
  const rules = cache.map(
    ({ path, value }) =>
      `  Header set Cache-Control ${quoted(value)} ${quoted(`expr=%{REQUEST_URI} =~ m#^${escaped(base + path)}${path.endsWith("/") ? "" : "(?:\\\\.(?:br|gz))?$"}#`)}\n`,
  );
  const moved = redirects.map(
    ({ from, to, fragment }) =>
      `RedirectMatch 301 ${quoted(`^${escaped(base + from)}$`)} ${quoted(target(base + to, fragment))}\n`,
  );
  const languages = languageFolders.map(
    (folder) => `<If ${quoted(`%{REQUEST_URI} =~ m#^${escaped(base + folder)}#`)}>
  ErrorDocument 404 ${quoted(`${base}${folder}404.html`)}
</If>
`,
  );
  return `ErrorDocument 404 ${quoted(`${base}404.html`)}
${languages.join("")}<IfModule mod_headers.c>
${said.join("")}  Header set Cache-Control "no-cache"
${rules.join("")}</IfModule>
${isPrecompressed ? sentCopies(base) : ""}<IfModule mod_deflate.c>
<IfModule mod_filter.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/xml image/svg+xml text/plain
</IfModule>
</IfModule>
<IfModule mod_alias.c>
${moved.join("")}</IfModule>
`;
}

/** Sends the compressed copy of a file, or of a folder's page, to browsers that take it. */
function sentCopies(base: string): string {
  const copies = [
    ["br", "br"],
    ["gzip", "gz"],
  ] as const;
  const rules = copies.map(
    ([name, ending]) => `RewriteCond %{HTTP:Accept-Encoding} "\\b${name}\\b"
RewriteCond %{REQUEST_FILENAME} -f
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+)$ $1.${ending} [L]
RewriteCond %{HTTP:Accept-Encoding} "\\b${name}\\b"
RewriteCond %{REQUEST_FILENAME}/index.html.${ending} -f
RewriteRule ^(.*/)?$ $1index.html.${ending} [L]
`,
  );
  const types = copies.map(
    ([name, ending]) => `RemoveType .${ending}
RemoveLanguage .${ending}
AddEncoding ${name} .${ending}
`,
  );
  return `<IfModule mod_rewrite.c>
RewriteEngine On
RewriteBase ${quoted(base)}
${rules.join("")}<FilesMatch "\\.(?:html|css|js|json|xml|svg|txt|md|webmanifest)\\.(?:br|gz)$">
${types.join("")}<IfModule mod_headers.c>
  Header append Vary Accept-Encoding
</IfModule>
</FilesMatch>
</IfModule>
`;
}

/** A path in a regular expression; `#` ends one. */
function escaped(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\#]/g, "\\$&");
}

/** Apache itself encodes the path, but not the fragment. A dollar begins a group. */
function target(path: string, fragment: string): string {
  const to = path.replace(/[$&\\]/g, "\\$&");
  return fragment === "" ? to : `${to}#${encodeURI(fragment)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '\\"')}"`;
}
