import { daily } from "./en/daily.ts";
import { item } from "./en/item.ts";
import { list } from "./en/list.ts";
import { path } from "./en/path.ts";
import { undo } from "./en/undo.ts";

/**
 * Every sentence that the interface says, in English, by area. A message is a whole sentence or label,
 * with named values and plurals in ICU's syntax: `{count, plural, one {# result} other {# results}}`.
 */
export const en = { daily, item, list, path, undo } as const;
