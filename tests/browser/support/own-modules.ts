import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../../support/build-site.ts";

const source = pathToFileURL(join(repository, "src/")).href;
let pages = 0;

// What a module of a page imports is of that page too.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    const [page] = /\?page=\d+$/.exec(context.parentURL ?? "") ?? [];
    return page && found.url.startsWith(source) ? { ...found, url: found.url + page } : found;
  },
});

/** Loads modules of `src/browser/` as a page of its own has them: another tab, or the page opened next. */
export function ownModules(): <Module>(name: string) => Promise<Module> {
  const page = ++pages;
  return (name) => import(`${source}browser/${name}?page=${page}`);
}
