import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import { type Prose, prose } from "../../markdown/prose.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { footerArticle } from "../footer-article.ts";
import type { LinkedText, Site } from "../site.ts";
import type { SiteConfig } from "./config.ts";

/** The configuration is code: what is wrong in it has no place but the file. */
function configurationOf({ file }: SiteConfig): SourceFile {
  return { path: file, text: "" };
}

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
  const { notice, content } = config;
  const file = configurationOf(config);
  const from = `${content}/index.md`;
  const rendered = prose(notice, { from, page: noticePage, ...context });
  return {
    notice: rendered,
    text: { file, from, links: rendered.links.map((link) => ({ ...link, offset: 0 })) },
    diagnostics: rendered.faults.map(({ fault }) =>
      diagnosticAt(file, 0, { ...fault, message: `option "notice": ${fault.message}` }),
    ),
  };
}

/** Every article that the footer names is there. */
export function checkFooter(site: Site): readonly Diagnostic[] {
  const { config, index } = site;
  const { footer, content } = config;
  const file = configurationOf(config);
  return footer
    .filter((name) => !footerArticle(site, name))
    .map((name) => {
      const suggestion = nearest(name, index.articles.keys());
      return diagnosticAt(file, 0, {
        rule: "dead-link",
        message: `option "footer": there is no article "${name}" in ${content}`,
        hint: suggestion
          ? `did you mean "${suggestion}"?`
          : `write its path from ${content}, such as about/privacy.md`,
      });
    });
}
