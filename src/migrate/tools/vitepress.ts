import path from "node:path";
import { fieldsOf, listOf, notCarriedIn, textOf } from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { innerPath } from "../inner-path.ts";
import { lookLeft } from "../look-left.ts";
import type { NotCarried } from "../not-carried.ts";
import { articlesIn, type OldFolder } from "../old-folder.ts";
import type { OldSite, PageSettings } from "../old-site.ts";
import { BY_HAND, readScriptConfig, type ScriptConfig } from "../script/script-config.ts";
import { vitepressNavigation } from "./vitepress-navigation.ts";

const NAMES = ["ts", "mts", "js", "mjs"].flatMap((ending) => [
  `config.${ending}`,
  `config/index.${ending}`,
]);
/** Folders in which people put it. */
const FOLDERS = ["", "docs", "doc", "documentation"];

/** Keys whose code is for the program that ran it. */
const needless = new Set([
  "head",
  "vite",
  "vue",
  "transformHead",
  "transformHtml",
  "transformPageData",
  "buildEnd",
  "postRender",
  "shouldPreload",
  "logger",
  "lastUpdated",
]);

/** Reads `.vitepress/config.*`, as far as its values are written and not computed. */
export function readVitePress(folder: OldFolder): OldSite | undefined {
  for (const root of FOLDERS) {
    for (const name of NAMES) {
      const config = readScriptConfig(folder, path.posix.join(root, ".vitepress", name));
      if (config) return siteOf(config, folder, root);
    }
  }
  return undefined;
}

function siteOf(config: ScriptConfig, folder: OldFolder, root: string): OldSite {
  const { value } = config;
  const theme = fieldsOf(value.themeConfig);
  const from = innerPath(path.posix.join(root, textOf(value.srcDir) ?? ".")) ?? root;
  const pages = new Set(articlesIn(folder, from));
  const locales = Object.entries(fieldsOf(value.locales)).map(([name, locale]) => {
    const settings = fieldsOf(locale);
    return { name: name === "root" ? "" : name, settings, language: languageOf(settings.lang) };
  });
  const own = locales.find(({ name }) => name === "")?.settings ?? {};
  const navigation = vitepressNavigation(
    config,
    pages,
    locales.map(({ name }) => name),
  );
  const excluded = listOf(value.srcExclude).map(textOf);
  const edit = textOf(fieldsOf(theme.editLink).pattern);
  return {
    tool: "VitePress",
    configuration: [config.file.path],
    title: textOf(value.title) ?? textOf(own.title),
    tagline: textOf(value.description) ?? textOf(own.description),
    language: languageOf(value.lang) ?? languageOf(own.lang),
    url: addressOf(fieldsOf(value.sitemap).hostname),
    editLink: edit?.replace(":path", "{page}"),
    notice: textOf(fieldsOf(theme.footer).message) ?? textOf(fieldsOf(theme.footer).copyright),
    folders: [
      {
        from,
        to: "",
        leaveOut: [
          "public",
          ...excluded
            .filter((name) => name !== undefined)
            .map((name) => name.replace(/\/?\*.*$/, ""))
            .filter(Boolean),
        ],
      },
    ],
    staticFolders: [path.posix.join(from, "public")],
    dialects: [],
    mayHave: ["boxes", "emoji"],
    navigation: navigation.entries,
    settings: languagesOf(pages, locales),
    addresses: "files",
    redirects: [],
    notCarried: [...config.faults, ...left(config), ...navigation.notCarried],
  };
}

function languagesOf(
  pages: ReadonlySet<string>,
  locales: readonly { readonly name: string; readonly language: string | undefined }[],
): ReadonlyMap<string, PageSettings> {
  const settings = new Map<string, PageSettings>();
  for (const { name, language } of locales) {
    if (name === "" || language === undefined) continue;
    for (const page of pages) if (page.startsWith(`${name}/`)) settings.set(page, { language });
  }
  return settings;
}

function left(config: ScriptConfig): readonly NotCarried[] {
  const { value } = config;
  const isNeedless = (key: unknown) => typeof key === "string" && needless.has(key);
  const unread = config.unread
    .filter((at) => !at.some(isNeedless))
    .map((at) => notCarriedIn(config, at, { what: `"${at.join(".")}"`, advice: BY_HAND }));
  const known: readonly (readonly [key: string, advice: string])[] = [
    ["rewrites", "pages stand where their files do; move the files"],
    [
      "markdown",
      "see what it changed; plugins of markdown-it can be named in the new configuration",
    ],
    ["head", "pages have no tags of authors in their heads"],
  ];
  return [
    ...unread,
    ...lookLeft(config, [
      [["themeConfig", "nav"], "header"],
      [["themeConfig", "socialLinks"], "header"],
      [["themeConfig", "logo"], "logo"],
    ]),
    ...known.flatMap(([key, advice]) =>
      value[key] === undefined ? [] : [notCarriedIn(config, [key], { what: `"${key}"`, advice })],
    ),
  ];
}
