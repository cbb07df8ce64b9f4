import type { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Fault, YamlPath } from "../../markdown/source-file.ts";
import type { MessageOverrides } from "../../messages/messages.ts";
import { valueAt } from "../check/shape-at.ts";
import { isOfName } from "../read/issue-words.ts";
import { inOurWords } from "../read/schema-words.ts";
import { configSchema } from "./config-schema.ts";
import { type ConfigFile, type ConfigSource, configFault } from "./config-source.ts";
import type { ArticleOptions } from "./content-option.ts";
import { type MeantOptions, meantOptions } from "./meant-options.ts";
import { unknownOptionHint } from "./option-names.ts";
import { renamedOption } from "./renamed-option.ts";
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

/** Checks the options that a site's configuration says; beside a misspelt one also what is wrong under its right name. */
export function readConfig(options: unknown, file: ConfigFile = plugin): ConfigResult {
  const source = { ...file, keys: Object.keys(Object(options)), renames: [] };
  const result = configSchema.safeParse(options, inOurWords);
  if (result.success) {
    return { config: configOf(result.data, source), sound: undefined, diagnostics: [] };
  }
  const told = new Map<string, Diagnostic>();
  let meant: MeantOptions = { options, renames: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const issues = configSchema.safeParse(meant.options, inOurWords).error?.issues ?? [];
    const written = { options: meant.options, source: { ...source, renames: meant.renames } };
    const better = meantOptions(meant, innermost(issues).flatMap(wrongPaths));
    for (const issue of innermost(issues)) {
      // What is there under a misspelt name is not missing.
      const isThere = issue.input === undefined && valueAt(better?.options, known(issue.path));
      for (const fault of isThere ? [] : faultsOf(issue, written)) {
        const { line, column, message } = fault;
        const name = JSON.stringify([line, column, message]);
        if (!told.has(name)) told.set(name, fault);
      }
    }
    if (!better) break;
    meant = better;
  }
  return {
    config: undefined,
    sound: soundConfig(meant, source),
    diagnostics: [...told.values()].sort(byPlace),
  };
}

/** So many options within one another may have misspelt names. */
const ROUNDS = 4;

function configOf(data: z.output<typeof configSchema>, source: ConfigSource): SiteConfig {
  const { folder: content, ...articles } = data.content;
  return { ...data, content, articles, translations: {}, source };
}

function soundConfig(
  { options, renames }: MeantOptions,
  written: ConfigSource,
): SoundConfig | undefined {
  const source = { ...written, renames };
  const isFolderMeant = renames.some(({ around, to }) => [...around, to][0] === "content");
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

function wrongPaths(issue: Issue): readonly OptionPath[] {
  if (issue.code !== "unrecognized_keys") return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}

interface Written {
  readonly options: unknown;
  readonly source: ConfigSource;
}

function faultsOf(issue: Issue, { options, source }: Written): readonly Diagnostic[] {
  const path = known(issue.path);
  if (issue.code !== "unrecognized_keys") {
    const rename = renamedOption(options, path, source);
    const fault: Fault = { rule: "config", ...wrongOption(issue, source.kind), rename };
    return [configFault(source, [path, rename || isOfName(issue) ? "key" : "value"], fault)];
  }
  return issue.keys.map((name) => {
    const whole = [...path, name];
    const hint = unknownOptionHint(whole, source.keys);
    const message = `"${whole.join(".")}" is not an option`;
    const rename = renamedOption(options, whole, source);
    const fault: Fault = { rule: "config", message, hint, rename };
    return configFault(source, [whole, "key"], fault);
  });
}

function known(path: readonly PropertyKey[]): YamlPath {
  return path.filter((step) => typeof step !== "symbol");
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}

type Issue = z.core.$ZodIssue;
