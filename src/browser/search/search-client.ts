import type { Facets, ItemPlace } from "../../search/format/facets.ts";
import type { Entry } from "../../search/format/head.ts";
import type { SearchAnswer } from "../../search/query/answer.ts";
import { createReader } from "../../search/query/reader.ts";
import type { Seldom } from "../../search/query/seldom.ts";
import { metaContent } from "../dom/add-script.ts";
import { mayLoadAhead } from "./load-ahead.ts";
import { loadSearch } from "./load-search.ts";
import type { SearchQuery } from "./search-query.ts";

/** What the dialog and the page ask of the engine. All reject when a script does not load. */
export interface SearchClient {
  /** The hits of the first `portions` portions. */
  search(query: SearchQuery, portions: number): Promise<SearchAnswer>;
  /** Loads and reads what every search needs, so that the first answer need not wait for it. */
  prepare(): void;
  /** Loads what one letter more is likely to need, where the connection allows that. */
  ahead(text: string): void;
  facets(): Promise<Facets>;
  /** The questions that are not mastered yet; null before the first answer to any. */
  open(): Promise<ReadonlySet<number> | null>;
}

/** What the script of the learner's progress hands over. */
export type FindOpen = (items: readonly ItemPlace[]) => Promise<ReadonlySet<number> | null>;

/** Of portions, and how far the first one goes with what lacks some of the words: hits of an index in one file cost no further request, of another each may cost one. */
const sizes = {
  oneFile: { first: 30, further: 30, partial: 30 },
  severalFiles: { first: 5, further: 10, partial: 3 },
};

/** @param load Gives what the index's file of that name hands over. */
export function createSearchClient(load: (name: string) => Promise<unknown>): SearchClient {
  const loadSeldom = () => loadSearch<Seldom>("seldom", metaContent("waymark-search-seldom"));
  const reader = createReader({ load, loadSeldom });
  // The reader knows what is in the files; here it matters only whether they came with the entry.
  const isOneFile = async () => Object.keys(((await load("index")) as Entry).files).length > 0;

  async function within(query: SearchQuery): Promise<ReadonlySet<number> | undefined> {
    if (query.topic === "" && !query.isOpen) return undefined;
    const [about, open] = await Promise.all([
      query.topic === ""
        ? undefined
        : reader.facets().then((facets) => having(query.topic, facets)),
      query.isOpen ? client.open() : undefined,
    ]);
    if (!about) return open ?? undefined;
    return open ? new Set([...about].filter((ordinal) => open.has(ordinal))) : about;
  }

  const client: SearchClient = {
    async search(query, portions) {
      const { text, kind, exactly } = query;
      const [one, among] = await Promise.all([isOneFile(), within(query)]);
      const { first, further, partial } = sizes[one ? "oneFile" : "severalFiles"];
      return reader.search(text, {
        limit: first + further * (portions - 1),
        ...(portions === 1 && { partialLimit: partial }),
        ...(kind !== "" && { kinds: [kind] }),
        ...(among && { within: among }),
        exactly,
      });
    },
    prepare() {
      // The first search says what fails.
      reader.prepare().catch(() => {});
    },
    ahead(text) {
      if (mayLoadAhead(navigator)) void reader.ahead(text);
    },
    facets: () => reader.facets(),
    async open() {
      const find = loadSearch<FindOpen>("progress", metaContent("waymark-search-progress"));
      const [isOpen, { items }] = await Promise.all([find, reader.facets()]);
      return isOpen(items);
    },
  };
  return client;
}

/** As in `objective:Name`; a topic that the site no longer has rules nothing out. */
function having(topic: string, { objectives, tags }: Facets): ReadonlySet<number> | undefined {
  const name = topic.slice(topic.indexOf(":") + 1);
  const facets = topic.startsWith("tag:") ? tags : objectives;
  const found = facets.find((facet) => facet.name === name);
  return found && new Set(found.ordinals);
}
