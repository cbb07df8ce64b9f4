import { metaContent } from "../dom/add-script.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";

/** The page names the scripts' addresses in `<meta>`s. */
const metas: Readonly<Record<string, string>> = {
  ui: "waymark-search-script",
  index: "waymark-search",
  progress: "waymark-search-progress",
};

/**
 * What a script of the search's hands over, under `search/` and that name.
 * @throws Error when the script does not load or brings nothing; another call tries again.
 */
export function loadSearch<Contents>(name: string): Promise<Contents> {
  const load = () => loadBundle<Contents>(`search/${name}`, addressOf(name));
  // A connection that broke is often there again at once.
  return load().catch(load);
}

/** The parts of the index lie in a folder beside its first file. */
function addressOf(name: string): string {
  const meta = Object.hasOwn(metas, name) ? metas[name] : undefined;
  if (meta !== undefined) return metaContent(meta);
  return metaContent("waymark-search").replace(/[^/]*$/, `search/${name}.js`);
}
