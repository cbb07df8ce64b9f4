import type { Diagnostic } from "../core/diagnostics.ts";
import type { SiteOptions } from "../site/config/config.ts";
import type { NotCarried } from "./not-carried.ts";
import type { OldSite } from "./old-site.ts";
import type { Plan } from "./plan.ts";

/** What became of a folder. */
export interface Migration {
  /** As they were named. */
  readonly source: string;
  readonly target: string;
  readonly site: OldSite;
  readonly plan: Plan;
  readonly options: SiteOptions;
  readonly notCarried: readonly NotCarried[];
  /** Files that kept the site from being built, now in the folder `set-aside`. */
  readonly setAside: readonly Diagnostic[];
  /** What is to be mended in the new site. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many became items of banks. */
  readonly questions: number;
  /** Of articles' folders and what stands beside them. */
  readonly copied: { readonly files: number; readonly bytes: number };
}
