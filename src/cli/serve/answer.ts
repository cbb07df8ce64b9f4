import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { ABSENT_PAGE, standIns } from "../../core/offline/site-files.ts";
import { COVERAGE_PAGE } from "../../site/coverage-page.ts";
import { faultsNote, faultsPage, faultsPaths, faultsPolicy, faultsStyle } from "./faults-page.ts";
import type { Hosts } from "./hosts.ts";
import { NO_WORKER, WORKER_PATH } from "./no-worker.ts";
import type { Reloads } from "./reload.ts";

export interface ServedSite {
  readonly folder: () => string;
  readonly hosts: Hosts;
  readonly reloads: Reloads;
  /** What keeps the latest build from being served; none when it is. */
  readonly faults: () => readonly Diagnostic[];
  /** Whether what is served is what could be built in spite of them, and not the site before. */
  readonly isPreview: () => boolean;
  /** The page of what questions cover, for whoever asks; undefined where it cannot be made. */
  readonly coverage: () => Promise<string | undefined>;
}

/**
 * Answers as a static host does, with `404.html` for what is not there, to the site's own hosts alone.
 * Pages are given the script that reloads them. Whatever is asked, the server goes on.
 */
export function answerFrom(site: ServedSite): RequestListener {
  return (request, response) => {
    // Other sites may neither embed what is served nor guess at its type.
    response.setHeader("cross-origin-resource-policy", "same-origin");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-cache");
    answer(site, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else say(response, 500, error instanceof Error ? error.message : String(error));
    });
  };
}

async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse) {
  const { reloads } = site;
  const refusal = refusalOf(request, site.hosts);
  if (refusal) return say(response, 403, refusal);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return say(response, 405, "Only GET and HEAD are answered");
  }
  const [wanted = ""] = (request.url ?? "").split(/[?#]/);
  const decoded = decode(wanted);
  if (decoded === undefined) return say(response, 400, "This is not a path");
  if (decoded === reloads.paths.events) {
    const asked = new URLSearchParams(request.url?.split("?")[1]).get("page") ?? "";
    return reloads.listen(response, pageAt(decode(asked) ?? "").slice(1));
  }
  if (decoded === reloads.paths.script)
    return say(response, 200, reloads.script, "text/javascript");
  if (decoded === WORKER_PATH) return say(response, 200, NO_WORKER, "text/javascript");
  if (decoded === faultsPaths.style) return say(response, 200, faultsStyle, "text/css");
  if (decoded === faultsPaths.page) return sayFaults(site, response, 200);
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(decoded)) return missing(site, response);
  const page = pageAt(decoded);
  if (!page.endsWith(".html")) return sendFile(site, request, response, wanted);
  const html = await contentsOf(path.join(site.folder(), page));
  if (html) return sayPage(site, response, 200, html);
  const coverage = decoded === `/${COVERAGE_PAGE}` ? await site.coverage() : undefined;
  return coverage
    ? sayPage(site, response, 200, Buffer.from(coverage))
    : missing(site, response, decoded);
}

/** Why a request is not answered: it was led here by another site. */
function refusalOf({ headers }: IncomingMessage, hosts: Hosts): string | undefined {
  const { host = "", origin } = headers;
  if (!hosts.accepts(host)) {
    return `The host "${host}" is not served; "waymark serve --host" takes the one that is`;
  }
  const isOwn = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
  return isOwn ? undefined : `Pages of "${origin}" may not ask for this`;
}

/** Undefined where the path is none. */
function decode(wanted: string): string | undefined {
  try {
    const decoded = decodeURIComponent(wanted);
    return decoded.startsWith("/") && !decoded.includes("\0") ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** What is no page: its type, ranges and freshness are the library's work. */
function sendFile(
  site: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
  wanted: string,
): void {
  send(request, wanted, {
    root: site.folder(),
    index: false,
    dotfiles: "allow",
    cacheControl: false,
  })
    .on("error", ({ status }: { readonly status?: number }) => {
      if (status === 416) say(response, 416, "The file has no such range");
      else if (status === 412) say(response, 412, "The file has changed");
      else missing(site, response, wanted).catch(() => response.destroy());
    })
    .pipe(response);
}

/** In the language of what was asked for, where the site has that. */
async function missing(site: ServedSite, response: ServerResponse, wanted = "/"): Promise<void> {
  const [own = "", shared = ""] = standIns(wanted.slice(1), ABSENT_PAGE);
  const page = (name: string) => contentsOf(path.join(site.folder(), name));
  const html = (await page(own)) ?? (await page(shared));
  if (!html && site.faults().length > 0) return sayFaults(site, response, 500);
  if (html) sayPage(site, response, 404, html);
  else say(response, 404, "There is no such file");
}

const ABSENT = ["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "ELOOP", "EINVAL"];

async function contentsOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (ABSENT.includes(`${(error as NodeJS.ErrnoException).code}`)) return undefined;
    throw error;
  }
}

function sayPage(site: ServedSite, response: ServerResponse, status: number, html: Buffer): void {
  const end = html.lastIndexOf("</body>");
  const at = end === -1 ? html.length : end;
  const added = Buffer.from(`${faultsNote(site.faults(), site.isPreview())}${site.reloads.tag()}`);
  const parts = [html.subarray(0, at), added, html.subarray(at)];
  say(response, status, Buffer.concat(parts), "text/html");
}

/** In place of the site, or of one of its pages. */
function sayFaults(site: ServedSite, response: ServerResponse, status: number): void {
  const html = faultsPage(site.faults()).replace("</body>", () => `${site.reloads.tag()}</body>`);
  response.setHeader("content-security-policy", faultsPolicy);
  say(response, status, html, "text/html");
}

function say(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = "text/plain",
): void {
  // The builds that a page and its script name are of this moment.
  if (status < 500) response.setHeader("cache-control", "no-store");
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": bytes.length,
  });
  response.end(bytes);
}

/** The file that a path shows: of a folder, its own page. */
function pageAt(wanted: string): string {
  return wanted.endsWith("/") ? `${wanted}index.html` : wanted;
}
