/** What an author got wrong in an item, and where in it. */
export interface ItemFault {
  readonly path: readonly (string | number)[];
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** An error when not given. */
  readonly severity?: "warning";
}
