import type { Token } from "markdown-it";
import type { TextMode } from "./allowed-html.ts";
import { escapeHtml } from "./escape.ts";
import { markdown, type RenderEnvironment } from "./markdown.ts";
import { createMarks } from "./marks.ts";
import { setMath } from "./math.ts";
import { placeOf } from "./positions.ts";
import { resolveLink } from "./resolve-link.ts";
import { sanitise } from "./sanitise.ts";
import { citationLabel } from "./sources.ts";
import { unknownSource } from "./text-faults.ts";
import type { TextSetting } from "./text-setting.ts";

/**
 * The one way in which a text of an author's becomes HTML: its links resolved and noted, its citations
 * and mathematics set, and where it holds HTML all of it sanitised, with a report of what is left out.
 */
export function renderTokens(tokens: Token[], mode: TextMode, setting: TextSetting): string {
  const { report, claim } = setting;
  const marks = createMarks();
  const env: RenderEnvironment = {
    resolve: (href, kind, at) => resolveLink({ href, kind, at }, setting),
    cite(citations, token) {
      const printed = citations.map(({ key, locator, offset }) => {
        const source = setting.sources.get(key);
        if (!source) {
          report(placeOf(token, offset), unknownSource(key, setting.sources.keys()));
          return "";
        }
        const label = escapeHtml(citationLabel(source, setting.messages));
        const after = locator === "" ? "" : `, ${escapeHtml(locator)}`;
        return `<a class="citation" ${setting.citation(source)}>${label}</a>${after}`;
      });
      return `<span class="citations">(${printed.join("; ")})</span>`;
    },
    math(tex, options, token) {
      const set = setMath(tex, options);
      if ("html" in set) return marks.hold(set.html);
      report(placeOf(token, set.offset), set.fault);
      return "";
    },
    item(token) {
      const html = setting.item(token);
      return html === "" ? "" : marks.hold(html);
    },
    boxTitle: (name) => escapeHtml(setting.messages.text(`article.${name}`)),
    raw: marks.raw,
  };
  const rendered = marks.withRaw(markdown.renderer.render(tokens, markdown.options, env));
  const { html, pieces } = rendered;
  // What Markdown alone makes is let through whole.
  if (pieces.length === 0) return marks.release(html);
  const placeIn = (at: number) => {
    const piece = pieces.findLast(({ start }) => start <= at);
    return piece ? placeOf(piece.token, at - piece.start) : 0;
  };
  const safe = sanitise(html, {
    ...{ mode, pieces },
    resolve: (href, kind, at) => resolveLink({ href, kind, at: placeIn(at) }, setting),
    claim(id, at) {
      const fault = claim(id);
      if (fault) report(placeIn(at), fault);
      return !fault;
    },
    report: (at, fault) => report(placeIn(at), fault),
  });
  return marks.release(safe);
}
