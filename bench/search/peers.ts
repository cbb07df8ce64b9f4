import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The peers, pinned, so that figures can be compared. Only benchmarks need them. */
const versions = {
  pagefind: "1.6.0",
  lunr: "2.3.9",
  minisearch: "7.2.0",
  flexsearch: "0.8.212",
} as const;

export const peers = Object.keys(versions) as readonly Peer[];
export type Peer = keyof typeof versions;

export function versionOf(peer: Peer): string {
  return versions[peer];
}

/** Installs the peers into a folder of their own, once. Needs a network then. */
export function installPeers(folder: string): NodeJS.Require {
  const manifest = join(folder, "package.json");
  const wanted = JSON.stringify({ private: true, dependencies: versions }, null, 2);
  if (!existsSync(join(folder, "node_modules/pagefind"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  }
  return createRequire(manifest);
}
