import { rmSync } from "node:fs";
import path from "node:path";
import type { Build } from "../../src/output/assemble.ts";
import { BUILD_CACHE } from "../../src/output/build-cache.ts";
import { exchange } from "../../src/output/folder/exchange.ts";
import { withLock } from "../../src/output/folder/lock.ts";
import { writeMarker } from "../../src/output/folder/marker.ts";
import { publish } from "../../src/output/folder/publish.ts";
import { discardSpares } from "../../src/output/folder/spare.ts";
import { closeStaging, openStaging } from "../../src/output/folder/staging.ts";
import { writeSite } from "../../src/output/write-site.ts";
import { filesIn } from "./tree.ts";

/**
 * Makes a site of the files in a project's folder `next` and puts it in the place of `_site`, as a build does, but
 * for reading articles and making pages of them.
 * @param options.cache `false` as of a build that is told to make all anew.
 */
export async function putSite(root: string, { cache = true } = {}): Promise<void> {
  const next = path.join(root, "next");
  if (!cache) {
    discardSpares(root);
    rmSync(path.join(root, BUILD_CACHE), { recursive: true, force: true });
  }
  const staging = openStaging(path.join(root, "_site"));
  let spare: string | undefined;
  let hasOld = false;
  try {
    const files = filesIn(next).map((name) => ({ path: name, from: path.join(next, name) }));
    const where = { root, folder: staging.fresh, before: staging.folder };
    ({ spare } = await writeSite({ ...nothing, files }, where, undefined));
    writeMarker(staging.fresh);
    await withLock(staging.place, staging.folder, () => {
      hasOld = publish(staging, exchange);
    });
  } finally {
    closeStaging(staging, hasOld ? spare : undefined);
  }
}

/** Of a site that has files alone. */
const nothing: Omit<Build, "files"> = {
  pages: [],
  lateFiles: [],
  offline: { removal: "assets/none.js" },
  copyWords: { name: "", readme: "" },
  precompresses: false,
  stamp: () => "the same",
  finish: () => Promise.resolve(),
  revise: () => undefined,
  glimpses: () => [],
};
