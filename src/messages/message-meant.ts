import { nearest } from "../core/nearest.ts";
import { messageKeys } from "./messages.ts";

/** The key that is probably meant by one that is none: the nearest, or the only one that ends so in another area. */
export function messageMeant(key: string): string | undefined {
  const ending = key.slice(key.lastIndexOf(".") + 1);
  const [only, ...others] = messageKeys.filter((known) => known.endsWith(`.${ending}`));
  return nearest(key, messageKeys) ?? (others.length === 0 ? only : undefined);
}
