import { type ConfigFile, fieldsOf, notCarriedIn, readYamlConfig, textOf } from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { innerPath } from "../inner-path.ts";
import { lookLeft } from "../look-left.ts";
import type { NotCarried } from "../not-carried.ts";
import type { OldFolder } from "../old-folder.ts";
import type { OldSite } from "../old-site.ts";
import { mkdocsNavigation } from "./mkdocs-navigation.ts";
import { mkdocsPlugins } from "./mkdocs-plugins.ts";

export const mkdocsNames: readonly string[] = ["mkdocs.yml", "mkdocs.yaml", "properdocs.yml"];

/** Keys that are read here, or that say how the old program runs. */
const known = new Set([
  ...["site_name", "site_description", "site_url", "docs_dir", "theme", "repo_url", "edit_uri"],
  ...["edit_uri_template", "nav", "plugins", "use_directory_urls", "copyright"],
  ...["markdown_extensions", "site_author", "repo_name", "site_dir", "dev_addr", "strict"],
  ...["watch", "validation", "remote_branch", "remote_name", "exclude_docs", "draft_docs"],
  ...["not_in_nav", "extra_templates", "pages"],
]);

/** Keys that have no counterpart, and what there is instead. */
const advice: Readonly<Record<string, string>> = {
  extra_css: 'put what you need of it into "_includes/css/main.css" of the new site',
  extra_javascript: "pages hold no scripts of authors; leave it, or ask for what it did",
  hooks: "code that changes pages is not run; do what it did in the Markdown",
  extra: "see what a template did with it, and write that into the pages",
  INHERIT: "copy what you need of that file into this one, and migrate again",
};

/** Reads the configuration of MkDocs and of its themes, such as Material. */
export function readMkDocs(folder: OldFolder, name: string): OldSite | undefined {
  const file = folder.textOf(name);
  if (!file) return undefined;
  const config = readYamlConfig(file);
  const { value } = config;
  const docs = innerPath(textOf(value.docs_dir) ?? "docs");
  const notCarried: NotCarried[] = [...config.faults, ...leftKeys(config)];
  if (docs === undefined) {
    const words = {
      what: `the folder of pages ${String(value.docs_dir)}, which is outside this one`,
      advice: "migrate from the folder that holds both",
    };
    notCarried.push(notCarriedIn(config, ["docs_dir"], words));
  }
  const from = docs ?? "docs";
  const navigation = mkdocsNavigation(config, folder, from);
  const addresses = value.use_directory_urls === false ? "files" : "folders";
  const plugins = mkdocsPlugins(config, addresses);
  const theme = fieldsOf(value.theme);
  return {
    tool: "MkDocs",
    configuration: [name],
    title: textOf(value.site_name),
    tagline: textOf(value.site_description),
    language: languageOf(theme.language) ?? languageOf(theme.locale),
    url: addressOf(value.site_url),
    editLink: editLinkOf(value, from),
    notice: textOf(value.copyright),
    folders: [{ from, to: "" }],
    staticFolders: [],
    dialects: ["mkdocs"],
    mayHave: JSON.stringify(value.markdown_extensions ?? "").includes("emoji") ? ["emoji"] : [],
    navigation: navigation.entries,
    addresses,
    redirects: plugins.redirects,
    notCarried: [...notCarried, ...navigation.notCarried, ...plugins.notCarried],
  };
}

function leftKeys(config: ConfigFile): readonly NotCarried[] {
  const keys = Object.keys(config.value).filter((key) => !known.has(key));
  const theme = fieldsOf(config.value.theme);
  const custom = textOf(theme.custom_dir);
  return [
    ...lookLeft(config, [
      [["theme", "logo"], "logo"],
      [["theme", "palette"], "colours"],
    ]),
    ...keys.map((key) =>
      notCarriedIn(config, [key], {
        what: `"${key}"`,
        advice: advice[key] ?? "it has no counterpart; see what it did for readers",
      }),
    ),
    ...(custom === undefined
      ? []
      : [
          notCarriedIn(config, ["theme", "custom_dir"], {
            what: `the templates in ${custom}`,
            advice: 'files in "_includes" take the place of the theme\'s',
          }),
        ]),
  ];
}

/** As MkDocs makes it: `edit_uri` after the repository's address, with the usual branch where it is left out. */
function editLinkOf(value: ConfigFile["value"], docs: string): string | undefined {
  const repository = addressOf(value.repo_url);
  const template = textOf(value.edit_uri_template);
  if (repository === undefined || template !== undefined) return undefined;
  const uri = textOf(value.edit_uri) ?? usualEditUri(repository, docs);
  if (uri === undefined) return undefined;
  const base = /^https?:/i.test(uri) || /^[?#]/.test(uri) ? uri : `/${uri.replace(/^\/+/, "")}`;
  const whole = /^https?:/i.test(base) ? base : `${repository.replace(/\/$/, "")}${base}`;
  // The path that is put in begins at the old folder, as the one in `edit_uri` may.
  return `${whole.replace(/\/?$/, "/")}{page}`;
}

function usualEditUri(repository: string, docs: string): string | undefined {
  const { hostname } = new URL(repository);
  if (hostname === "github.com" || hostname === "gitlab.com") return `edit/master/${docs}/`;
  return hostname === "bitbucket.org" ? `src/default/${docs}/` : undefined;
}
