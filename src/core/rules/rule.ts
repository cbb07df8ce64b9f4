/** How much a fault counts: errors stop a build, warnings are told, and what is off is not. */
export type RuleLevel = "error" | "warning" | "off";

/** What an author may have wrong, as diagnostics name it. */
export interface Rule {
  /** What it counts for where the configuration says nothing; `strict` makes a warning of what is off. */
  readonly level: RuleLevel;
  /** One sentence, for the manual's table of rules. */
  readonly says: string;
  /** Why it stays an error whatever the configuration says, to go on after "cannot be lowered: ". */
  readonly fixed?: string;
  /** Numbers that the configuration may set otherwise, as they are where it does not. */
  readonly options?: Readonly<Record<string, number>>;
}

/** What the configuration says of a rule: its level, or that and numbers of its own. */
export type RuleSetting = RuleLevel | RuleNumbers;

interface RuleNumbers {
  readonly level?: RuleLevel;
  readonly [option: string]: RuleLevel | number | undefined;
}
