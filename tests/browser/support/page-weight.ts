import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "playwright-core";

const kinds: ReadonlyMap<string, LoadedFile["kind"]> = new Map([
  [".js", "script"],
  [".css", "style"],
]);

/** A script or stylesheet that a page asked for, packed as a host would send it. */
export interface LoadedFile {
  readonly name: string;
  readonly kind: "script" | "style";
  readonly text: string;
  /** By gzip at level 9. */
  readonly bytes: number;
}

/**
 * Opens a page as a first visitor does, with nothing cached and nothing stored, and waits until it asks
 * for no more.
 * @returns every script and stylesheet that came.
 */
export async function firstVisit(
  context: BrowserContext,
  url: string,
): Promise<readonly LoadedFile[]> {
  const page = await context.newPage();
  const coming: Promise<LoadedFile>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const kind = kinds.get(extname(pathname));
    if (kind === undefined || !response.ok()) return;
    const file = response.body().then((body) => ({
      ...{ name: pathname.split("/").at(-1) ?? "", kind },
      ...{ text: body.toString("utf8"), bytes: gzipSync(body, { level: 9 }).length },
    }));
    coming.push(file);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const files = await Promise.all(coming);
  await page.close();
  return files;
}

export function weigh(files: readonly LoadedFile[], kind?: LoadedFile["kind"]): number {
  return files
    .filter((file) => kind === undefined || file.kind === kind)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
