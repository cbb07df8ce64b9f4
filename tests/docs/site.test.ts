import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { checkLinks } from "../support/check-links.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { manual } from "../support/manual-blocks.ts";

// By Node, as the manual's configuration loads it.
const api: typeof import("waymark") = createRequire(import.meta.url)("waymark");

it("the manual builds by its own strict rules, and every link in it leads somewhere", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "waymark-manual-"));
  try {
    const build = () => api.build(manual, { output: path.join(folder, "site") });
    const built = await besideLastBundle(manual, "en", build);
    expect(await checkLinks(built)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
