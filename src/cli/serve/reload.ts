import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Tells open pages that there is a newer build. */
export interface Reloads {
  /** Where pages find `script`, and it its events: no page of a site has such a path. */
  readonly paths: { readonly script: string; readonly events: string };
  /** Loads its page anew when the page is of an older build. */
  readonly script: string;
  /** For the end of a page. */
  tag(): string;
  /**
   * Keeps a page told until it goes.
   * @param page Its path from the site's root.
   */
  listen(response: ServerResponse, page: string): void;
  /** These pages are not as they were. */
  announcePages(pages: readonly string[]): void;
  /** What is served from now on is another build. */
  announce(): void;
}

const paths = { script: "/.waymark/reload.js", events: "/.waymark/events" };

// A browser allows six connections to a host, so that pages which nobody sees give theirs back. What
// they missed they hear when they are seen again: the first event names the build.
const script = `(() => {
  const own = new URL(document.currentScript.src).searchParams.get("build");
  let events;
  const listen = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(${JSON.stringify(paths.events)} + "?page=" + encodeURIComponent(location.pathname));
    events.onmessage = ({ data }) => {
      if (data !== own) location.reload();
    };
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
`;

/** One server's pages. A server that is started again has another build. */
export function createReloads(): Reloads {
  let build = randomUUID();
  /** What listens, and the page that it is. */
  const open = new Map<ServerResponse, string>();
  const tell = (response: ServerResponse) => response.write(`data: ${build}\n\n`);
  return {
    paths,
    script,
    tag: () => `<script src="${paths.script}?build=${build}" defer></script>`,
    listen: (response, page) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      open.set(response, page);
      response.on("close", () => open.delete(response));
      tell(response);
    },
    announcePages: (pages) => {
      build = randomUUID();
      for (const [response, page] of open) if (pages.includes(page)) tell(response);
    },
    announce: () => {
      build = randomUUID();
      for (const response of open.keys()) tell(response);
    },
  };
}
