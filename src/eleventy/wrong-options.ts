import { compareDiagnostics, type Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { readSite } from "../site/read-site.ts";

/** Faults of a site's options, with those that are sound, if the site's files can be read by them. */
export class WrongOptions extends DiagnosticsError {
  readonly sound: SiteConfig | undefined;

  constructor(diagnostics: readonly Diagnostic[], sound: SiteConfig | undefined) {
    super(diagnostics);
    this.sound = sound;
  }
}

/** The same faults, and of a site whose files can be read all the same, theirs too: all are told at once. */
export async function withFaultsOfFiles(error: DiagnosticsError): Promise<DiagnosticsError> {
  if (!(error instanceof WrongOptions) || !error.sound) return error;
  const { diagnostics } = await readSite(process.cwd(), error.sound);
  const all = [...error.diagnostics, ...diagnostics].toSorted(compareDiagnostics);
  return new DiagnosticsError(all);
}
