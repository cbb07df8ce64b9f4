import { Option } from "@commander-js/extra-typings";
import type { Diagnostic } from "../core/diagnostics.ts";
import { check as checkSite } from "../eleventy/check.ts";
import { faultsToMend } from "../markdown/diagnostics-error.ts";
import { showsColours } from "./colours.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";
import { faultFormats } from "./faults/formats.ts";
import { mend, mendedText } from "./faults/mend.ts";
import { faultOptions, readFaultOptions } from "./faults/options.ts";
import { asksFor, faultReport, type Shown, tooManyWarnings } from "./faults/report.ts";

/** Tells the faults of the current folder's site and writes nothing. */
export const check = command(
  (it) =>
    it
      .description(
        "Tells every fault of articles, questions and configuration. Without --fix nothing is written.",
      )
      .addOption(format)
      .option("--fix", "mend what has but one remedy, in place, and tell the rest")
      .addOption(faultOptions.maxWarnings)
      .addOption(faultOptions.all)
      .addOption(faultOptions.rule)
      .addOption(faultOptions.file)
      .addHelpText("after", examples(typed)),
  async (values) => {
    const { shown, most } = readFaultOptions(values);
    const diagnostics = values.fix ? await mendSite(shown) : (await checkSite(".")).diagnostics;
    if (values.format === "text") {
      process.stdout.write(faultReport(diagnostics, shown, showsColours(process.stdout)));
      tell(diagnostics, { most, isMended: values.fix });
    } else {
      const asked = diagnostics.filter((each) => asksFor(shown, each));
      process.stdout.write(faultFormats[values.format](asked));
    }
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    const warnings = diagnostics.length - errors;
    if (warnings > most) {
      process.stderr.write(tooManyWarnings(warnings, most));
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
  "waymark check --fix": "mends what is sure, such as a key or a path with another capital",
  "waymark check --format github": "has GitHub show each at its line",
};

/** So often one remedy may bring to light another fault that has one. */
const ROUNDS = 5;

/** Mends what is asked for. @returns what is left. */
async function mendSite(shown: Shown): Promise<readonly Diagnostic[]> {
  for (let round = 0; ; round++) {
    const { diagnostics } = await checkSite(".");
    if (round === ROUNDS) return diagnostics;
    const mended = await mend(
      process.cwd(),
      diagnostics.filter((each) => asksFor(shown, each)),
    );
    process.stderr.write(mendedText(mended));
    if (mended.edits.length === 0) return diagnostics;
  }
}

function tell(
  diagnostics: readonly Diagnostic[],
  { most, isMended = false }: { readonly most: number; readonly isMended: boolean | undefined },
): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const left = `${errors} ${errors === 1 ? "fault is" : "faults are"} left to mend.`;
  if (errors > 0) process.stdout.write(`${isMended ? left : faultsToMend(diagnostics)}\n`);
  else if (diagnostics.length <= most) process.stdout.write("Nothing has to be mended.\n");
}
