import path from "node:path";
import { parse } from "yaml";
import { fieldsOf, textOf } from "../config-file.ts";
import { isFolderPage } from "../old-address.ts";
import { articlesIn, type OldFolder } from "../old-folder.ts";
import type { ArticleFolder, PageSettings } from "../old-site.ts";

interface Pages {
  readonly settings: ReadonlyMap<string, PageSettings>;
  /** Where pages stood, by page. */
  readonly moved: ReadonlyMap<string, string>;
  readonly pageAt: (address: string) => string | undefined;
}

/** Where Docusaurus lets pages stand: without the numbers before their names, and as `slug` says. */
export function docusaurusPages(
  folder: OldFolder,
  folders: readonly ArticleFolder[],
  routes: { readonly docs: string; readonly blog: string },
): Pages {
  const settings = new Map<string, PageSettings>();
  const moved = new Map<string, string>();
  for (const { from, to, leaveOut = [] } of folders) {
    const isBlog = to === routes.blog || to.endsWith(`/${routes.blog}`);
    for (const file of articlesIn(folder, from)) {
      if (leaveOut.includes(file)) continue;
      const page = path.posix.join(to, file.replace(/\.[^.]+$/, ".md"));
      const front = frontMatterOf(folder, path.posix.join(from, file));
      const slug = textOf(front.slug);
      const plain = isBlog ? blogPath(file) : withId(plainPath(file), textOf(front.id));
      const own = slug === undefined ? plain : withSlug(plain, slug, isBlog);
      // Joined with nothing, a slug of "/" would be "./".
      moved.set(page, `/${path.posix.join("/", to, own)}/`.replace(/\/+/g, "/"));
      // Counted from the folder's route there, and from the site's root here.
      if (slug !== undefined) settings.set(page, { permalink: moved.get(page) });
    }
  }
  const trimmed = (address: string) => address.replace(/[#?].*$/, "").replace(/\/*$/, "/");
  const byAddress = new Map([...moved].map(([page, address]) => [trimmed(address), page]));
  return { settings, moved, pageAt: (address) => byAddress.get(trimmed(address)) };
}

/** `01-guide/02-start.md` is `guide/start`. */
export function plainPath(file: string): string {
  const name = file.replace(/\.[^.]+$/, "");
  const steps = name.split("/").map((step) => step.replace(/^\d+\s*[-_.]+\s*(?=[^\d\s])/, ""));
  const isFolder = isFolderPage(`${name}.md`) || steps.at(-1) === steps.at(-2);
  return (isFolder ? steps.slice(0, -1) : steps).join("/");
}

/** `2026-03-09-tea.md` and `2026-03-09-tea/index.md` are `2026/03/09/tea`. */
function blogPath(file: string): string {
  const name = file.replace(/\.[^.]+$/, "").replace(/\/index$/, "");
  return name.replace(/(^|\/)(\d{4})-(\d\d?)-(\d\d?)-(?=[^/]+$)/, "$1$2/$3/$4/");
}

/** `id` stands for the last name. */
function withId(plain: string, id: string | undefined): string {
  return id === undefined ? plain : path.posix.join(path.posix.dirname(plain), id);
}

function withSlug(plain: string, slug: string, isBlog: boolean): string {
  if (slug.startsWith("/")) return slug.slice(1);
  return isBlog ? slug : path.posix.join(path.posix.dirname(plain), slug);
}

/** What is written between its two lines of `---`; nothing where that is no YAML. */
export function frontMatterOf(folder: OldFolder, file: string): Readonly<Record<string, unknown>> {
  const [, front] =
    /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(folder.textOf(file)?.text ?? "") ?? [];
  try {
    return fieldsOf(parse(front ?? "", { maxAliasCount: 100, logLevel: "error" }));
  } catch {
    return {};
  }
}
