import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";
import type { Need } from "../assets.ts";
import { extraNeeds, printedNeeds, textsOf } from "./printed-needs.ts";

/** What an article takes for what its text, or the text of an item that stands in it, has. */
export function textNeeds({ index }: Site, { extras, items }: Article): readonly Need[] {
  if (items.length === 0) return extraNeeds(extras);
  const placed = items.flatMap(({ id }) => index.items.get(id) ?? []);
  return [...new Set([...extraNeeds(extras), ...printedNeeds(textsOf(placed))])];
}
