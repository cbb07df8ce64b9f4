/** What some browsers tell of the connection; others tell nothing. */
interface Connected {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

/** Whether a reader would not mind bytes that may turn out not to be needed: not on slow lines, nor under data saving. */
export function mayLoadAhead(navigator: object): boolean {
  const { connection } = navigator as Connected;
  return connection?.saveData !== true && !/2g|3g/.test(connection?.effectiveType ?? "");
}
