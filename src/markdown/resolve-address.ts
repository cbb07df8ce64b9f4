import type { Token } from "markdown-it";
import { placeOf } from "./positions.ts";
import type { Printing } from "./printing.ts";

const kinds = { href: "link", src: "image" } as const;

/** Has a token print its address as the page needs it; without one where it may lead nowhere. */
export function resolveAddress(
  token: Token,
  name: keyof typeof kinds,
  resolve: Printing["resolve"],
): void {
  const address = token.attrGet(name);
  if (address === null) return;
  const isNamed = (token.meta as { readonly kind?: unknown } | null)?.kind === "wiki";
  const resolved = resolve(address, isNamed ? "wiki" : kinds[name], placeOf(token));
  if (resolved !== undefined) token.attrSet(name, resolved);
  else token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
}
