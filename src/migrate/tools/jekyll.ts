import { fieldsOf, listOf, notCarriedIn, readYamlConfig, textOf } from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { articlesIn, firstOf, type OldFolder } from "../old-folder.ts";
import type { OldSite } from "../old-site.ts";

/** Folders that hold no pages. */
const PARTS = ["_layouts", "_includes", "_sass", "_data", "_plugins", "_drafts", "_site", "vendor"];

/** Reads `_config.yml` of Jekyll, beside the pages or in `docs`. */
export function readJekyll(folder: OldFolder): OldSite | undefined {
  const name = firstOf(folder, ["_config.yml", "_config.yaml", "docs/_config.yml"]);
  const file = name === undefined ? undefined : folder.textOf(name);
  if (name === undefined || !file) return undefined;
  const config = readYamlConfig(file);
  const { value } = config;
  const from = name.startsWith("docs/") ? "docs" : "";
  const excluded = listOf(value.exclude)
    .map(textOf)
    .filter((each) => each !== undefined);
  const plugins = [...listOf(value.plugins), ...listOf(value.gems)].map(String);
  const lost = ["_layouts", "_includes", "_data"].filter((part) =>
    folder.files.some((each) => each.startsWith(from === "" ? `${part}/` : `${from}/${part}/`)),
  );
  return {
    tool: "Jekyll",
    configuration: [name],
    title: textOf(value.title) ?? textOf(value.name),
    tagline: textOf(value.description) ?? textOf(value.tagline),
    language: languageOf(value.lang) ?? languageOf(value.locale),
    url: addressOf(`${textOf(value.url) ?? ""}${textOf(value.baseurl) ?? ""}`),
    folders: [
      { from, to: "", leaveOut: [...PARTS, ...excluded.map((each) => each.replace(/\/$/, ""))] },
    ],
    staticFolders: [],
    dialects: [],
    mayHave: ["boxes", "obsidian"],
    addresses: /^pretty$|\/$/.test(textOf(value.permalink) ?? "") ? "folders" : "files",
    moved: postsOf(folder, from),
    redirects: [],
    notCarried: [
      ...config.faults,
      ...lost.map((part) => ({
        file: from === "" ? part : `${from}/${part}`,
        what: "templates and data of Jekyll",
        advice:
          "pages show as they are; what a template wrote around them is to be written into them",
      })),
      ...["collections", "defaults"].flatMap((key) =>
        Object.keys(fieldsOf(value[key])).length === 0 && listOf(value[key]).length === 0
          ? []
          : [notCarriedIn(config, [key], { what: `"${key}"`, advice: "write it into each page" })],
      ),
      ...plugins
        .filter(
          (plugin) =>
            !/redirect-from|seo-tag|sitemap|feed|relative-links|titles-from-headings|readme-index|optional-front-matter|remote-theme/.test(
              plugin,
            ),
        )
        .map((plugin) =>
          notCarriedIn(config, ["plugins"], {
            what: `the plugin "${plugin}"`,
            advice: "see what it did for readers",
          }),
        ),
    ],
  };
}

/** Posts stand by their date: `_posts/2026-03-09-tea.md` at `/2026/03/09/tea.html`. */
function postsOf(folder: OldFolder, from: string): ReadonlyMap<string, string> {
  return new Map(
    articlesIn(folder, from).flatMap((file) => {
      const [, year, month, day, name] =
        /(?:^|\/)_posts\/(\d{4})-(\d\d)-(\d\d)-(.+)\.[^.]+$/.exec(file) ?? [];
      const page = file.replace(/\.[^.]+$/, ".md");
      return name === undefined ? [] : [[page, `/${year}/${month}/${day}/${name}.html`]];
    }),
  );
}
