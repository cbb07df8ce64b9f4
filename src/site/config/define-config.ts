import type { SiteOptions } from "./config.ts";

/**
 * Gives back what it is given: for a site's options in a file of their own, `waymark.config.ts` or
 * `waymark.config.js`, where an editor completes and checks them. Node reads the TypeScript as it is, so
 * types alone may go beyond JavaScript. A site with such a file needs no configuration of Eleventy's.
 * @example
 * ```ts
 * // waymark.config.ts
 * import { defineConfig } from "waymark";
 *
 * export default defineConfig({
 *   title: "Tea for beginners",
 *   language: "en-GB",
 *   footer: ["about.md"],
 * });
 * ```
 */
export function defineConfig(options: SiteOptions): SiteOptions {
  return options;
}
