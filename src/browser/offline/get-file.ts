import type { SiteFile } from "../../core/offline/site-files.ts";

/** The host sends another file than this version has: it has a newer one, or changes what it sends. */
export class OtherVersionError extends Error {}

/**
 * A file of a version, or an error: never another version's of the same name.
 * @param address Its whole address.
 * @throws OtherVersionError, or TypeError where there is no network.
 */
export async function getFile(
  address: string,
  { hash }: Pick<SiteFile, "hash">,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  // The page that was just shown is in the browser's cache.
  const first = await checked(await fetch(address), hash);
  if (first) return first;
  // Past all caches on the way.
  const again = await fetch(`${address}?${hash.replace(/\W/g, "")}`, { cache: "reload" });
  const second = await checked(again, hash);
  if (second) return second;
  throw new OtherVersionError(address);
}

/** A response to keep, where it holds what it should; else undefined. */
export async function checked(response: Response, hash: string): Promise<Response | undefined> {
  if (response.status !== 200) return undefined;
  const body = await response.arrayBuffer();
  return (await hashOf(body)) === hash ? keepable(response, body) : undefined;
}

/** As `SiteFile` has it. */
async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...digest.subarray(0, 6)));
}

/** Not marked as led here from elsewhere, which no page may be; its body is unpacked by now. */
function keepable({ headers }: Response, body: ArrayBuffer): Response {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return new Response(body, { headers: kept });
}
