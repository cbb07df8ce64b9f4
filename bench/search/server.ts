import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip as gzipCallback } from "node:zlib";

const gzip = promisify(gzipCallback);

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** What a browser asked for, workers included. Times are in milliseconds. */
export interface Served {
  readonly path: string;
  readonly bytes: number;
  readonly start: number;
  readonly end: number;
}

export interface Link {
  /** From a request to the first byte of its answer, in milliseconds. */
  readonly latency: number;
  /** Shared by all that is under way, in bytes a second. */
  readonly bandwidth: number;
}

/** As Chromium's developer tools throttle. */
export const slow4G: Link = { latency: 562.5, bandwidth: 180_000 };

export interface BenchServer {
  readonly url: string;
  /** What was served since the last call. */
  takeServed(): readonly Served[];
  /** Whether nothing is under way. */
  isIdle(): boolean;
  close(): Promise<void>;
}

/**
 * Serves a folder as good static hosts do, over a slow link: text gzipped as hard as gzip can, files
 * that are compressed already as they are. The link is slowed down here rather than in the browser,
 * whose throttling does not reach every worker. What was packed once is kept, so that nobody waits
 * for gzip.
 */
export async function serveSlowly(folder: string, link: Link): Promise<BenchServer> {
  const packed = new Map<string, Promise<Buffer>>();
  let served: Served[] = [];
  let underWay = 0;
  let freeAt = 0;

  async function send(response: ServerResponse, data: Buffer): Promise<void> {
    const size = 2048;
    for (let from = 0; from < data.length; from += size) {
      const part = data.subarray(from, from + size);
      freeAt = Math.max(freeAt, performance.now()) + (part.length / link.bandwidth) * 1000;
      const wait = freeAt - performance.now();
      if (wait > 1) await sleep(wait);
      response.write(part);
    }
    response.end();
  }

  const server = createServer(async (request, response) => {
    const start = performance.now();
    underWay++;
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const name = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const type = types[extname(name)];
    const pack = () => readFile(name).then((data) => (type ? gzip(data, { level: 9 }) : data));
    const body = packed.get(name) ?? pack();
    packed.set(name, body);
    const [data] = await Promise.all([body.catch(() => null), sleep(link.latency)]);
    response.writeHead(data === null ? 404 : 200, {
      "content-type": type ?? "application/octet-stream",
      ...(data !== null && { "content-length": data.length }),
      ...(data !== null && type && { "content-encoding": "gzip" }),
    });
    await send(response, data ?? Buffer.alloc(0));
    served.push({ path, bytes: data?.length ?? 0, start, end: performance.now() });
    underWay--;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeServed() {
      const taken = served;
      served = [];
      return taken;
    },
    isIdle: () => underWay === 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** How many answers had to be waited for one after the other. */
export function roundTrips(served: readonly Served[]): number {
  const depths: { readonly end: number; readonly depth: number }[] = [];
  for (const { start, end } of served.toSorted((a, b) => a.start - b.start)) {
    const before = depths.filter((other) => other.end <= start).map(({ depth }) => depth);
    depths.push({ end, depth: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...depths.map(({ depth }) => depth));
}
