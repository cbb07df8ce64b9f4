import type { Diagnostic } from "../../core/diagnostics.ts";
import { type Prose, placedIn, prose } from "../../markdown/prose.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import type { LinkedText } from "../site.ts";
import type { SiteConfig } from "./config.ts";
import { placesOf } from "./config-source.ts";

/** The page that the notice is rendered for; others rebase it. */
export const noticePage = "index.html";

/** Renders the notice that stands on every page, its links relative to the home page's file. */
export function renderNotice(
  config: SiteConfig,
  context: TextContext,
): {
  readonly notice: Prose;
  readonly text: LinkedText;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { notice, content, source } = config;
  const from = `${content}/index.md`;
  const places = placesOf(source);
  const rendered = prose(notice, { from, page: noticePage, ...context });
  const { links, diagnostics } = placedIn(rendered, places, ["notice"]);
  return {
    notice: rendered,
    text: { file: places.file, from, links },
    diagnostics: diagnostics.map((fault) => ({
      ...fault,
      message: `option "notice": ${fault.message}`,
    })),
  };
}
