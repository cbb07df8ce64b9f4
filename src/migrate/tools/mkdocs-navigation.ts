import path from "node:path";
import type { YamlPath } from "../../markdown/source-file.ts";
import { type ConfigFile, fieldsOf, listOf, notCarriedIn, textOf } from "../config-file.ts";
import { innerPath } from "../inner-path.ts";
import { type NotCarried, notCarriedAt } from "../not-carried.ts";
import { articlesIn, type OldFolder } from "../old-folder.ts";
import type { Entry } from "../old-site.ts";
import { readSummary } from "../read-summary.ts";
import { pluginOptions } from "./mkdocs-plugins.ts";

interface Navigation {
  /** Undefined where the configuration leaves the order to the files' names. */
  readonly entries: readonly Entry[] | undefined;
  readonly notCarried: readonly NotCarried[];
}

/** The `nav` of mkdocs.yml, with lists in folders' own files as the plugin literate-nav reads them. */
export function mkdocsNavigation(config: ConfigFile, folder: OldFolder, docs: string): Navigation {
  const { nav } = config.value;
  if (nav === undefined || nav === null) return { entries: undefined, notCarried: [] };
  const pages = new Set(articlesIn(folder, docs));
  const notCarried: NotCarried[] = [];
  const miss = (at: YamlPath, what: string, advice: string) =>
    void notCarried.push(notCarriedIn(config, at, { what, advice }));

  const ofPath = (written: string, label: string | undefined, at: YamlPath): readonly Entry[] => {
    if (/^[a-z][\w+.-]*:/i.test(written) || written.startsWith("//")) {
      return [{ kind: "link", href: written, label: label ?? written }];
    }
    const name = innerPath(written.replace(/^\//, ""));
    if (name === undefined) {
      miss(
        at,
        `"${written}" in the navigation, which leads out of ${docs}`,
        "copy it into content",
      );
      return [];
    }
    if (pages.has(name)) return [{ kind: "page", page: name, label }];
    const inFolder = [...pages].filter((page) => page.startsWith(name === "" ? "" : `${name}/`));
    if (/\/$/.test(written) && inFolder.length > 0) return [ofFolder(name, label)];
    miss(
      at,
      `"${written}" in the navigation: there is no such page`,
      "correct the path, or add it",
    );
    return [];
  };
  const ofFolder = (name: string, label: string | undefined): Entry => {
    const list = textOf(pluginOptions(config, "literate-nav")?.nav_file) ?? "SUMMARY.md";
    const file = folder.textOf(path.posix.join(docs, name, list));
    const index = ["index.md", "README.md"].map((own) => path.posix.join(name, own));
    const page = index.find((own) => pages.has(own));
    const summary = file && readSummary(file, { folder: name, pages, isBook: false });
    for (const fault of summary?.missing ?? []) {
      if (file) notCarried.push(notCarriedAt(file, fault.offset, fault));
    }
    // Without a list, all that is in it.
    const all = [...pages].filter((own) => own.startsWith(`${name}/`) && own !== page);
    return {
      ...{ kind: "section", label: label ?? path.posix.basename(name), page },
      entries: summary?.entries ?? all.map((own) => ({ kind: "page", page: own })),
    };
  };
  const ofEntries = (given: unknown, at: YamlPath): readonly Entry[] =>
    listOf(given).flatMap((entry, index): readonly Entry[] => {
      const place = [...at, index];
      if (typeof entry === "string") return ofPath(entry, undefined, place);
      return Object.entries(fieldsOf(entry)).flatMap(([label, value]): readonly Entry[] => {
        if (typeof value === "string") return ofPath(value, label, [...place, label]);
        if (!Array.isArray(value)) {
          miss(
            [...place, label],
            `"${label}" in the navigation, which is empty`,
            "write its pages",
          );
          return [];
        }
        return [{ kind: "section", label, entries: ofEntries(value, [...place, label]) }];
      });
    });
  if (!Array.isArray(nav)) {
    miss(["nav"], '"nav", which is no list', "write it as a list of pages");
    return { entries: undefined, notCarried };
  }
  return { entries: ofEntries(nav, ["nav"]), notCarried };
}
