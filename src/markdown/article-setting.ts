import type { IsTwin } from "./heading-twins.ts";
import { itemPlaceHtml } from "./item-place.ts";
import type { LinkReference } from "./link-reference.ts";
import type { Places } from "./places.ts";
import { placeOf } from "./positions.ts";
import type { Fault, SourceFile } from "./source-file.ts";
import type { TextContext } from "./text-context.ts";
import { misplacedItem } from "./text-faults.ts";
import type { TextSetting } from "./text-setting.ts";

interface Reading extends TextContext {
  readonly file: SourceFile;
  /** The article's page. */
  readonly output: string;
  readonly places: Places;
  /** Ids that headings have; those of the author's HTML are added. */
  readonly anchors: Set<string>;
  /** Whether the page itself has this id. */
  readonly isReserved: (id: string) => boolean;
  readonly isTwin: IsTwin;
  readonly report: (offset: number, fault: Fault) => void;
}

export interface ArticleSetting extends TextSetting {
  /** What rendering has come across so far. */
  readonly links: LinkReference[];
  readonly citations: Map<string, number>;
  /** Ids that citations gave. */
  readonly ids: Set<string>;
}

/** Of an article's own text, as `renderTokens` takes it, and what is noted while it is rendered. */
export function articleSetting(reading: Reading): ArticleSetting {
  const { file, output, places, anchors, isReserved, isTwin, report } = reading;
  const { markdown, folders, language, sources, messages } = reading;
  const links: LinkReference[] = [];
  const citations = new Map<string, number>();
  const ids = new Set<string>();
  return {
    ...{ links, citations, ids, markdown, folders, language, sources, messages },
    ...{ from: file.path, page: output, isTwin },
    fromAt: places.articleAt,
    note(link, at) {
      const from = places.articleAt(at);
      links.push({ ...link, offset: places.at(at), ...(from !== undefined && { from }) });
    },
    report(at, fault) {
      if (places.articleAt(at) === undefined) report(places.at(at), fault);
    },
    citation({ id: key }) {
      const count = (citations.get(key) ?? 0) + 1;
      citations.set(key, count);
      const id = `cite-${key}-${count}`;
      ids.add(id).add(`source-${key}`);
      return `id="${id}" href="#source-${key}"`;
    },
    item(token) {
      if (token.level === 0) return itemPlaceHtml(token);
      report(places.at(placeOf(token)), misplacedItem);
      return "";
    },
    claim(id) {
      if (anchors.has(id) || isReserved(id)) return idTaken(id);
      anchors.add(id);
      return undefined;
    },
  };
}

function idTaken(id: string): Fault {
  return {
    rule: "duplicate-id",
    // The place that has it is there; what goes is the other's name alone.
    severity: "warning",
    message: `the id "${id}" is already taken on this page`,
    hint: "give this element another id",
  };
}
