import { escapeHtml } from "../../markdown/escape.ts";
import type { Source } from "../../markdown/sources.ts";
import type { Messages } from "../../messages/messages.ts";
import { pageDirection } from "../../site/languages.ts";
import type { Site } from "../../site/site.ts";
import { foreignOf } from "./links.ts";
import type { SourceView } from "./list-types.ts";
import { rebase } from "./rebase.ts";
import type { LinkView } from "./types.ts";

/** A bibliography entry in author-year style. */
export function sourceView(
  site: Site,
  source: Source,
  {
    citedBy,
    page,
    shown = citedBy.length,
  }: {
    readonly citedBy: readonly LinkView[];
    readonly page: string;
    /** Of the links, at most. */
    readonly shown?: number;
  },
): SourceView {
  const note = site.notes.get(source.id);
  const { noteHtml } = rebase({ noteHtml: note?.html ?? "" }, "sources.html", page);
  const html = referenceHtml(source, site);
  // Names, year and title of a work in Latin letters would be turned round one by one.
  const isLeftwards = pageDirection(site.config, site.messages.language) === "rtl";
  return {
    ...{ id: source.id, html: isLeftwards ? `<bdi>${html}</bdi>` : html, noteHtml },
    foreign: foreignOf(site, note?.language),
    citedBy: citedBy.slice(0, shown),
    citedByMore: Math.max(0, citedBy.length - shown),
  };
}

/** "Mead, S., Hilton, D. and Curtis, L. (2001). Title. *Journal* 25(2):134-141. doi:…" */
function referenceHtml(source: Source, site: Site): string {
  const { messages } = site;
  const { language, direction } = foreignOf(site, source.language);
  const foreign = language ? ` lang="${escapeHtml(language)}" dir="${direction}"` : "";
  const cite = (html: string) => `<cite${foreign}>${html}</cite>`;
  const { authors, organisation, year, title, container, publisher, pages, url, doi } = source;
  const who = escapeHtml(authors ? namesOf(authors, messages) : (organisation ?? ""));
  const stop = /[.?!]$/.test(title) ? "" : ".";
  const part = foreign ? `<span${foreign}>${escapeHtml(title)}</span>` : escapeHtml(title);
  const name = `${container ? part : cite(escapeHtml(title))}${stop}`;
  const parts = [`${who} (${year ?? messages.text("reference.undated")}).`, name];
  if (container) {
    const volume = source.volume === undefined ? "" : ` ${source.volume}`;
    const issue = source.issue === undefined ? "" : `(${source.issue})`;
    const range = pages === undefined ? "" : `:${String(pages).replace("-", "–")}`;
    parts.push(`${cite(escapeHtml(container))}${escapeHtml(volume + issue + range)}.`);
  }
  if (publisher) parts.push(`${escapeHtml(publisher)}.`);
  if (doi) parts.push(link(`https://doi.org/${doi}`, `doi:${doi}`));
  // Beside a DOI it is mostly a copy that is free to read.
  if (url) parts.push(link(url, url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "")));
  return parts.join(" ");
}

function link(address: string, label: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
}

/** "Mead, S., Hilton, D. and Curtis, L." */
function namesOf([first = "", ...others]: readonly string[], messages: Messages): string {
  const [last] = others;
  if (last === undefined) return first;
  return others.length === 1
    ? messages.text("reference.last-authors", { first, last })
    : messages.text("reference.first-author", { first, others: namesOf(others, messages) });
}
