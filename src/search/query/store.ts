import { decodeCards, type ShownCard } from "../format/cards.ts";
import { decodeFacets, type Facets } from "../format/facets.ts";
import { decodeHead, type Entry, type Head } from "../format/head.ts";
import { decodeLexicon, type LexiconFile } from "../format/lexicon-file.ts";
import type { PinnedPage } from "../format/pinned.ts";
import type { Placed } from "../format/places.ts";
import { decodeShard, type Shard } from "../format/shard.ts";
import type { Steps } from "../format/steps.ts";
import type { Synonyms } from "../format/synonyms.ts";
import { knownWords } from "../format/words-of-text.ts";
import { inSlices, nextSlice } from "./slices.ts";

/** The parts of an index, each loaded when first asked for. A part that failed is loaded again. */
export interface Store {
  head(): Promise<Head>;
  /** Whether all the parts came with the head, so that none costs a request. */
  isOneFile(): Promise<boolean>;
  pinned(): Promise<readonly PinnedPage[]>;
  synonyms(): Promise<readonly Synonyms[]>;
  shard(place: number): Promise<Shard>;
  /** Where the terms of that shard stand, by term: not those that stand in very many places. */
  places(place: number, decode: DecodePlaces): Promise<ReadonlyMap<string, Placed>>;
  /** @throws RangeError when the index has no such card: its parts do not belong together. */
  card(ordinal: number): Promise<ShownCard>;
  lexicon(): Promise<LexiconFile>;
  /** Those words of it that a rare word may be meant for; of an index in one file, all of it. */
  names(): Promise<LexiconFile>;
  facets(): Promise<Facets>;
}

/** Of one shard: `at` is its place in the file of places. Few searches need it, and bring it themselves. */
export type DecodePlaces = (
  shard: string,
  places: string,
  at: number,
  scale: Head["scale"],
) => Steps<ReadonlyMap<string, Placed>>;

/** `load` gives what the file of that name, as `writeIndex` wrote it, hands to the registrar. */
export function createStore({ load }: { load: (name: string) => Promise<unknown> }): Store {
  const parts = new Map<string, Promise<unknown>>();
  function once<T>(name: string, bring: () => Promise<T>): Promise<T> {
    // A name stands for one kind of part only.
    const known = parts.get(name) as Promise<T> | undefined;
    if (known) return known;
    const part = bring();
    parts.set(name, part);
    part.catch(() => parts.delete(name));
    return part;
  }

  // The files are written by this package's own writer, of the same build.
  const entry = () => once("entry", async () => (await load("index")) as Entry);
  const head = () =>
    once("head", async () => {
      const { head } = await entry();
      await nextSlice();
      return inSlices(decodeHead(head));
    });
  async function data(name: string): Promise<string> {
    const { files } = await entry();
    return Object.hasOwn(files, name) ? (files[name] ?? "") : ((await load(name)) as string);
  }
  async function lexicon(): Promise<LexiconFile> {
    const { lexiconName } = await head();
    return once("lexicon", async () => inSlices(await decodeLexicon(await data(lexiconName))));
  }
  const shardData = (name: string) => once(`data ${name}`, () => data(name));
  return {
    head,
    isOneFile: async () => Object.keys((await entry()).files).length > 0,
    pinned: async () => (await entry()).pinned ?? [],
    synonyms: async () => (await entry()).synonyms ?? [],
    async shard(place) {
      const { shardName, scale } = await head();
      const name = shardName(place);
      return once(name, async () => {
        const packed = await shardData(name);
        await nextSlice();
        return inSlices(decodeShard(packed, scale));
      });
    },
    async places(place, decode) {
      const { shardName, placesName, shardsPerPlaces, scale } = await head();
      const name = placesName(place);
      return once(`places ${place}`, async () => {
        const [shard, places] = await Promise.all([
          shardData(shardName(place)),
          once(name, () => data(name)),
        ]);
        await nextSlice();
        return inSlices(decode(shard, places, place % shardsPerPlaces, scale));
      });
    },
    async card(ordinal) {
      const { cardsName, documentsPerFile } = await head();
      const name = cardsName(ordinal);
      const { common } = await entry();
      const known = common && (await once("known", async () => knownWords(common)));
      const cards = await once(name, async () => {
        const packed = await data(name);
        await nextSlice();
        return inSlices(await decodeCards(packed, known || undefined));
      });
      const card = cards[ordinal % documentsPerFile];
      if (!card) throw new RangeError(`the search index has no card ${ordinal}`);
      return card;
    },
    lexicon,
    async names() {
      const [{ namesName, lexiconName }, { files }] = await Promise.all([head(), entry()]);
      if (Object.hasOwn(files, lexiconName)) return lexicon();
      return once("names", async () => inSlices(await decodeLexicon(await data(namesName))));
    },
    async facets() {
      const { facetsName } = await head();
      return once("facets", async () => decodeFacets(await data(facetsName)));
    },
  };
}
