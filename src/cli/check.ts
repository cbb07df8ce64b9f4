import { parseArgs } from "node:util";
import type { Diagnostic } from "../core/diagnostics.ts";
import { check as checkSite } from "../eleventy/check.ts";
import { faultsToMend } from "../markdown/diagnostics-error.ts";
import { type Command, UsageError } from "./command.ts";
import { faultFormats } from "./faults/formats.ts";
import { faultOptions, readFaultOptions } from "./faults/options.ts";
import { asksFor, faultReport } from "./faults/report.ts";

/** Tells the faults of the current folder's site and writes nothing. */
export const check: Command = {
  usage: `  waymark check [--format text|json|github|sarif] [--max-warnings 0]
                [--all] [--rule name] [--file glob]
                                            tell every fault of articles, questions and configuration,
                                            and write nothing; json, github and sarif are for other
                                            programs, which get them all on standard output
`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...faultOptions, format: { type: "string", default: "text" } },
    });
    const { shown, most } = readFaultOptions(values);
    const print = formatOf(values.format);
    const { diagnostics } = await checkSite(".");
    if (print) process.stdout.write(print(diagnostics.filter((each) => asksFor(shown, each))));
    else tell(diagnostics, faultReport(diagnostics, shown));
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = diagnostics.length - errors;
    if (warnings > most) {
      process.stderr.write(`There are ${warnings} warnings, and --max-warnings allows ${most}.\n`);
    }
    return errors > 0 || warnings > most ? 1 : 0;
  },
};

function tell(diagnostics: readonly Diagnostic[], report: string): void {
  process.stderr.write(report);
  const isFaulty = diagnostics.some(({ severity }) => severity === "error");
  if (isFaulty) process.stderr.write(`${faultsToMend(diagnostics)}\n`);
  else process.stdout.write("Nothing has to be mended.\n");
}

/** Undefined for text. */
function formatOf(name: string) {
  if (name === "text") return undefined;
  const format = Object.entries(faultFormats).find(([each]) => each === name)?.[1];
  if (format) return format;
  const names = ["text", ...Object.keys(faultFormats)].join(", ");
  throw new UsageError(`--format takes one of ${names}, not "${name}"`);
}
