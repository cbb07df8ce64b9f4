import { buildAndTell } from "./build-and-tell.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";
import { faultOptions, readFaultOptions } from "./faults/options.ts";

/** Builds the site of the current folder. */
export const build = command(
  (it) =>
    it
      .description(
        "Builds the site of this folder. On any fault nothing is written: the last good site stays.",
      )
      .option("--output <folder>", "where to; else where the configuration says, or _site")
      .option("--take-over", "replace a folder that another program wrote")
      .option("--no-cache", "make all anew, whatever the builds before have left")
      .addOption(faultOptions.maxWarnings)
      .addOption(faultOptions.all)
      .addOption(faultOptions.rule)
      .addOption(faultOptions.file)
      .addHelpText("after", examples(typed)),
  async (values) => {
    const { shown, most } = readFaultOptions(values);
    const { output, takeOver, cache } = values;
    const { code, lines } = await buildAndTell({ output, takeOver, cache }, shown, most);
    for (const line of lines) process.stdout.write(`${line}\n`);
    return code;
  },
);

const typed = {
  "waymark build": "writes _site/",
  "waymark build --output public": "writes public/",
  "waymark build --max-warnings 0": "fails on warnings too",
  'waymark build --rule dead-link --file "content/guide/**"': "shows some of many faults",
};
