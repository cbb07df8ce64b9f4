import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { ownPackage } from "./own-package.ts";

/** What the files of a new site say of it. */
export interface NewSite {
  readonly title: string;
  /** A language tag. */
  readonly language: string;
  /** Whether it begins with examples of questions. */
  readonly questions: boolean;
  /** Its name and the version of Waymark, for `package.json`. */
  readonly name: string;
  readonly waymark: string;
}

/**
 * The files of a new site, by path: those of `starter/site/`, and over them those of `starter/questions/`.
 * A name there that begins with `_` begins with a dot in the site, and `{{title}}` stands for what `site` says, always
 * between quotation marks.
 */
export function starterFiles(site: NewSite): ReadonlyMap<string, string> {
  const folders = site.questions ? ["site", "questions"] : ["site"];
  return new Map(
    folders.flatMap((folder) => {
      const root = path.join(ownPackage, "starter", folder);
      return filesIn(root).map((file) => {
        const text = readFileSync(path.join(root, file), "utf8");
        const filled = fill(inOwnLanguage(file, text, site), site);
        const written = file === "package.json" ? ofClone(filled, site.waymark) : filled;
        return [file.replace(/^_/, "."), written] as const;
      });
    }),
  );
}

function filesIn(root: string): readonly string[] {
  return globSync("**", { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/**
 * Of a site that takes Waymark from a clone: npm may run the script that compiles it without asking. It counts from
 * `node_modules`.
 */
function ofClone(json: string, waymark: string): string {
  const [, folder] = /^file:(\.\.(?:\/.*)?)$/.exec(waymark) ?? [];
  if (folder === undefined || /\.tgz$/.test(folder)) return json;
  const whole = JSON.parse(json) as { readonly allowScripts?: object };
  const allowScripts = { ...whole.allowScripts, [`file:../${folder}`]: true };
  return `${JSON.stringify({ ...whole, allowScripts }, null, 2)}\n`;
}

/** What stands between the quotation marks of JSON stands between those of YAML as well. */
function fill(text: string, site: NewSite): string {
  return text.replace(/"\{\{(title|language|name|waymark)\}\}"/g, (_, name: keyof NewSite) =>
    JSON.stringify(site[name]),
  );
}

/** The starter is in English, and its pages say so where the site is not. */
function inOwnLanguage(file: string, text: string, { language }: NewSite): string {
  if (!file.startsWith("content/") || new Intl.Locale(language).language === "en") return text;
  return text.replace(/^---\n/, "---\nlanguage: en\n");
}
