import path from "node:path";
import type { YamlPath } from "../../markdown/source-file.ts";
import { type ConfigFile, fieldsOf, listOf, notCarriedIn, textOf } from "../config-file.ts";
import { innerPath } from "../inner-path.ts";
import type { NotCarried } from "../not-carried.ts";
import type { Entry } from "../old-site.ts";

interface Navigation {
  /** Undefined where no sidebar is written. */
  readonly entries: readonly Entry[] | undefined;
  readonly notCarried: readonly NotCarried[];
}

/**
 * The sidebars of VitePress: one list, or lists by path, each with groups in groups; of every language.
 * @param locales Their folders; empty for the root's.
 */
export function vitepressNavigation(
  config: ConfigFile,
  pages: ReadonlySet<string>,
  locales: readonly string[],
): Navigation {
  const notCarried: NotCarried[] = [];
  const pageOf = (link: string): string | undefined => {
    const [plain = ""] = link.replace(/^\//, "").split(/[?#]/);
    const name = innerPath(plain.replace(/\.(?:html|md)$/, "")) ?? "";
    const base = name === "" ? "" : `${name}/`;
    const all =
      plain.endsWith("/") || name === "" ? [`${base}index.md`] : [`${name}.md`, `${base}index.md`];
    return all.find((page) => pages.has(page));
  };
  const entryOf = (given: unknown, at: YamlPath, base: string): readonly Entry[] => {
    const { text, link, items, base: own } = fieldsOf(given);
    const inner = textOf(own) ?? base;
    const label = textOf(text) ?? "";
    const href = textOf(link);
    const entries = listOf(items).flatMap((item, index) =>
      entryOf(item, [...at, "items", index], inner),
    );
    const isOut = href !== undefined && /^(?:[a-z][\w+.-]*:|\/\/)/i.test(href);
    if (isOut) return [{ kind: "link", href, label }, ...entries];
    const page =
      href === undefined
        ? undefined
        : pageOf(path.posix.join("/", inner, href) + (href.endsWith("/") ? "/" : ""));
    if (href !== undefined && page === undefined) {
      const what = `"${href}" in the sidebar: there is no such page`;
      notCarried.push(
        notCarriedIn(config, at, { what, advice: "correct the path, or add the page" }),
      );
    }
    if (Array.isArray(items)) return [{ kind: "section", label, page, entries }];
    return page === undefined ? [] : [{ kind: "page", page, label: label || undefined }];
  };
  const sidebar = (given: unknown, at: YamlPath, base: string): readonly Entry[] => {
    if (Array.isArray(given))
      return given.flatMap((item, index) => entryOf(item, [...at, index], base));
    return Object.entries(fieldsOf(given)).flatMap(([key, part]) => {
      if (Array.isArray(part)) return sidebar(part, [...at, key], base);
      const { items, base: own } = fieldsOf(part);
      return sidebar(items, [...at, key, "items"], textOf(own) ?? base);
    });
  };
  const themes: readonly YamlPath[] = [
    ["themeConfig"],
    ...locales.map((name) => ["locales", name === "" ? "root" : name, "themeConfig"]),
  ];
  const entries = themes.flatMap((at) => {
    const theme = at.reduce<unknown>((value, step) => fieldsOf(value)[step], config.value);
    return sidebar(fieldsOf(theme).sidebar, [...at, "sidebar"], "");
  });
  return { entries: entries.length > 0 ? entries : undefined, notCarried };
}
