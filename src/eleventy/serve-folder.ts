import DevServer from "@11ty/eleventy-dev-server";

/**
 * Serves a folder on localhost, on the next free port from `port` on.
 * @returns what makes every open page load anew.
 */
export function serveFolder(folder: string, port: number): () => void {
  const server = DevServer.getServer("waymark", folder, { domDiff: false });
  server.serve(port);
  return () => server.reload({ subtype: "", files: [], build: {} });
}
