import type { Token } from "markdown-it";
import type { TextMode } from "./allowed-html.ts";
import { attributeLeftOut, tagLeftOut } from "./html-faults.ts";
import type { Markdown } from "./markdown.ts";
import { placeOf } from "./positions.ts";
import type { Printing } from "./printing.ts";
import { resolveAddress } from "./resolve-address.ts";
import type { TextSetting } from "./text-setting.ts";

type Vetting = Pick<TextSetting, "report" | "claim"> &
  Pick<Printing, "resolve"> & { readonly markdown: Markdown; readonly mode: TextMode };

/**
 * Takes off tokens what plugins put there and no text may have, with a report: the sanitiser sees tags
 * alone, and not where they are from. Tokens that plugins print themselves are left to it.
 */
export function vetTokens(tokens: readonly Token[], vetting: Vetting): void {
  for (const token of tokens) {
    vet(token, vetting);
    if (token.children) vetTokens(token.children, vetting);
  }
}

function vet(token: Token, { markdown, mode, resolve, claim, report }: Vetting): void {
  const { allowed, plugins } = markdown;
  const { type, tag, nesting } = token;
  if (plugins?.types.has(type)) return;
  const at = placeOf(token);
  const isOwn = plugins?.own.has(type) ?? true;
  if (!isOwn && tag !== "" && !token.hidden && nesting >= 0 && !isPlainHeading(token)) {
    if (!allowed.tags[mode].has(tag)) {
      report(at, tagLeftOut(tag, { mode, allowed, isClosed: true }));
      token.attrs = null;
    }
  }
  const attrs = token.attrs?.filter(([name, value]) => {
    // Resolved or made by our own rules.
    if (isOwn && (name === "href" || name === "src" || name === "alt")) return true;
    if (name === "id" && type === "heading_open") return true;
    if (!allowed.attributes.get("*")?.has(name) && !allowed.attributes.get(tag)?.has(name)) {
      report(at, attributeLeftOut(name));
      return false;
    }
    if (name !== "id") return true;
    const fault = claim(value);
    if (fault) report(at, fault);
    return !fault;
  });
  token.attrs = attrs ?? null;
  if (isOwn) return;
  for (const name of ["href", "src"] as const) resolveAddress(token, name, resolve);
}

/** A first-level heading is reported as such. */
function isPlainHeading({ type }: Token): boolean {
  return type === "heading_open";
}
