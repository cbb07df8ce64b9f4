import type { Fault, SourceFile } from "../source-file.ts";
import { citationLabel, type Source } from "../sources.ts";
import { externalImage, misplacedItem, unknownSource } from "../text-faults.ts";
import type { LinkReference } from "./article.ts";
import { escapeHtml } from "./escape.ts";
import type { Held } from "./held.ts";
import { itemPlaceHtml } from "./item-place.ts";
import type { RenderEnvironment } from "./markdown.ts";
import { setMath } from "./math.ts";
import type { Places } from "./places.ts";
import { placeOf } from "./positions.ts";
import { type Folders, isExternal, pageOf, relativeUrl, targetOf } from "./targets.ts";

interface Setting {
  readonly file: SourceFile;
  /** The article's page. */
  readonly output: string;
  readonly folders: Folders;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: Places;
  readonly held: Held;
  readonly report: (offset: number, fault: Fault) => void;
}

export interface ArticleEnvironment extends RenderEnvironment {
  /** What rendering has come across so far. */
  readonly links: LinkReference[];
  readonly citations: Map<string, number>;
  /** Ids that citations gave. */
  readonly ids: Set<string>;
}

/** Prints an article's links, citations, mathematics and items, and notes them. */
export function articleEnvironment(setting: Setting): ArticleEnvironment {
  const { file, output, folders, sources, places, held, report } = setting;
  const links: LinkReference[] = [];
  const citations = new Map<string, number>();
  const ids = new Set<string>();
  return {
    ...{ links, citations, ids },
    resolve(href, kind, at) {
      const offset = places.at(at);
      if (kind === "image" && isExternal(href) && !href.startsWith("data:")) {
        report(offset, externalImage(href));
      }
      if (href.startsWith("/")) report(offset, absoluteLink(href));
      const target = targetOf(file.path, href);
      if (!target) return href;
      links.push({ href, offset, kind });
      const page = pageOf(target, folders);
      return page === undefined ? href : relativeUrl(output, page, target.fragment);
    },
    cite(list, token) {
      const printed = list.map((citation) => {
        const source = sources.get(citation.key);
        if (!source) {
          const at = placeOf(token, citation.offset);
          report(places.at(at), unknownSource(citation, sources.keys()));
          return "";
        }
        const count = (citations.get(source.id) ?? 0) + 1;
        citations.set(source.id, count);
        const id = `cite-${source.id}-${count}`;
        ids.add(id).add(`source-${source.id}`);
        const locator = citation.locator === "" ? "" : `, ${escapeHtml(citation.locator)}`;
        const label = escapeHtml(citationLabel(source));
        return `<a class="citation" id="${id}" href="#source-${source.id}">${label}</a>${locator}`;
      });
      return `<span class="citations">(${printed.join("; ")})</span>`;
    },
    math(tex, options, token) {
      const set = setMath(tex, options);
      if ("html" in set) return held.hold(set.html);
      report(places.at(placeOf(token, set.offset)), set.fault);
      return "";
    },
    item(token) {
      if (token.level === 0) return held.hold(itemPlaceHtml(token));
      report(places.at(placeOf(token)), misplacedItem);
      return "";
    },
  };
}

function absoluteLink(href: string): Fault {
  return {
    rule: "absolute-link",
    message: `"${href}" starts at the host's root, which differs from host to host`,
    hint: "write the path relative to this file, to the .md file itself",
  };
}
