import type { Item } from "../../core/items/item.ts";
import { shownOrder } from "../../core/items/shown-order.ts";
import type { StemProse } from "../../markdown/prose.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { itemSchemaOf } from "./bank.ts";
import { type RenderedFields, type RenderMarkdown, renderFields } from "./render-fields.ts";

/** An item's prose, rendered for its quiz page. */
export interface RenderedItem extends StemProse {
  /** The item as its author wrote it, with the HTML of each Markdown field beside it. */
  readonly fields: RenderedFields;
}

export type RenderStem = (path: YamlPath, text: string) => StemProse;

export function renderItem(
  item: Item,
  path: YamlPath,
  markdown: RenderMarkdown,
  stem: RenderStem,
): RenderedItem {
  const fields = renderFields(itemSchemaOf(item.kind), item, path, markdown);
  return {
    ...stem([...path, "stem"], item.stem),
    fields: { ...(fields as RenderedFields), ...shownEntries(item) },
  };
}

/** The order in which a page shows an ordering item's entries: `shown` holds their places in `entries`. */
function shownEntries(item: Item): RenderedFields {
  if (item.kind !== "ordering") return {};
  const ids = item.entries.map(({ id }) => id);
  return { shown: shownOrder(item).map((id) => ids.indexOf(id)) };
}
