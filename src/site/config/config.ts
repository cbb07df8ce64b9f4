import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Fault, YamlPath } from "../../markdown/source-file.ts";
import type { MessageOverrides } from "../../messages/messages.ts";
import { inOurWords } from "../read/schema-words.ts";
import { configSchema } from "./config-schema.ts";
import { type ConfigFile, type ConfigSource, configFault } from "./config-source.ts";
import type { ArticleOptions } from "./content-option.ts";
import { unknownOptionHint } from "./option-names.ts";
import { renamedAt, renamedOption } from "./renamed-option.ts";
import { type OptionPath, type SoundOptions, soundOptions } from "./sound-options.ts";
import { innermost, wrongOption } from "./wrong-option.ts";

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
  /** The interface in the site's other languages: what is not as in English. */
  readonly translations: Readonly<Record<string, MessageOverrides>>;
  /** Where the options are written, for faults in them. */
  readonly source: ConfigSource;
}

/** Code that passes options on, where nobody says which. */
const plugin: ConfigFile = { path: ".eleventy.js", text: "", kind: "plugin" };

/** What the options of a site come to. */
export interface ConfigResult {
  /** Undefined where any is wrong. */
  readonly config: SiteConfig | undefined;
  /** Where some are wrong, what the others are good for. */
  readonly sound: SoundConfig | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** By which the site's files can be read for what else there is to mend. */
export interface SoundConfig extends Pick<SoundOptions, "inDoubt" | "isFolderGuessed"> {
  readonly config: SiteConfig;
}

/** Checks the options that a site's configuration says. */
export function readConfig(options: unknown, file: ConfigFile = plugin): ConfigResult {
  const source = { ...file, keys: Object.keys(Object(options)) };
  const result = configSchema.safeParse(options, inOurWords);
  if (result.success) {
    return { config: configOf(result.data, source), sound: undefined, diagnostics: [] };
  }
  const { issues } = result.error;
  const diagnostics = innermost(issues).flatMap((issue) => faultsOf(issue, { options, source }));
  return {
    config: undefined,
    sound: soundConfig(options, issues, source),
    diagnostics: diagnostics.sort(byPlace),
  };
}

function configOf(data: z.output<typeof configSchema>, source: ConfigSource): SiteConfig {
  const { folder: content, ...articles } = data.content;
  return { ...data, content, articles, translations: {}, source };
}

function soundConfig(
  written: unknown,
  found: readonly Issue[],
  source: ConfigSource,
): SoundConfig | undefined {
  const { options, isFolderMeant } = withNamesRight(written, found, source);
  const issues = configSchema.safeParse(options).error?.issues ?? [];
  const wrong = issues.flatMap(wrongPaths);
  // Options that are none at all say nothing of the files.
  if (wrong.some((path) => path.length === 0)) return undefined;
  // What is left of an option may lack what it needs: then more of it is left out.
  for (const depth of [Infinity, 2, 1]) {
    const left = wrong.map((path) => path.slice(0, depth));
    const { options: others, inDoubt, isFolderGuessed } = soundOptions(options, left);
    const result = configSchema.safeParse(others);
    if (result.success) {
      const config = configOf(result.data, source);
      return { config, inDoubt, isFolderGuessed: isFolderGuessed || isFolderMeant };
    }
    wrong.push(...result.error.issues.flatMap(wrongPaths));
  }
  return undefined;
}

/** Options under the names that are certainly meant, and whether the folder of articles is among them. */
function withNamesRight(written: unknown, issues: readonly Issue[], source: ConfigSource) {
  let [options, isFolderMeant] = [written, false];
  for (const path of innermost(issues).flatMap(wrongPaths)) {
    const known = path.filter((step) => typeof step !== "symbol");
    const rename = renamedOption(options, known, source);
    if (!rename) continue;
    options = renamedAt(options, known.slice(0, -1), rename);
    isFolderMeant ||= rename.to === "content" || known[0] === "content";
  }
  return { options, isFolderMeant };
}

function wrongPaths(issue: Issue): readonly OptionPath[] {
  if (issue.code !== "unrecognized_keys") return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}

interface Written {
  readonly options: unknown;
  readonly source: ConfigSource;
}

function faultsOf(issue: Issue, { options, source }: Written): readonly Diagnostic[] {
  const path: YamlPath = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code !== "unrecognized_keys") {
    const rename = renamedOption(options, path, source);
    const fault: Fault = { rule: "config", ...wrongOption(issue, source.kind), rename };
    return [configFault(source, [path, rename ? "key" : "value"], fault)];
  }
  return issue.keys.map((name) => {
    const key = [...path, name].join(".");
    const hint = unknownOptionHint(key, source.keys);
    const message = `"${key}" is not an option`;
    const rename = renamedOption(options, [...path, name], source);
    const fault: Fault = { rule: "config", message, hint, rename };
    return configFault(source, [[...path, name], "key"], fault);
  });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}

type Issue = z.core.$ZodIssue;
