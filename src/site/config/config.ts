import { z } from "zod";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import { ruleSets } from "../../core/rules/levels.ts";
import { languageTag } from "../language-tag.ts";
import { describeInCode, withoutSizes } from "../read/issue-words.ts";
import { inOurWords } from "../read/schema-words.ts";
import { type ArticleOptions, contentOption, folder } from "./content-option.ts";
import { imagesOption } from "./images-option.ts";
import { markdownOption } from "./markdown-option.ts";
import { messagesOption } from "./messages-option.ts";
import { reportSchema } from "./report.ts";
import { rulesOption } from "./rules-option.ts";
import { searchOption } from "./search-option.ts";

/** What a site's configuration says of it. */
export const configSchema = z.strictObject({
  /** The site's name, in every page's header and title. */
  title: z.string().trim().min(1),
  /** One line under the name on the home page. */
  tagline: z.string().trim().default(""),
  /** BCP 47 tag of the site's language. */
  language: languageTag().default("en"),
  /** Which way the site's language is written, where it is not the language's usual one. */
  direction: z.enum(["ltr", "rtl"]).optional(),
  /**
   * Folder of Markdown articles, `glossary.yaml` and `sources.yaml`; `{ folder, extraKeys,
   * staticFolders, dotFolders }` to say more.
   */
  content: contentOption(),
  /** Folder of item banks. */
  quizzes: folder().default("quizzes"),
  /** Folder whose templates and styles win over the theme's of the same path. */
  includes: folder().default("_includes"),
  /** Shown in the footer of every page. */
  notice: z.string().default("").meta({ contentMediaType: "text/markdown" }),
  /** Articles linked from the footer, as paths from the content folder. */
  footer: z.array(z.string()).default([]),
  /**
   * Where learners report a fault in a question: `mailto:…` or `https://…`, with `{id}` and
   * `{revision}` where the question's are to stand. Without it there is no such link.
   */
  report: reportSchema,
  /** Shown beside every box for free text in the questions, such as what not to write in it. */
  textNote: z.string().trim().default(""),
  coverage: z
    .strictObject({
      /** Ids of sections that need no items: `waymark coverage` leaves them out. */
      except: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** `false` for a site without search; `{ pinned: […] }` for pages that come first for some words. */
  search: searchOption(),
  /** How Markdown is read: `plugins` are functions, or [function, options] pairs, that add to it. */
  markdown: markdownOption(),
  /** `{ hosts: ["example.org"] }` for images that are loaded from there: the pages' policy follows. */
  images: imagesOption(),
  /** Sentences of the interface that the site says otherwise, by key. */
  messages: messagesOption(),
  /**
   * How strict the build is: `recommended`, where what breaks a page is an error and what is unusual a
   * warning; `strict`, where all are errors; `migrate`, where what can be a warning is one.
   */
  ruleSet: z.enum(ruleSets).default("recommended"),
  /** What single rules count for, whatever the set says: `error`, `warning` or `off`, by name. */
  rules: rulesOption(),
});

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
  /** The configuration's own, for faults in it. */
  readonly file: string;
}

/** Checks the options that a site's configuration file passes. Faults name no line: it is code. */
export function readConfig(
  options: unknown,
  file = ".eleventy.js",
): { readonly config: SiteConfig | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const result = configSchema.safeParse(options, inOurWords);
  if (result.success) {
    const { folder: content, ...articles } = result.data.content;
    return { config: { ...result.data, content, articles, file }, diagnostics: [] };
  }
  const at = { severity: "error" as const, file, line: 1, column: 1 };
  const diagnostics = withoutSizes(result.error.issues)
    .flatMap(innermost)
    .flatMap((issue): Diagnostic[] => {
      if (issue.code !== "unrecognized_keys") {
        return [{ ...at, rule: "config", ...wrongOption(issue) }];
      }
      return issue.keys.map((name) => {
        const key = [...issue.path, name].join(".");
        const suggestion = nearest(key, optionNames);
        const hint = suggestion ? `did you mean "${suggestion}"?` : "remove it";
        return { ...at, rule: "config", message: `"${key}" is not an option`, hint };
      });
    });
  return { config: undefined, diagnostics };
}

function wrongOption(issue: Issue): Pick<Diagnostic, "message" | "hint"> {
  const name = issue.path.join(".");
  if (name === "") {
    const hint = "write eleventyConfig.addPlugin(waymark, { title: … })";
    return { message: `what is passed to waymark ${issue.message}`, hint };
  }
  if (issue.input === undefined) {
    return { message: `option "${name}": is missing`, hint: "add it to what is passed to waymark" };
  }
  const { message, hint = "correct the option passed to waymark" } = describeInCode(
    issue,
    issue.input,
  );
  return { message: `option "${name}": ${message}`, hint };
}

const optionNames = [
  ...Object.keys(configSchema.shape),
  ...["search.pinned", "search.pinned.words", "search.pinned.page", "search.pinned.note"],
  ...["content.folder", "content.extraKeys", "content.staticFolders", "content.dotFolders"],
  "images.hosts",
  ...["markdown.plugins", "markdown.quotes", "markdown.emoji", "markdown.footnotes"],
  ...["markdown.boxes", "markdown.boxes.label", "markdown.boxes.icon", "markdown.dialects"],
];

type Issue = z.core.$ZodIssue;

/** Of an option that takes one of several shapes: what is wrong with the one that was meant, if any was. */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((issues) =>
    issues.some(({ code, path }) => code !== "invalid_type" || path.length > 0),
  );
  return (
    meant?.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] })) ?? [
      issue,
    ]
  );
}
