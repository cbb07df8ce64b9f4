import { sourcePositions } from "../positions.ts";
import { abbreviations } from "./abbreviations.ts";
import { attributes } from "./attributes.ts";
import { bareLinks } from "./bare-links.ts";
import { boxes } from "./boxes.ts";
import { citations } from "./citations.ts";
import { code } from "./code.ts";
import { commonmark } from "./commonmark.ts";
import { definitionLists } from "./definition-lists.ts";
import { footnotes } from "./footnotes.ts";
import { headingIds } from "./heading-ids.ts";
import { items } from "./items.ts";
import { links } from "./links.ts";
import { marks } from "./marks.ts";
import { math } from "./math.ts";
import { rawHtml } from "./raw-html.ts";
import type { Rule } from "./rule.ts";
import { tables } from "./tables.ts";
import { taskLists } from "./task-lists.ts";

/** All that Markdown can say here, in the order in which it is added. */
export const rules: readonly Rule[] = [
  // First: it notes where the rules of markdown-it's own find what they find.
  { add: sourcePositions },
  commonmark,
  rawHtml,
  links,
  bareLinks,
  attributes,
  citations,
  math,
  items,
  // After items and questions, which begin alike.
  boxes,
  headingIds,
  tables,
  code,
  footnotes,
  marks,
  definitionLists,
  abbreviations,
  taskLists,
];
