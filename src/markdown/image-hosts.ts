/**
 * The address of an image of another site, where that may be shown; undefined where it may not.
 * @param hosts As a page's policy has them: `example.org`, `*.example.org` for all below it.
 */
export function allowedImage(href: string, hosts: readonly string[]): string | undefined {
  if (!URL.canParse(href, "https://x.invalid")) return undefined;
  const { protocol, host, username, href: address } = new URL(href, "https://x.invalid");
  if (protocol !== "https:" || username !== "") return undefined;
  const isAllowed = hosts.some((name) =>
    name.startsWith("*.") ? host.endsWith(name.slice(1)) : host === name,
  );
  return isAllowed ? address : undefined;
}
