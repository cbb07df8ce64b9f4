import type { Item } from "../../core/items/item.ts";
import { withTexts } from "../text/mapped-texts.ts";

const PICTURE = /(!\[(?:[^[\]\\]|\\.)*\]\()(<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)/g;
const TAG = /(<(?:img|audio|video|source)\b[^<>]*?\ssrc\s*=\s*)("[^"]*"|'[^']*')/gi;

/** The addresses of files that an item's texts show, as they are written: of those that stand in the site. */
export function shownAddresses(item: Item): readonly string[] {
  const found = new Set<string>();
  readdressed(item, (address) => {
    found.add(address);
    return address;
  });
  return [...found];
}

/** The same item with other addresses of the files of the site that its texts show. */
export function readdressed<T extends Item>(item: T, addressOf: (address: string) => string): T {
  const change = (_: string, before: string, written: string) => {
    const address = written.replace(/^[<"']|[>"']$/g, "");
    if (address === "" || /^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(address)) return before + written;
    const [open = "", close = ""] = /^[<"']/.test(written) ? [written[0], written.at(-1)] : [];
    return `${before}${open}${addressOf(address)}${close}`;
  };
  return withTexts(item, (text) => text.replace(PICTURE, change).replace(TAG, change));
}
