import path from "node:path";
import type { SiteOptions } from "../site/config/config.ts";
import { capitalised, type UsedSyntax } from "./article-text.ts";
import type { OldSite } from "./old-site.ts";
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
  const markdown = {
    ...(dialects.length > 0 && { dialects }),
    ...(boxes.length > 0 && { boxes: Object.fromEntries(boxes) }),
  };
  return {
    title: site.title ?? capitalised(path.basename(name)),
    ...(site.tagline !== undefined && { tagline: site.tagline }),
    language: site.language ?? "en",
    ...(site.notice !== undefined && { notice: site.notice }),
    content: plan.hasPublic ? { folder: CONTENT, staticFolders: ["../public"] } : CONTENT,
    ...(Object.keys(markdown).length > 0 && { markdown }),
    ruleSet: "migrate",
  };
}
