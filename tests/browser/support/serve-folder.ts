import { readFile } from "node:fs/promises";
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

/**
 * What is named by its content, which browsers need not ask for twice: reading and compiling the same
 * scripts again was nearly half of what a page cost that a test opened again.
 */
const named = /-[0-9a-f]{10}\.\w+$/;

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
    const found = path.startsWith(base) ? await read(folder, path.slice(base.length)) : null;
    const { name, content } = found ?? (await read(folder, "404.html")) ?? nothing;
    response.on("error", () => response.destroy());
    // Whole, and with its length: each part of a file would wake the browser once more.
    response.writeHead(found === null ? 404 : 200, {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      "content-length": content.length,
      ...(named.test(name) && { "cache-control": "max-age=31536000, immutable" }),
      ...(found !== null && headers),
    });
    response.end(content);
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

interface File {
  readonly name: string;
  readonly content: Buffer;
}

const nothing: File = { name: "", content: Buffer.alloc(0) };

/** The file that a path below the base names: a folder means its `index.html`. */
async function read(folder: string, path: string): Promise<File | null> {
  const place = normalize(join(folder, path));
  if (!place.startsWith(folder)) return null;
  const name = path === "" || path.endsWith("/") ? join(place, "index.html") : place;
  const content = await readFile(name).catch(() => null);
  return content === null ? null : { name, content };
}
