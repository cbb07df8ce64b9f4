import { Option } from "@commander-js/extra-typings";
import type { Diagnostic } from "../core/diagnostics.ts";
import { check as checkSite } from "../eleventy/check.ts";
import { faultsToMend } from "../markdown/diagnostics-error.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";
import { faultFormats } from "./faults/formats.ts";
import { faultOptions, readFaultOptions } from "./faults/options.ts";
import { asksFor, faultReport } from "./faults/report.ts";

/** Tells the faults of the current folder's site and writes nothing. */
export const check = command(
  (it) =>
    it
      .description("Tells every fault of articles, questions and configuration; writes nothing.")
      .addOption(format)
      .addOption(faultOptions.maxWarnings)
      .addOption(faultOptions.all)
      .addOption(faultOptions.rule)
      .addOption(faultOptions.file)
      .addHelpText("after", examples(typed)),
  async (values) => {
    const { shown, most } = readFaultOptions(values);
    const { diagnostics } = await checkSite(".");
    if (values.format === "text") tell(diagnostics, faultReport(diagnostics, shown));
    else {
      const asked = diagnostics.filter((each) => asksFor(shown, each));
      process.stdout.write(faultFormats[values.format](asked));
    }
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = diagnostics.length - errors;
    if (warnings > most) {
      process.stderr.write(`There are ${warnings} warnings, and --max-warnings allows ${most}.\n`);
    }
    return errors > 0 || warnings > most ? 1 : 0;
  },
);

const format = new Option("--format <name>", "for people, or for another program, which gets all")
  .choices(["text", "json", "github", "sarif"])
  .default("text" as const);

const typed = {
  "waymark check": "tells what there is to mend",
  "waymark check --max-warnings 0": "ends with 1 on warnings too",
  "waymark check --format github": "has GitHub show each at its line",
};

function tell(diagnostics: readonly Diagnostic[], report: string): void {
  process.stderr.write(report);
  const isFaulty = diagnostics.some(({ severity }) => severity === "error");
  if (isFaulty) process.stderr.write(`${faultsToMend(diagnostics)}\n`);
  else process.stdout.write("Nothing has to be mended.\n");
}
