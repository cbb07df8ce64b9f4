import type { OwnBoxes } from "../box-names.ts";
import type { FootnotePlace } from "../place-footnotes.ts";
import { sourcePositions } from "../source-positions.ts";
import type { Typography } from "../typeset.ts";
import { abbreviations } from "./abbreviations.ts";
import { alerts } from "./alerts.ts";
import { attributeLines } from "./attribute-lines.ts";
import { attributes } from "./attributes.ts";
import { badges } from "./badges.ts";
import { bareLinks } from "./bare-links.ts";
import { boxes as boxesRule } from "./boxes.ts";
import { callouts } from "./callouts.ts";
import { citations } from "./citations.ts";
import { code } from "./code.ts";
import { codeGroups } from "./code-groups.ts";
import { codeReferences } from "./code-references.ts";
import { commonmark } from "./commonmark.ts";
import { contentsPlace } from "./contents-place.ts";
import { dashes as dashesRule } from "./dashes.ts";
import { definitionLists } from "./definition-lists.ts";
import type { Dialect } from "./dialects.ts";
import { emoji as emojiRule } from "./emoji.ts";
import { figures } from "./figures.ts";
import { footnotes as footnotesRule } from "./footnotes.ts";
import { gollumLinks } from "./gollum-links.ts";
import { gridTables } from "./grid-tables.ts";
import { headingIds } from "./heading-ids.ts";
import { hugo } from "./hugo.ts";
import { imageSizes } from "./image-sizes.ts";
import { items } from "./items.ts";
import { joinedCells } from "./joined-cells.ts";
import { jsxAttributes } from "./jsx-attributes.ts";
import { jsxBoxes } from "./jsx-boxes.ts";
import { jsxFigures } from "./jsx-figures.ts";
import { jsxLinks } from "./jsx-links.ts";
import { jsxTabs } from "./jsx-tabs.ts";
import { letteredLists } from "./lettered-lists.ts";
import { lineBreaks } from "./line-breaks.ts";
import { links } from "./links.ts";
import { liquid } from "./liquid.ts";
import { markdownInHtml } from "./markdown-in-html.ts";
import { marks } from "./marks.ts";
import { math } from "./math.ts";
import { mathFences } from "./math-fences.ts";
import { mdx } from "./mdx.ts";
import { mkdocs } from "./mkdocs.ts";
import { mkdocsMarks } from "./mkdocs-marks.ts";
import { obsidian } from "./obsidian.ts";
import { pandocHtml } from "./pandoc-html.ts";
import { quantities } from "./quantities.ts";
import { quotes as quotesRule } from "./quotes.ts";
import { rawHtml } from "./raw-html.ts";
import { rawTags } from "./raw-tags.ts";
import type { Rule } from "./rule.ts";
import { tables } from "./tables.ts";
import { tabs } from "./tabs.ts";
import { tabsets } from "./tabsets.ts";
import { taskLists } from "./task-lists.ts";
import { templateLinks } from "./template-links.ts";
import { texBrackets } from "./tex-brackets.ts";
import { wikiLinks } from "./wiki-links.ts";

/** What of Markdown a site chooses. */
export interface RuleOptions extends Typography {
  /** Whether `:tada:` is a picture. */
  readonly emoji: boolean;
  readonly boxes: OwnBoxes;
  readonly footnotes: FootnotePlace;
  /** Whether a line of a paragraph stays one. */
  readonly breaks: boolean;
  readonly dialects: readonly Dialect[];
}

/** All that Markdown can say on a site, in the order in which it is added. */
export const rulesOf = ({
  quotes,
  dashes,
  emoji,
  boxes,
  footnotes,
  breaks,
  dialects,
}: RuleOptions): readonly Rule[] => [
  imageSizes({ hasPipes: dialects.includes("obsidian") }),
  // Before all others: it notes where the rules of markdown-it's own find what they find.
  { add: sourcePositions },
  commonmark,
  rawHtml,
  markdownInHtml,
  links,
  templateLinks,
  rawTags,
  liquid,
  bareLinks,
  attributes,
  attributeLines(boxes),
  // What attributes an image has is known then.
  figures({ hasWords: dialects.includes("pandoc") }),
  citations,
  math,
  texBrackets,
  mathFences,
  items,
  contentsPlace,
  // After items and questions, which begin alike.
  boxesRule({ boxes, dialects }),
  mdx,
  tabs,
  tabsets,
  jsxTabs,
  jsxFigures,
  jsxLinks,
  jsxAttributes,
  jsxBoxes(boxes),
  badges,
  alerts({ boxes, dialects }),
  ...(dialects.includes("hugo") ? [hugo(boxes)] : []),
  ...(dialects.includes("mkdocs") ? [mkdocs(boxes), callouts(boxes)] : []),
  ...(dialects.includes("obsidian") ? [obsidian] : []),
  ...(dialects.includes("gollum") ? [gollumLinks, joinedCells("links")] : []),
  ...(dialects.includes("obsidian") ? [wikiLinks] : []),
  ...(dialects.includes("pandoc") ? [letteredLists, pandocHtml] : []),
  headingIds,
  tables,
  gridTables,
  code,
  codeGroups,
  footnotesRule(footnotes),
  marks,
  ...(dialects.includes("mkdocs") ? [mkdocsMarks, codeReferences, joinedCells("code")] : []),
  definitionLists,
  abbreviations,
  taskLists,
  quantities,
  ...(dashes ? [dashesRule] : []),
  ...(breaks ? [lineBreaks] : []),
  ...(quotes ? [quotesRule] : []),
  ...(emoji ? [emojiRule] : []),
];
