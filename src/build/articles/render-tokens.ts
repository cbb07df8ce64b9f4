import type { Token } from "markdown-it";
import { markdown, type RenderEnvironment } from "./markdown.ts";
import { placeOf } from "./positions.ts";
import { sanitise } from "./raw-html.ts";

// Markdown and HTML both turn a NUL into another character, so that no author can write one.
const MARK = "\0";

/**
 * Prints tokens as HTML. Where the author wrote raw HTML among them, all of it is sanitised, and the
 * links in it are resolved like Markdown's, each with its place.
 * @param ids That the page itself gave; any other is dropped from raw HTML.
 */
export function renderTokens(
  tokens: Token[],
  env: RenderEnvironment,
  ids: Pick<ReadonlySet<string>, "has">,
): string {
  const { renderer, options } = markdown;
  if (!hasRawHtml(tokens)) return renderer.render(tokens, options, env);
  const resolved: string[] = [];
  const marking: RenderEnvironment = {
    ...env,
    // The sanitiser must not take a link that is resolved for one to resolve.
    resolve: (...link) => `${MARK}${resolved.push(env.resolve(...link)) - 1}`,
  };
  for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
    if (isRawHtml(token)) token.content = withPlaces(token);
  }
  return sanitise(renderer.render(tokens, options, marking), {
    ids,
    resolve: (href, kind, at) =>
      href.startsWith(MARK) ? (resolved[Number(href.slice(1))] ?? "") : env.resolve(href, kind, at),
  });
}

function hasRawHtml(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isRawHtml(token) || token.children?.some(isRawHtml));
}

function isRawHtml({ type }: Token): boolean {
  return type === "html_block" || type === "html_inline";
}

const TAG = /<!--[\s\S]*?-->|<(?:a|img)(?=[\s/])(?:"[^"]*"|'[^']*'|[^'">])*/gi;
const TARGET = /\s(?:href|src)\s*=\s*["']?/i;

/** Raw HTML whose links and images say where in the text their target stands: see `sanitise`. */
function withPlaces(token: Token): string {
  return token.content.replace(TAG, (tag, offset: number) => {
    const target = TARGET.exec(tag);
    if (!target) return tag;
    const place = placeOf(token, offset + target.index + target[0].length);
    return tag.replace(/^<\w+/, (start) => `${start} data-place="${place}"`);
  });
}
