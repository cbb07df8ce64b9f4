/** How much a fault counts: errors stop a build, warnings are told, and what is off is not. */
export type RuleLevel = "error" | "warning" | "off";

/** What an author may have wrong, as diagnostics name it. */
export interface Rule {
  /** What it counts for where the configuration says nothing. */
  readonly level: "error" | "warning";
  /** One sentence, for the manual's table of rules. */
  readonly says: string;
  /** Why it stays an error whatever the configuration says, to go on after "cannot be lowered: ". */
  readonly fixed?: string;
}
