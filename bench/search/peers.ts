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
  orama: "3.1.18",
} as const;

/** By what name a package is installed, where that is not the peer's. */
const packageNames: Readonly<Partial<Record<Peer, string>>> = { orama: "@orama/orama" };

export const peers = Object.keys(versions) as readonly Peer[];
export type Peer = keyof typeof versions;

export function versionOf(peer: Peer): string {
  return versions[peer];
}

/** Installs the peers into a folder of their own, once. Needs a network then. */
export function installPeers(folder: string): NodeJS.Require {
  const manifest = join(folder, "package.json");
  const nameOf = (peer: Peer) => packageNames[peer] ?? peer;
  const dependencies = Object.fromEntries(peers.map((peer) => [nameOf(peer), versions[peer]]));
  const wanted = JSON.stringify({ private: true, dependencies }, null, 2);
  if (peers.some((peer) => !existsSync(join(folder, "node_modules", nameOf(peer))))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  }
  return createRequire(manifest);
}
