import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { onTestFinished } from "vitest";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** A host below a path, whose site and state a test changes. */
export interface ChangingHost {
  /** Of the site's root, with a slash at its end. */
  readonly root: string;
  /** The built site that it serves. */
  folder: string;
  /** Whether it answers at all. */
  isUp: boolean;
  /** What it answers in place of a file, by path from the root. */
  readonly instead: Map<string, string>;
  /** The paths that were asked for. */
  readonly asked: string[];
}

export async function changingHost(folder: string, base: string): Promise<ChangingHost> {
  const host = {
    root: "",
    folder,
    isUp: true,
    instead: new Map<string, string>(),
    asked: [] as string[],
  };
  const server = createServer((request, response) => {
    if (!host.isUp) return void request.socket.destroy();
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = decodeURIComponent(pathname.slice(base.length));
    host.asked.push(path);
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const file = join(host.folder, name);
    const instead = host.instead.get(name);
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    // As hosts do: what keeps its name is asked for anew each time.
    const headers = {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      "cache-control": "no-cache",
    };
    response.writeHead(isThere ? 200 : 404, headers);
    if (instead !== undefined) response.end(instead);
    else createReadStream(isThere ? file : join(host.folder, "404.html")).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  host.root = `http://127.0.0.1:${port}${base}`;
  return host;
}
