import type { StateInline, Token } from "markdown-it";
import { pushInlineLink } from "../inline-link.ts";
import type { Rule } from "./rule.ts";

// Of Hugo, Jekyll and Liquid: each names a file or an address between quotes or spaces, or the site's root.
const HUGO = /\{\{[<%]\s*(?:rel)?ref\s+(?:"([^"{}\n]+)"|([^\s"{}=]+))\s*[%>]\}\}/y;
const LINK = /\{%-?\s*link\s+([^\s%{}]+)\s*-?%\}/y;
const POST = /\{%-?\s*post_url\s+([^\s%{}]+)\s*-?%\}/y;
const FILTERED =
  /\{\{-?\s*(?:"([^"{}\n]+)"|'([^'{}\n]+)')\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/y;
const ROOT = /\{\{-?\s*(?:site|page)\.(?:baseurl|url|BaseURL)\s*-?\}\}/y;

/**
 * Links and images whose address is a template's: `[words]({{< ref "page.md" >}})`, `({% link page.md %})`,
 * `({{ site.baseurl }}/page)`, `({{ "/page" | relative_url }})`. They lead where those do: what Hugo's `ref` and
 * Jekyll's `post_url` name may be in any folder.
 */
export const templateLinks: Rule = {
  add(md) {
    md.core.ruler.after("inline", "template_links", ({ tokens }) => {
      for (const { children } of tokens) {
        for (const token of children ?? []) nameRef(token);
      }
    });
    md.inline.ruler.before("html_inline", "template_link", readHtml);
    const asWritten = md.helpers.parseLinkDestination;
    md.helpers.parseLinkDestination = (text, start, max) => {
      const read = text.startsWith("{", start) ? readTemplate(text, start) : undefined;
      if (!read || read.pos > max) return asWritten(text, start, max);
      const rest = asWritten(text, read.pos, max);
      if (!rest.ok || text.startsWith("<", read.pos)) return { ...rest, ...read, ok: true };
      return { ...rest, str: `${read.str}${rest.str}` };
    };
  },
};

const IN_HTML =
  /<a\s+href=(["']?)\{\{[<%]\s*(?:rel)?ref\s+(?:"([^"{}\n]+)"|([^\s"{}=]+))\s*[%>]\}\}\1\s*>/y;
const HTML_END = "</a>";

/** `<a href="{{< ref "page.md" >}}">words</a>`: the quotation marks within are a template's. */
function readHtml(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "<") return false;
  IN_HTML.lastIndex = pos;
  const [tag = "", , quoted, bare] = IN_HTML.exec(src) ?? [];
  const start = pos + tag.length;
  const stop = tag === "" ? -1 : src.indexOf(HTML_END, start);
  const end = stop + HTML_END.length;
  const href = quoted ?? bare ?? "";
  if (stop === -1 || end > posMax) return false;
  const at = pos + tag.indexOf(href);
  if (silent) state.pos = end;
  else pushInlineLink(state, { href, at, kind: "ref", words: [start, stop], end });
  return true;
}

/** Before what names a page: an address that no author would write. */
const REF = "waymark-ref:";

function nameRef(token: Token): void {
  const name = token.type === "image" ? "src" : "href";
  const address = token.attrGet(name);
  if (!address?.startsWith(REF)) return;
  token.attrSet(name, address.slice(REF.length));
  if (name === "href") token.meta = { ...token.meta, kind: "ref" };
}

function readTemplate(text: string, start: number): { pos: number; str: string } | undefined {
  const root = matchAt(ROOT, text, start);
  const at = start + (root?.[0].length ?? 0);
  const referred = matchAt(HUGO, text, at) ?? matchAt(POST, text, at);
  if (referred) {
    return { pos: at + referred[0].length, str: `${REF}${referred[1] ?? referred[2] ?? ""}` };
  }
  const filtered = matchAt(FILTERED, text, at);
  if (filtered) return { pos: at + filtered[0].length, str: filtered[1] ?? filtered[2] ?? "" };
  const linked = matchAt(LINK, text, at);
  // Jekyll counts from the site's root.
  if (linked) return { pos: at + linked[0].length, str: `/${linked[1]?.replace(/^\/+/, "")}` };
  return root ? { pos: at, str: "" } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
