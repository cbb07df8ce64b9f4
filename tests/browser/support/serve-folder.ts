import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

export interface FolderServer {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder below `base` ("/" or "/any/sub/path/") on this machine alone, as a plain static
 * host does: no clean URLs, and `404.html` with status 404 for what is not there.
 * @param headers What it says of every file that is there.
 */
export async function serveFolder(
  folder: string,
  base: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const found = path.startsWith(base) ? await file(folder, path.slice(base.length)) : null;
    const name = found ?? join(folder, "404.html");
    response.on("error", () => response.destroy());
    response.writeHead(found === null ? 404 : 200, {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      ...(found !== null && headers),
    });
    createReadStream(name)
      .on("error", () => response.end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file that a path below the base names: a folder means its `index.html`. */
async function file(folder: string, path: string): Promise<string | null> {
  const name = normalize(join(folder, path));
  if (!name.startsWith(folder)) return null;
  const wanted = path === "" || path.endsWith("/") ? join(name, "index.html") : name;
  const found = await stat(wanted).catch(() => null);
  return found?.isFile() ? wanted : null;
}
