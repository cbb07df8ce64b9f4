import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Fault, YamlPath } from "../../markdown/source-file.ts";
import { withoutSizes } from "../read/issue-words.ts";
import { inOurWords } from "../read/schema-words.ts";
import { configSchema } from "./config-schema.ts";
import { type ConfigFile, type ConfigSource, configFault } from "./config-source.ts";
import type { ArticleOptions } from "./content-option.ts";
import { unknownOptionHint } from "./option-names.ts";
import { wrongOption } from "./wrong-option.ts";

/**
 * What an author writes in the configuration: all but `title` has a default.
 * @example
 * ```ts
 * import { type EleventyConfig, type SiteOptions, waymark } from "waymark";
 *
 * const options: SiteOptions = {
 *   title: "Tea for beginners",
 *   language: "en-GB",
 *   footer: ["about.md"],
 *   search: { pinned: [{ words: ["burn", "scald"], page: "safety.md", note: "What to do" }] },
 * };
 *
 * export default function (eleventyConfig: EleventyConfig) {
 *   waymark(eleventyConfig, options);
 *   return { dir: { input: "content" } };
 * }
 * ```
 */
export type SiteOptions = z.input<typeof configSchema>;
/**
 * The options with their defaults, as the engine has them: `site.config`.
 * @example
 * ```ts
 * import { check, type SiteConfig } from "waymark";
 *
 * const titleOf = ({ title, tagline }: SiteConfig) => (tagline ? `${title}: ${tagline}` : title);
 * const { site } = await check(".");
 * if (site) console.log(titleOf(site.config));
 * ```
 */
export interface SiteConfig extends Omit<z.infer<typeof configSchema>, "content"> {
  /** The folder of articles. */
  readonly content: string;
  /** How they are read. */
  readonly articles: ArticleOptions;
  /** Where the options are written, for faults in them. */
  readonly source: ConfigSource;
}

/** Code that passes options on, where nobody says which. */
const plugin: ConfigFile = { path: ".eleventy.js", text: "", kind: "plugin" };

/** Checks the options that a site's configuration says. */
export function readConfig(
  options: unknown,
  file: ConfigFile = plugin,
): { readonly config: SiteConfig | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const source = { ...file, keys: Object.keys(Object(options)) };
  const result = configSchema.safeParse(options, inOurWords);
  if (result.success) {
    const { folder: content, ...articles } = result.data.content;
    return { config: { ...result.data, content, articles, source }, diagnostics: [] };
  }
  const diagnostics = withoutSizes(result.error.issues)
    .flatMap(innermost)
    .flatMap((issue) => faultsOf(issue, source));
  return { config: undefined, diagnostics: diagnostics.sort(byPlace) };
}

function faultsOf(issue: Issue, source: ConfigSource): readonly Diagnostic[] {
  const path: YamlPath = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code !== "unrecognized_keys") {
    const words = wrongOption(issue, source.kind);
    return [configFault(source, [path], { rule: "config", ...words })];
  }
  return issue.keys.map((name) => {
    const key = [...path, name].join(".");
    const hint = unknownOptionHint(key, source.keys);
    const fault: Fault = { rule: "config", message: `"${key}" is not an option`, hint };
    return configFault(source, [[...path, name], "key"], fault);
  });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}

type Issue = z.core.$ZodIssue;

/** Of an option that takes one of several shapes: what is wrong with the one that was meant, if any was. */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors
    .map(withoutSizes)
    .find((issues) => issues.some(({ code, path }) => code !== "invalid_type" || path.length > 0));
  return (
    meant?.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] })) ?? [
      issue,
    ]
  );
}
