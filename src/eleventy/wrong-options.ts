import { existsSync } from "node:fs";
import { compareDiagnostics, type Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { readTheme } from "../output/read-theme.ts";
import type { SoundConfig } from "../site/config/config.ts";
import { readSite } from "../site/read-site.ts";

/** Faults of a site's options, with what is known of those that are sound. */
export class WrongOptions extends DiagnosticsError {
  readonly sound: SoundConfig | undefined;

  constructor(diagnostics: readonly Diagnostic[], sound: SoundConfig | undefined) {
    super(diagnostics);
    this.sound = sound;
  }
}

/** The same faults, and of a site whose files can be read all the same, theirs too: all are told at once. */
export async function withFaultsOfFiles(error: DiagnosticsError): Promise<DiagnosticsError> {
  if (!(error instanceof WrongOptions) || !error.sound) return error;
  const { config, inDoubt, isFolderGuessed } = error.sound;
  if (isFolderGuessed && !existsSync(config.content)) return error;
  const { diagnostics } = await readSite(process.cwd(), config);
  const certain = diagnostics.filter(({ rule }) => !inDoubt.has(rule));
  const theme = inDoubt.has("template") ? [] : await readTheme(process.cwd(), config);
  const all = [...error.diagnostics, ...certain, ...theme];
  return new DiagnosticsError(all.toSorted(compareDiagnostics));
}
