import type { YamlPath } from "../../markdown/source-file.ts";
import { type ConfigFile, fieldsOf, notCarriedIn, textOf } from "../config-file.ts";
import { innerPath } from "../inner-path.ts";
import type { NotCarried } from "../not-carried.ts";
import { oldAddress } from "../old-address.ts";
import type { OldRedirect, OldSite } from "../old-site.ts";

/** Plugins whose work is done here without them. */
const needless = new Set([
  ...["search", "material/search", "literate-nav", "section-index", "redirects", "autorefs"],
  ...["minify", "offline", "glightbox", "git-revision-date-localized", "callouts"],
]);

const advice: Readonly<Record<string, string>> = {
  mkdocstrings: "documentation made of code is not built; write it, or link to it",
  macros: "variables and macros in pages are not built; write what they stand for",
  blog: "write a page that lists the articles",
  tags: "write a page that lists them",
  i18n: "put each language's pages into a folder of its own",
  social: "pictures for social networks are not made",
};

/** What mkdocs.yml says of plugins: the redirects of mkdocs-redirects, and what is left out. */
export function mkdocsPlugins(
  config: ConfigFile,
  addresses: OldSite["addresses"],
): {
  readonly redirects: readonly OldRedirect[];
  readonly notCarried: readonly NotCarried[];
} {
  const notCarried: NotCarried[] = [];
  for (const { name, at } of pluginsOf(config)) {
    if (needless.has(name)) continue;
    const own = advice[name.replace(/^material\//, "")];
    const words = { what: `the plugin "${name}"`, advice: own ?? "see what it did for readers" };
    notCarried.push(notCarriedIn(config, at, words));
  }
  const redirects = Object.entries(
    fieldsOf(pluginOptions(config, "redirects")?.redirect_maps),
  ).flatMap(([from, to]): readonly OldRedirect[] => {
    const [page = "", fragment] = (textOf(to) ?? "").split("#");
    const old = innerPath(from);
    const target = innerPath(page);
    if (old && target && !/^[a-z][\w+.-]*:/i.test(page))
      return [{ from: oldAddress(old, addresses), page: target, ...(fragment && { fragment }) }];
    const { at = [] } = pluginsOf(config).find(({ name }) => name === "redirects") ?? {};
    notCarried.push(
      notCarriedIn(config, [...at, "redirect_maps", from], {
        what: `the redirect from "${from}" to "${String(to)}"`,
        advice: "redirects lead to pages of the site; set it up where the site is hosted",
      }),
    );
    return [];
  });
  return { redirects, notCarried };
}

/** Undefined where the plugin is not used. */
export function pluginOptions(
  config: ConfigFile,
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const found = pluginsOf(config).find((plugin) => plugin.name === name);
  return found && fieldsOf(found.options);
}

interface Plugin {
  readonly name: string;
  readonly options: unknown;
  readonly at: YamlPath;
}

/** Written as a list, or as a mapping. */
function pluginsOf({ value: { plugins } }: ConfigFile): readonly Plugin[] {
  if (!Array.isArray(plugins)) {
    return Object.entries(fieldsOf(plugins)).map(([name, options]) => {
      return { name, options, at: ["plugins", name] };
    });
  }
  return plugins.flatMap((entry: unknown, index): readonly Plugin[] => {
    if (typeof entry === "string") return [{ name: entry, options: {}, at: ["plugins", index] }];
    return Object.entries(fieldsOf(entry)).map(([name, options]) => {
      return { name, options, at: ["plugins", index, name] };
    });
  });
}
