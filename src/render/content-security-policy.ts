/**
 * What every page may load: its own files, and nothing that is written into the page. `data:` images
 * are for small drawings in articles. `form-action` allows the search form.
 * @param imageHosts Other hosts that images may come from.
 */
export function contentSecurityPolicy(imageHosts: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...imageHosts.map((host) => `https://${host}`)].join(" "),
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
