import { loadBundle } from "../dom/lazy-bundle.ts";

/**
 * What a script of the search's hands over, under `search/` and that name.
 * @throws Error when the script does not load or brings nothing; another call tries again.
 */
export function loadSearch<Contents>(name: string, address: string): Promise<Contents> {
  const load = () => loadBundle<Contents>(`search/${name}`, address);
  // A connection that broke is often there again at once.
  return load().catch(load);
}
