import { listOf, readYamlConfig, textOf } from "../config-file.ts";
import { addressOf, languageOf } from "../config-words.ts";
import { type NotCarried, notCarriedAt } from "../not-carried.ts";
import { articlesIn, firstOf, type OldFolder } from "../old-folder.ts";
import type { Entry, OldSite } from "../old-site.ts";

const PARTS = ["episodes", "learners", "instructors", "profiles"];

/** A lesson of The Carpentries: `config.yaml` lists the episodes, and what else is in which order. */
export function readSandpaper(folder: OldFolder): OldSite | undefined {
  const name = firstOf(folder, ["config.yaml"]);
  const file = name === undefined ? undefined : folder.textOf(name);
  if (!file || name === undefined || articlesIn(folder, "episodes").length === 0) return undefined;
  const config = readYamlConfig(file);
  const { value } = config;
  if (value.carpentry === undefined) return undefined;
  const notCarried: NotCarried[] = [...config.faults];
  const navigation = PARTS.flatMap((part): readonly Entry[] => {
    const pages = articlesIn(folder, part).map((page) => `${part}/${page}`);
    const named = listOf(value[part]).map((page) => `${part}/${textOf(page)}`);
    for (const [index, page] of named.entries()) {
      if (pages.includes(page)) continue;
      const words = {
        what: `"${page}": there is no such page`,
        advice: "correct the name, or add the page",
      };
      notCarried.push(notCarriedAt(file, config.locate([part, index]), words));
    }
    const entries = [...named.filter((page) => pages.includes(page)), ...pages].map(
      (page): Entry => ({ kind: "page", page }),
    );
    const label = part.charAt(0).toUpperCase() + part.slice(1);
    return entries.length === 0 ? [] : [{ kind: "section", label, entries }];
  });
  return {
    tool: "The Carpentries Workbench",
    configuration: [name],
    title: textOf(value.title),
    language: languageOf(value.lang),
    url: addressOf(value.url),
    folders: [{ from: "", to: "", leaveOut: ["renv", "site"] }],
    staticFolders: [],
    dialects: ["pandoc"],
    mayHave: ["boxes"],
    navigation,
    addresses: "files",
    // Pages of all parts stand side by side there.
    moved: new Map(
      PARTS.flatMap((part) =>
        articlesIn(folder, part).map((page) => [
          `${part}/${page}`,
          `/${page.replace(/\.md$/, ".html")}`,
        ]),
      ),
    ),
    redirects: [],
    notCarried,
  };
}
