export { type BankInput, defineBank } from "./build/banks/bank.ts";
export type { SiteOptions } from "./build/config.ts";
export { type EleventyConfig, waymark } from "./eleventy/plugin.ts";
