export { type EleventyConfig, waymark } from "./eleventy/plugin.ts";
export type { SiteOptions } from "./site/config/config.ts";
export { type BankInput, defineBank } from "./site/read/bank.ts";
