import { canonicalUrl } from "../../render/views/canonical-url.ts";
import {
  type Change,
  type ChangeOutputs,
  changeOutputs,
  changesIn,
  dayOf,
} from "../../site/changes.ts";
import type { Site } from "../../site/site.ts";
import type { OutputFile } from "../bundle.ts";
import { escapeXml } from "./xml.ts";

/** What is older, readers of feeds have seen. */
const MOST_ENTRIES = 50;

/**
 * What changed, for programs that ask again and again: as Atom (RFC 4287) and as JSON Feed 1.1, for each of
 * a site's languages. Both take the site's address and changes whose day is known: else there are none.
 */
export function feedFiles(site: Site): readonly OutputFile[] {
  if (site.config.url === "") return [];
  return changeOutputs(site).flatMap((outputs) => {
    const entries = entriesOf(site, outputs.language);
    if (entries.length === 0) return [];
    return [
      { path: outputs.atom, contents: atom(site, outputs, entries) },
      { path: outputs.json, contents: json(site, outputs, entries) },
    ];
  });
}

interface Entry extends Change {
  /** The same in every build, and of no other entry. */
  readonly id: string;
  readonly url: string;
  readonly moment: string;
  /** Never empty. */
  readonly text: string;
}

function entriesOf(site: Site, language: string): readonly Entry[] {
  const ids = new Map<string, number>();
  return changesIn(site, language)
    .filter(({ date }) => dayOf(date) !== undefined)
    .map((change) => {
      const { article, date, what } = change;
      const url = canonicalUrl(site.config.url, article.output);
      const name = `${url}#changed-${date}`;
      const count = (ids.get(name) ?? 0) + 1;
      ids.set(name, count);
      return {
        ...change,
        ...{ id: count === 1 ? name : `${name}-${count}`, url, moment: `${date}T00:00:00Z` },
        text: what || article.summary || article.title,
      };
    })
    .slice(0, MOST_ENTRIES);
}

function atom(site: Site, outputs: ChangeOutputs, entries: readonly Entry[]): string {
  const { url, title, tagline } = site.config;
  const whole = (path: string) => escapeXml(canonicalUrl(url, path));
  const tag = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  const people = (names: readonly string[]) =>
    names.map((name) => `<author>${tag("name", name)}</author>`).join("");
  const written = entries.map(
    ({ id, url, moment, text, article }) => `<entry>
${tag("title", article.title)}
${tag("id", id)}
<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
${tag("updated", moment)}
${tag("summary", text)}${people(article.authors)}
</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(outputs.language)}">
${tag("title", title)}
${tagline === "" ? "" : `${tag("subtitle", tagline)}\n`}<id>${whole(outputs.atom)}</id>
<link rel="self" type="application/atom+xml" href="${whole(outputs.atom)}"/>
<link rel="alternate" type="text/html" href="${whole(outputs.page ?? "index.html")}"/>
${tag("updated", entries[0]?.moment ?? "")}
${people([title])}
${written.join("")}</feed>
`;
}

function json(site: Site, outputs: ChangeOutputs, entries: readonly Entry[]): string {
  const { url, title, tagline } = site.config;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: canonicalUrl(url, outputs.page ?? "index.html"),
    feed_url: canonicalUrl(url, outputs.json),
    ...(tagline !== "" && { description: tagline }),
    language: outputs.language,
    items: entries.map(({ id, url, moment, text, article }) => ({
      ...{ id, url, title: article.title, content_text: text, date_modified: moment },
      ...(article.authors.length > 0 && { authors: article.authors.map((name) => ({ name })) }),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
