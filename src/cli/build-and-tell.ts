import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { type BuildOptions, buildWith } from "../eleventy/build.ts";
import { faultsToMend } from "../markdown/diagnostics-error.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { showsColours } from "./colours.ts";
import { faultReport, type Shown, tooManyWarnings } from "./faults/report.ts";
import { heapUse, watchMemory } from "./memory-watch.ts";
import { progressLine, progressLines } from "./progress-line.ts";

export interface Told {
  /** The exit code. */
  readonly code: number;
  /** What kept the site from being written, warnings among them; none where it was. */
  readonly faults: readonly Diagnostic[];
  /** That was written, absolute; undefined where none was. */
  readonly folder: string | undefined;
  /** What there is to know of what was written. */
  readonly lines: readonly string[];
}

interface Telling {
  /** So many warnings are no fault. */
  readonly most?: number;
  /** Whether somebody waits for it who would see a log. */
  readonly isWatched?: boolean;
}

/**
 * Builds the site of the current folder and says what there is to say of it, in the terminal.
 * @throws what no author's file is to blame for.
 */
export async function buildAndTell(
  options: BuildOptions,
  shown: Shown = {},
  { most = Number.POSITIVE_INFINITY, isWatched = false }: Telling = {},
): Promise<Told> {
  const start = performance.now();
  const { stderr, env } = process;
  const hasColours = showsColours(stderr);
  const toTerminal = stderr.isTTY && !env.CI;
  const line = (toTerminal ? progressLine : progressLines)({
    write: (text) => void ((toTerminal || isWatched) && stderr.write(text)),
    now: () => performance.now(),
  });
  const warnings: Diagnostic[] = [];
  const lines: string[] = [];
  const listener = {
    tell: (text: string) => void lines.push(text),
    warn: (found: readonly Diagnostic[]) => void warnings.push(...found),
    begin: watchMemory(line.begin, {
      heap: heapUse,
      say(text) {
        line.end();
        stderr.write(text);
      },
    }),
  };
  try {
    const folder = await buildWith(listener, ".", options);
    line.end();
    stderr.write(faultReport(warnings, shown, hasColours));
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    process.stdout.write(`Built ${path.relative(".", folder)} in ${seconds} s\n`);
    if (warnings.length <= most) return { code: 0, faults: [], folder, lines };
    stderr.write(tooManyWarnings(warnings.length, most));
    return { code: 1, faults: [], folder, lines };
  } catch (error) {
    line.end();
    const diagnostics = diagnosticsIn(error)?.diagnostics;
    if (!diagnostics) throw error;
    const all = [...warnings, ...diagnostics];
    stderr.write(`${faultReport(all, shown, hasColours)}${faultsToMend(all)}\n`);
    return { code: 1, faults: diagnostics, folder: undefined, lines: [] };
  }
}
