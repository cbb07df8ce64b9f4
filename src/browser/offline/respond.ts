import { answerTo, contentRange, rangeOf } from "../../core/offline/answer-to.ts";
import { ABSENT_PAGE, OFFLINE_PAGE, standIns } from "../../core/offline/site-files.ts";
import type { OfflineSite } from "./offline-site.ts";
import { addressOf, type OpenVersion, pathOf } from "./versions.ts";

/** Whether a request is for a site's own file: no other is answered here. */
export function isOurs({ method, url }: Pick<Request, "method" | "url">, root: string): boolean {
  return method === "GET" && url.startsWith(root);
}

/**
 * What a site's version answers: what it keeps, and else what the host says.
 * @param later Takes work that goes on when the answer is given.
 */
export async function respond(
  site: OfflineSite,
  request: Request,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { root, fetch } = site.place;
  const version = await site.own();
  const { search } = new URL(request.url);
  const path = pathOf(root, request.url);
  if (!version || path === undefined) return fetch(request);
  const isPage = request.mode === "navigate";
  const answer = answerTo({ path, hasQuery: search !== "", isPage }, version.files);
  if (answer.kind === "move") return Response.redirect(addressOf(root, answer.path) + search, 302);
  if (answer.kind === "absent") return absent(site, request, { version, path });
  const kept = () => version.match(answer.path);
  if (answer.isFresh) return fetch(request).catch(async (error) => orThrow(await kept(), error));
  const found = await kept();
  if (found) return part(found, request.headers.get("range"));
  try {
    const response = await fetch(request);
    // A part is not the file.
    const isWhole = response.status === 200 && !request.headers.has("range");
    if (isWhole && (isPage || !path.endsWith(".html"))) {
      later(site.keepVisited(answer.path, response.clone()));
    }
    return response;
  } catch (error) {
    // Else it would lead to itself.
    if (!isPage) throw error;
    const page = encodeURIComponent(addressOf("", answer.path) + search);
    for (const standIn of standIns(answer.path, OFFLINE_PAGE)) {
      if (!(await version.match(standIn))) continue;
      return Response.redirect(`${addressOf(root, standIn)}?page=${page}`, 302);
    }
    throw error;
  }
}

/** An older version's while its pages are open, else the host's: there may be a newer one. */
async function absent(
  site: OfflineSite,
  request: Request,
  { version, path }: { readonly version: OpenVersion; readonly path: string },
): Promise<Response> {
  const isPage = request.mode === "navigate";
  for (const other of isPage ? [] : await site.others()) {
    const found = other.files.has(path) ? await other.match(path) : undefined;
    if (found) return part(found, request.headers.get("range"));
  }
  try {
    return await site.place.fetch(request);
  } catch (error) {
    if (!isPage) throw error;
    for (const standIn of standIns(path, ABSENT_PAGE)) {
      const found = await version.match(standIn);
      if (found) return new Response(found.body, { status: 404, headers: found.headers });
    }
    throw error;
  }
}

function orThrow(response: Response | undefined, error: unknown): Response {
  if (!response) throw error;
  return response;
}

/** Players of sound and film ask for parts, and some take nothing else. */
async function part(response: Response, range: string | null): Promise<Response> {
  if (range === null) return response;
  const body = await response.blob();
  const asked = rangeOf(range, body.size);
  const headers = new Headers(response.headers);
  headers.set("content-range", contentRange(body.size, asked));
  if (!asked) return new Response(null, { status: 416, headers });
  const { first, last } = asked;
  return new Response(body.slice(first, last + 1, body.type), { status: 206, headers });
}
