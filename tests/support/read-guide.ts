import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { once } from "../../src/core/once.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";
import { repository } from "./build-site.ts";

/** Reads this repository's guide by its own configuration, once for all files of a worker. */
export const readGuide = once(async () => {
  let options: unknown;
  const { default: guide } = await import(pathToFileURL(join(repository, ".eleventy.js")).href);
  guide({ addPlugin: (_: unknown, given: unknown) => (options = given) });
  const { config } = readConfig(options);
  if (!config) throw new Error("the guide's options are wrong");
  return await readSite(repository, config);
});
