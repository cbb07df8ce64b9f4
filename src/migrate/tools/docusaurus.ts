import path from "node:path";
import { fieldsOf, listOf, notCarriedIn, textOf } from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { innerPath } from "../inner-path.ts";
import { lookLeft } from "../look-left.ts";
import type { NotCarried } from "../not-carried.ts";
import { articlesIn, firstOf, type OldFolder } from "../old-folder.ts";
import type { ArticleFolder, OldRedirect, OldSite } from "../old-site.ts";
import { BY_HAND, readScriptConfig, type ScriptConfig } from "../script/script-config.ts";
import { categories } from "./docusaurus-categories.ts";
import { docusaurusPages } from "./docusaurus-pages.ts";
import { sidebars } from "./docusaurus-sidebars.ts";

const NAMES = ["ts", "js", "mjs", "cjs", "mts"].map((ending) => `docusaurus.config.${ending}`);

/** Keys that are read here, or that say how the old program runs. */
const known = new Set([
  ...["title", "tagline", "url", "baseUrl", "i18n", "presets", "plugins", "themeConfig", "themes"],
  ...["favicon", "organizationName", "projectName", "onBrokenLinks", "onBrokenMarkdownLinks"],
  ...[
    "onBrokenAnchors",
    "onDuplicateRoutes",
    "trailingSlash",
    "noIndex",
    "future",
    "deploymentBranch",
  ],
  ...[
    "staticDirectories",
    "baseUrlIssueBanner",
    "githubHost",
    "titleDelimiter",
    "customFields",
    "markdown",
  ],
]);

/** Reads `docusaurus.config.*` and what it names, as far as values are written and not computed. */
export function readDocusaurus(folder: OldFolder): OldSite | undefined {
  const name = NAMES.find((each) => folder.textOf(each));
  const config = name === undefined ? undefined : readScriptConfig(folder, name);
  return config && siteOf(config, folder);
}

function siteOf(config: ScriptConfig, folder: OldFolder): OldSite {
  const { value } = config;
  const preset = optionsOf(value.presets, /classic/);
  const docs = { ...fieldsOf(preset.docs), ...optionsOf(value.plugins, /plugin-content-docs$/) };
  const blog = fieldsOf(preset.blog);
  const i18n = fieldsOf(value.i18n);
  const language = languageOf(i18n.defaultLocale);
  const from = innerPath(textOf(docs.path) ?? "docs") ?? "docs";
  const route = innerPath((textOf(docs.routeBasePath) ?? "docs").replace(/^\//, "")) ?? "docs";
  const blogFrom = innerPath(textOf(blog.path) ?? "blog") ?? "blog";
  const blogRoute = innerPath((textOf(blog.routeBasePath) ?? "blog").replace(/^\//, "")) ?? "blog";
  const main: readonly ArticleFolder[] = [
    ...(preset.docs === false ? [] : [{ from, to: route }]),
    ...(preset.blog === false ? [] : [{ from: blogFrom, to: blogRoute }]),
    { from: "src/pages", to: "" },
  ];
  const languages = listOf(i18n.locales)
    .map(textOf)
    .filter((each) => each !== undefined);
  const folders = [...main, ...languages.flatMap((each) => translated(each, main))]
    .filter((each) => articlesIn(folder, each.from).length > 0)
    .map((each) => ({ ...each, leaveOut: partials(folder, each.from) }));
  const pages = docusaurusPages(folder, folders, { docs: route, blog: blogRoute });
  const list = sidebars(config, folder, { from, route, file: textOf(docs.sidebarPath) });
  return {
    tool: "Docusaurus",
    configuration: [config.file.path, ...list.configuration],
    title: textOf(value.title),
    tagline: textOf(value.tagline),
    language,
    url: addressOf(`${textOf(value.url) ?? ""}${textOf(value.baseUrl) ?? "/"}`),
    editLink: editLinkOf(docs.editUrl, from),
    notice: textOf(fieldsOf(fieldsOf(value.themeConfig).footer).copyright),
    folders,
    staticFolders: ["static"],
    dialects: [],
    mayHave: ["boxes", "emoji"],
    navigation: list.entries,
    folderSettings: categories(folder, folders),
    settings: pages.settings,
    addresses: "folders",
    moved: pages.moved,
    redirects: redirectsOf(value.plugins, pages.pageAt),
    notCarried: [...config.faults, ...left(config, folder), ...list.notCarried],
  };
}

/** Of `["classic", { … }]` in a list of names and pairs. */
function optionsOf(list: unknown, name: RegExp): Readonly<Record<string, unknown>> {
  const found = listOf(list).find((entry) => name.test(String([entry].flat()[0])));
  return fieldsOf(listOf(found)[1]);
}

function translated(language: string, main: readonly ArticleFolder[]): readonly ArticleFolder[] {
  const kinds = ["docs/current", "blog", "pages"];
  return main.flatMap(({ to }, index) => {
    const kind = to === "" && index === main.length - 1 ? "pages" : kinds[index];
    const from = `i18n/${language}/docusaurus-plugin-content-${kind}`;
    return [{ from, to: path.posix.join(language, to), language: languageOf(language) }];
  });
}

/** Files that others put in, and that say what folders are called: their names begin with a line. */
function partials({ files }: OldFolder, from: string): readonly string[] {
  return files
    .filter((file) => file.startsWith(`${from}/`))
    .map((file) => file.slice(from.length + 1))
    .filter((file) => /(?:^|\/)_/.test(file));
}

function editLinkOf(given: unknown, from: string): string | undefined {
  const address = addressOf(given);
  return address && `${address.replace(/\/?$/, "/")}${from}/{page}`;
}

function redirectsOf(
  plugins: unknown,
  pageAt: (address: string) => string | undefined,
): readonly OldRedirect[] {
  const { redirects } = optionsOf(plugins, /client-redirects/);
  return listOf(redirects).flatMap((redirect) => {
    const { from, to } = fieldsOf(redirect);
    const target = textOf(to) ?? "";
    // One that leads to no page is told where pages are known.
    const page = pageAt(target) ?? target;
    return [from].flat().flatMap((old) => {
      const address = textOf(old);
      return address === undefined ? [] : [{ from: address.replace(/^\/?/, "/"), page }];
    });
  });
}

function left(config: ScriptConfig, folder: OldFolder): readonly NotCarried[] {
  const isNeedless = (at: readonly unknown[]) =>
    at.includes("themeConfig") ||
    at.includes("themes") ||
    at.includes("customCss") ||
    at[0] === "baseUrl";
  const unread = config.unread
    .filter((at) => !isNeedless(at))
    .map((at) => notCarriedIn(config, at, { what: `"${at.join(".")}"`, advice: BY_HAND }));
  const keys = Object.keys(config.value)
    .filter((key) => !known.has(key))
    .map((key) =>
      notCarriedIn(config, [key], { what: `"${key}"`, advice: "see what it did for readers" }),
    );
  const versions = firstOf(folder, ["versions.json"]);
  const older =
    versions === undefined
      ? []
      : [
          {
            file: versions,
            what: "older versions of the pages",
            advice: "make a site of each folder in versioned_docs, if somebody reads them",
          },
        ];
  const look = lookLeft(config, [
    [["themeConfig", "navbar", "items"], "header"],
    [["themeConfig", "navbar", "logo"], "logo"],
    [["themeConfig", "footer", "links"], "footer"],
  ]);
  return [...unread, ...keys, ...look, ...older];
}
