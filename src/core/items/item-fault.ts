import type { RuleName } from "../rules/rules.ts";

/** What an author got wrong in an item, and where in it. */
export interface ItemFault {
  readonly path: readonly (string | number)[];
  /** Where in the text at that path, as it was read. */
  readonly within?: number;
  readonly rule: RuleName;
  readonly message: string;
  readonly hint: string;
  /** The rule's own when not given. */
  readonly severity?: "warning";
}
