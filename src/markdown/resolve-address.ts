import type { Token } from "markdown-it";
import type { WrittenLink } from "./link-reference.ts";
import { mediaOf } from "./media.ts";
import { placeOf } from "./positions.ts";
import type { Printing } from "./printing.ts";

/** Has a token print its address as the page needs it; without one where it may lead nowhere. */
export function resolveAddress(
  token: Token,
  name: "href" | "src",
  resolve: Printing["resolve"],
): void {
  const address = token.attrGet(name);
  if (address === null) return;
  const resolved = resolve(address, kindOf(token, name), placeOf(token));
  if (resolved !== undefined) token.attrSet(name, resolved);
  else token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
}

/** What an address of a token is meant as. */
export function kindOf(token: Token, name: "href" | "src"): WrittenLink["kind"] {
  const given = (token.meta as { readonly kind?: unknown } | null)?.kind;
  if (given === "wiki" || given === "ref") return given;
  if (name === "href") return "link";
  return mediaOf(token.attrGet(name) ?? "") ? "media" : "image";
}
