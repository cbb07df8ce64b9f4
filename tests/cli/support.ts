// Loaded in a folder that stays: it starts its processes where it was loaded.
import "esbuild";
import { createRequire } from "node:module";
import path from "node:path";
import { vi } from "vitest";
import { repository } from "../support/build-site.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";

/** What a site's `.eleventy.js` says that has no more to say. */
export const configuration = `import { waymark } from "${repository}/src/index.ts";
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test" });
  return { dir: { input: "content" } };
}
`;

/** Commands that make pages, and for them scripts and styles. */
const bundling: ReadonlySet<string> = new Set(["build", "links"]);

export interface Ran {
  /** The exit code. */
  readonly code: number;
  /** What was printed, both streams. */
  readonly output: string;
}

/**
 * Runs a command of `waymark` in a folder, in this process: by Node, which loads the engine for the
 * configurations of sites too, once for all. What ends the process is for `buildSite` to show.
 */
export async function waymark(folder: string, ...args: readonly string[]): Promise<Ran> {
  const { runCommand }: typeof import("../../src/cli/run-command.ts") = createRequire(
    import.meta.url,
  )(path.join(repository, "src/cli/run-command.ts"));
  let output = "";
  const say = (text: string) => {
    output += text;
    return true;
  };
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((text) => say(`${text}`)),
  );
  const home = process.cwd();
  process.chdir(folder);
  try {
    const colours = { out: false, error: false };
    const run = () => runCommand(args, { out: say, error: say, colours });
    // This repository has its own, of the last build.
    const isBeside = bundling.has(args[0] ?? "") && folder !== repository;
    const code = await (isBeside ? besideLastBundle(folder, "en", run) : run());
    return { code, output };
  } finally {
    process.chdir(home);
    for (const stream of streams) stream.mockRestore();
  }
}
