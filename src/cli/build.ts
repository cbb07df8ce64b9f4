import path from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "../eleventy/run.ts";
import type { Command } from "./command.ts";

/** Builds the site of the current folder. */
export const build: Command = {
  usage: `  waymark build [--output _site]            build the site of this folder
`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { output: { type: "string" } } });
    const start = performance.now();
    const folder = await buildSite(values.output);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    process.stdout.write(`Built ${path.relative(".", folder)} in ${seconds} s\n`);
    return 0;
  },
};
