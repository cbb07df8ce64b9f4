import path from "node:path";
import { parseArgs } from "node:util";
import { build as buildSite } from "../eleventy/build.ts";
import { madeFrom } from "../eleventy/made-from.ts";
import type { Command } from "./command.ts";

/** Builds the site of the current folder. */
export const build: Command = {
  usage: `  waymark build [--output _site] [--take-over] [--no-cache]
                                            build the site of this folder; --take-over lets it replace
                                            a folder that another program wrote, --no-cache makes all
                                            anew, whatever the builds before have left
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        output: { type: "string" },
        "take-over": { type: "boolean", default: false },
        "no-cache": { type: "boolean", default: false },
      },
    });
    const start = performance.now();
    const folder = await buildSite(".", {
      output: values.output,
      takeOver: values["take-over"],
      cache: !values["no-cache"],
    }).finally(
      // For `waymark serve`, which watches that.
      () => process.send?.(madeFrom()),
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    process.stdout.write(`Built ${path.relative(".", folder)} in ${seconds} s\n`);
    return 0;
  },
};
