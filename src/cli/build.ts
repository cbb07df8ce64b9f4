import path from "node:path";
import { formatDiagnostic } from "../core/diagnostics.ts";
import { builtCopyWords } from "../eleventy/plugin.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { writeFolderCopy, writeZipCopy } from "../output/portable-copy.ts";
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
      .option("--zip", "write a zip of the site too, for reading from a folder")
      .option("--single-folder", "write a folder for that, such as for a USB stick")
      .option("--no-cache", "make all anew, whatever the builds before have left")
      .addOption(faultOptions.maxWarnings)
      .addOption(faultOptions.all)
      .addOption(faultOptions.rule)
      .addOption(faultOptions.file)
      .addHelpText("after", examples(typed)),
  async (values) => {
    const { shown, most } = readFaultOptions(values);
    const { output, takeOver, cache } = values;
    const { code, folder, lines } = await buildAndTell({ output, takeOver, cache }, shown, {
      most,
    });
    for (const line of lines) process.stdout.write(`${line}\n`);
    const words = builtCopyWords();
    if (folder === undefined || !words) return code;
    const copies = [
      ...(values.zip ? [writeZipCopy] : []),
      ...(values.singleFolder ? [writeFolderCopy] : []),
    ];
    return copies.map((write) => isCopied(() => write(folder, words))).includes(false) ? 1 : code;
  },
);

/** The site is there by then, whatever stands in the way of a copy. */
function isCopied(write: () => string): boolean {
  try {
    sayWritten(write());
    return true;
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    const faults = error.diagnostics.map(formatDiagnostic).join("\n");
    process.stderr.write(`${faults}\nThe site was written, this copy of it was not.\n`);
    return false;
  }
}

function sayWritten(copy: string): void {
  process.stdout.write(`Wrote ${path.relative(".", copy)}: it opens by its index.html\n`);
}

const typed = {
  "waymark build": "writes _site/",
  "waymark build --output public": "writes public/",
  "waymark build --zip": "writes _site/ and _site.zip",
  "waymark build --max-warnings 0": "fails on warnings too",
  'waymark build --rule dead-link --file "content/guide/**"': "shows some of many faults",
};
