/** What scripts that load later have given, and the one way to load them. */
export interface Bundles {
  readonly given: ReadonlyMap<string, unknown>;
  /** Takes what a script brings. Scripts that hold only data have nothing else to call. */
  give(name: string, contents: unknown): void;
  /**
   * Adds a script, with its style if it has one, to the page: once, also when several things of it are
   * wanted.
   * @returns what the script gave under that name.
   * @throws Error when one does not load or the script gives nothing; another call tries again.
   */
  load(name: string, script?: string, style?: string): Promise<unknown>;
}

declare global {
  /** Of the site's script, which all pages load before others: see `bundle-loader.ts`. */
  var waymarkBundles: Bundles | undefined;
}

/** Hands over what a script brings. */
export function giveBundle<Contents>(name: string, contents: Contents): void {
  globalThis.waymarkBundles?.give(name, contents);
}

/** Undefined until it has loaded. The caller knows its type. */
export function givenBundle<Contents>(name: string): Contents | undefined {
  return globalThis.waymarkBundles?.given.get(name) as Contents | undefined;
}

/**
 * What a script that is loaded now, or was before, gave under a name.
 * @throws Error when it does not load or gives nothing; another call tries again.
 */
export async function loadBundle<Contents>(
  name: string,
  script?: string,
  style?: string,
): Promise<Contents> {
  const { waymarkBundles } = globalThis as unknown as { readonly waymarkBundles: Bundles };
  return (await waymarkBundles.load(name, script, style)) as Contents;
}
