import path from "node:path";
import {
  type ConfigFile,
  fieldsOf,
  notCarriedIn,
  readTomlConfig,
  readYamlConfig,
  textOf,
} from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { innerPath } from "../inner-path.ts";
import type { NotCarried } from "../not-carried.ts";
import { articlesIn, firstOf, type OldFolder } from "../old-folder.ts";
import type { ArticleFolder, OldSite } from "../old-site.ts";

const NAMES = ["hugo", "config", "config/_default/hugo", "config/_default/config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((ending) => `${name}.${ending}`),
);

/** Keys whose work only Hugo does, and what there is instead. */
const advice: Readonly<Record<string, string>> = {
  permalinks: 'pages stand where their files do; give them "permalink" in their front matter',
  menu: 'the list of pages follows folders and "order"',
  menus: 'the list of pages follows folders and "order"',
  module: "what modules add is not fetched; copy it",
};

/** Reads the configuration of Hugo, in TOML, YAML or JSON. */
export function readHugo(folder: OldFolder): OldSite | undefined {
  const name = firstOf(folder, NAMES);
  const file = name === undefined ? undefined : folder.textOf(name);
  if (name === undefined || !file || !isHugo(folder, name)) return undefined;
  // JSON is YAML.
  const config = name.endsWith(".toml") ? readTomlConfig(file) : readYamlConfig(file);
  const value = withLowerKeys(config.value);
  const content = innerPath(textOf(value.contentdir) ?? "content") ?? "content";
  const language = languageOf(value.languagecode) ?? languageOf(value.defaultcontentlanguage);
  const folders = foldersOf(config, { content, language: textOf(value.defaultcontentlanguage) });
  const statics = textOf(value.staticdir) ?? "static";
  const notCarried: NotCarried[] = [...config.faults];
  for (const key of Object.keys(config.value)) {
    const own = advice[key.toLowerCase()];
    if (own) notCarried.push(notCarriedIn(config, [key], { what: `"${key}"`, advice: own }));
  }
  for (const part of ["layouts", "themes", "assets", "data"]) {
    if (!folder.files.some((each) => each.startsWith(`${part}/`))) continue;
    const what = "templates, shortcodes, styles or data of Hugo";
    const advice = "pages show as they are; what a shortcode wrote is to be written into them";
    notCarried.push({ file: part, what, advice });
  }
  return {
    tool: "Hugo",
    configuration: [name],
    title: textOf(value.title),
    tagline: textOf(fieldsOf(value.params).description),
    language,
    url: addressOf(value.baseurl),
    folders,
    staticFolders: [statics],
    dialects: ["hugo"],
    mayHave: value.enableemoji === true ? ["obsidian", "emoji"] : ["obsidian"],
    addresses: value.uglyurls === true ? "files" : "folders",
    moved: addressesOf(folder, folders, value.uglyurls === true),
    redirects: [],
    notCarried,
  };
}

/** A folder of pages in Hugo's own form: `config.toml` is the name of many programs' configuration. */
function isHugo(folder: OldFolder, name: string): boolean {
  if (/hugo\./.test(name)) return true;
  return folder.files.some((file) => /^(?:content|archetypes|themes)\//.test(file));
}

/** Hugo reads keys in any case. */
function withLowerKeys(value: ConfigFile["value"]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]),
  );
}

/** Languages that have a folder of their own; the usual one's goes to the root. */
function foldersOf(
  config: ConfigFile,
  { content, language }: { readonly content: string; readonly language: string | undefined },
): readonly ArticleFolder[] {
  const languages = Object.entries(fieldsOf(config.value.languages));
  const own = languages.flatMap(([name, given]) => {
    const from = innerPath(
      textOf(fieldsOf(given).contentDir) ?? textOf(fieldsOf(given).contentdir) ?? "",
    );
    if (!from || from === content) return [];
    const isUsual = name === language;
    return [{ from, to: isUsual ? "" : name, ...(!isUsual && { language: languageOf(name) }) }];
  });
  return [...own, { from: content, to: "" }];
}

/** Hugo writes paths in lower case, and spaces as hyphens. */
function addressesOf(
  folder: OldFolder,
  folders: readonly ArticleFolder[],
  isUgly: boolean,
): ReadonlyMap<string, string> {
  const pages = folders.flatMap(({ from, to }) =>
    articlesIn(folder, from).map((file) => path.posix.join(to, file.replace(/\.[^.]+$/, ".md"))),
  );
  return new Map(
    pages.map((page) => {
      const name = page.replace(/\.md$/, "").toLowerCase().replace(/\s+/g, "-");
      const isFolder = /(?:^|\/)_?index$/.test(name);
      const ending = isUgly ? `${name}.html` : `${name}/`;
      return [page, `/${isFolder ? name.replace(/_?index$/, "") : ending}`];
    }),
  );
}
