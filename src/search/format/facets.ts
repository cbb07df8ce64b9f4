import { compress, type Deflate, decompress } from "./compress.ts";
import type { SearchDocument } from "./documents.ts";

/** What results can be narrowed by. Documents are named by their ordinals, ascending. */
export interface Facets {
  /** By name, in the order in which the site has them. */
  readonly objectives: readonly Facet[];
  readonly tags: readonly Facet[];
  /** Which quiz item a document is. */
  readonly items: readonly ItemPlace[];
}

export interface Facet {
  readonly name: string;
  readonly ordinals: readonly number[];
}

export interface ItemPlace {
  readonly ordinal: number;
  readonly bank: string;
  readonly id: string;
}

/** What facets are made of. */
export type Faceted = Partial<SearchDocument>;

/** `documents` are in the index's order. */
export function facetsOf(documents: readonly Faceted[]): Facets {
  const objectives = new Map<string, number[]>();
  const tags = new Map<string, number[]>();
  const items: ItemPlace[] = [];
  documents.forEach(({ item, objective, tags: own = [] }, ordinal) => {
    if (item) items.push({ ordinal, ...item });
    if (objective !== undefined) add(objectives, objective, ordinal);
    for (const tag of new Set(own)) add(tags, tag, ordinal);
  });
  return { objectives: listed(objectives), tags: listed(tags), items };
}

export function encodeFacets(facets: Facets, deflate: Deflate): Promise<string> {
  return compress(JSON.stringify(facets), deflate);
}

export async function decodeFacets(data: string): Promise<Facets> {
  return JSON.parse(await decompress(data));
}

function add(lists: Map<string, number[]>, name: string, ordinal: number): void {
  const list = lists.get(name);
  if (list) list.push(ordinal);
  else lists.set(name, [ordinal]);
}

function listed(lists: ReadonlyMap<string, readonly number[]>): Facet[] {
  return [...lists].map(([name, ordinals]) => ({ name, ordinals }));
}
