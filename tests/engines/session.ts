/** What goes to a page and comes back from it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/** One window of a real browser, driven from outside over WebDriver, classic or BiDi. */
export interface Session {
  readonly version: string;
  /** Goes to an address and waits until the page has loaded. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Calls a function in the page, given as source, and gives what it returns (or what its promise
   * becomes) as JSON.
   */
  call(source: string, args: readonly Json[]): Promise<string>;
  /** Input as WebDriver's actions, which both protocols write alike. */
  perform(actions: Json): Promise<void>;
  chooseFile(selector: string, path: string): Promise<void>;
  /** Errors that the browser told since the last time it was asked. */
  faults(): Promise<readonly string[]>;
  close(): Promise<void>;
}
