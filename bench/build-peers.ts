import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Contender } from "./measure.ts";

// Other generators of the same pages. They are installed when somebody asks for them, each into a folder
// of its own under .cache, and are no dependencies of this project's.

interface PeerKind {
  /** Pinned, so that figures can be compared. */
  readonly packages: Readonly<Record<string, string>>;
  /** Its command, from the folder of its packages. */
  readonly command: string;
  readonly args: readonly string[];
  /** What its next build would find of the one before. */
  readonly kept: readonly string[];
  readonly files: (options: { readonly search: boolean }) => Readonly<Record<string, string>>;
  /** Where it looks for the articles, from its own folder. */
  readonly content: string;
}

const kinds = {
  vitepress: {
    packages: { vitepress: "1.6.4", vue: "3.5.22" },
    command: "vitepress/bin/vitepress.js",
    args: ["build", "."],
    kept: [".vitepress/cache", ".vitepress/.temp"],
    content: "content",
    files: ({ search }) => ({
      ".vitepress/config.mjs": `export default {
  title: "Pages to measure", srcDir: "content", outDir: "dist", ignoreDeadLinks: true,
  ${search ? 'themeConfig: { search: { provider: "local" } },' : ""}
};
`,
    }),
  },
  starlight: {
    packages: { astro: "7.3.5", "@astrojs/starlight": "0.42.4" },
    command: "astro/bin/astro.mjs",
    args: ["build"],
    kept: [".astro", "node_modules/.astro", "node_modules/.vite"],
    content: "src/content/docs",
    files: ({ search }) => ({
      "astro.config.mjs": `import starlight from "@astrojs/starlight";
export default {
  integrations: [starlight({ title: "Pages to measure", pagefind: ${search} })],
};
`,
      "src/content.config.ts": `import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    }),
  },
} as const satisfies Record<string, PeerKind>;

export type BuildPeer = keyof typeof kinds;
export const buildPeers = Object.keys(kinds) as readonly BuildPeer[];

/**
 * Gets a peer ready to build the articles of a folder: they are copied to where it is installed, since
 * peers look for their packages from there.
 * @param cache Where peers are installed, once; that needs a network.
 */
export function peerContender(
  name: BuildPeer,
  {
    folder,
    cache,
    search,
  }: {
    readonly folder: string;
    readonly cache: string;
    readonly search: boolean;
  },
): Contender {
  const kind: PeerKind = kinds[name];
  const own = join(cache, name);
  install(kind, own);
  // Not beside the others' in memory: some move files there, which works on one disk alone.
  const output = join(own, "dist");
  const content = join(own, kind.content);
  rmSync(content, { recursive: true, force: true });
  cpSync(join(folder, "content"), content, { recursive: true });
  for (const [file, text] of Object.entries(kind.files({ search }))) {
    mkdirSync(join(own, file, ".."), { recursive: true });
    writeFileSync(join(own, file), text);
  }
  return {
    name,
    args: [join(own, "node_modules", kind.command), ...kind.args],
    cwd: own,
    env: { ASTRO_TELEMETRY_DISABLED: "1" },
    output,
    clear() {
      rmSync(output, { recursive: true, force: true });
      for (const part of kind.kept) rmSync(join(own, part), { recursive: true, force: true });
    },
  };
}

function install({ packages, command }: PeerKind, folder: string): void {
  if (existsSync(join(folder, "node_modules", command))) return;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", dependencies: packages };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
}
