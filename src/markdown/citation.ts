/** One `[@key, locator]`, as the parser found it. */
export interface Citation {
  readonly key: string;
  /** Such as `p. 4`; empty when there is none. */
  readonly locator: string;
  /** Where its `@` stands, from the bracket on. */
  readonly offset: number;
}
