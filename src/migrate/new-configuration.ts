import path from "node:path";
import type { SiteOptions } from "../site/config/config.ts";
import { capitalised, type UsedSyntax } from "./article-text.ts";
import type { OldRedirect, OldSite } from "./old-site.ts";
import { CONTENT, type Plan } from "./plan.ts";

/** What the new site's configuration says. `name` is the old folder's. */
export function newConfiguration(
  site: OldSite,
  { plan, used, name }: { readonly plan: Plan; readonly used: UsedSyntax; readonly name: string },
): SiteOptions {
  const mayHave = (what: OldSite["mayHave"][number]) => site.mayHave.includes(what);
  const boxes = (mayHave("boxes") ? used.boxes : []).map(
    (box) => [box, { label: capitalised(box) }] as const,
  );
  const dialects = [
    ...new Set([
      ...site.dialects,
      ...(used.hasMkDocsSigns && mayHave("mkdocs") ? (["mkdocs"] as const) : []),
      ...(used.hasWikiLinks && mayHave("obsidian") ? (["obsidian"] as const) : []),
    ]),
  ].sort();
  // Links such as Obsidian's are written for other tools too, which go on in the next line.
  const isOther = dialects.includes("obsidian") && !site.dialects.includes("obsidian");
  const breaks = site.breaks ?? (isOther ? false : undefined);
  const markdown = {
    ...(dialects.length > 0 && { dialects }),
    ...(breaks !== undefined && { breaks }),
    ...(used.hasEmoji && mayHave("emoji") && { emoji: true }),
    ...(boxes.length > 0 && { boxes: Object.fromEntries(boxes) }),
  };
  const editLink = editLinkOf(site);
  return {
    title: site.title ?? capitalised(path.basename(name)),
    ...(site.url !== undefined && isHome(site.url) && { url: site.url }),
    ...(site.tagline !== undefined && { tagline: site.tagline }),
    language: site.language ?? "en",
    ...(site.notice !== undefined && { notice: site.notice }),
    content: plan.hasPublic ? { folder: CONTENT, staticFolders: ["../public"] } : CONTENT,
    ...(plan.links.length > 0 && {
      header: plan.links.map(({ label, href }) => ({ text: label || href, link: href })),
    }),
    ...(plan.sidebar.length > 0 && { sidebar: [...plan.sidebar] }),
    ...(editLink !== undefined && { editLink }),
    ...(plan.redirects.length > 0 && {
      redirects: Object.fromEntries(plan.redirects.map(redirect)),
    }),
    ...(Object.keys(markdown).length > 0 && { markdown }),
    ruleSet: "migrate",
  };
}

function redirect({ from, page, fragment }: OldRedirect): [string, string] {
  return [from, fragment === undefined ? page : `${page}#${fragment}`];
}

/** As the configuration takes it: a home page's address. */
function isHome(url: string): boolean {
  const { search, hash } = new URL(url);
  return search + hash === "";
}

/** Seen from the repository's folder, in which the new site is taken to stand. */
function editLinkOf({ editLink, folders }: OldSite): string | undefined {
  const [first] = folders;
  const link = editLink
    ?.replace(first && first.from !== "" ? `${first.from}/{page}` : "{page}", "{path}")
    .replace("{page}", "{path}");
  return link !== undefined && /^https?:\/\/\S*\{path\}\S*$/.test(link) ? link : undefined;
}
