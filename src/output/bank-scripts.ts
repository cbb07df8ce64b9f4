import { type DailyItem, dailyOrder } from "../core/selection/daily.ts";
import { isolated } from "../markdown/isolated.ts";
import { type ItemIndexes, noIndexes } from "../render/assets.ts";
import { itemView } from "../render/views/item.ts";
import type { ItemView } from "../render/views/quiz-types.ts";
import type { LinkView } from "../render/views/types.ts";
import { bundleScript } from "../search/index/bundle-script.ts";
import { itemPage } from "../site/read/item-pages.ts";
import type { BankFile } from "../site/read/render-bank.ts";
import { siteIn } from "../site/several-languages.ts";
import { allBanks, type Site } from "../site/site.ts";
import { banksOnce, languageOfBank } from "../site/translated-banks.ts";
import { hashed, type OutputFile } from "./bundle.ts";

/** What the index says of an item; its addresses are from the site's root. */
interface IndexEntry {
  readonly id: string;
  readonly bank: string;
  readonly bankTitle: string;
  readonly revision: string;
  readonly kind: string;
  readonly objective: string;
  readonly difficulty: ItemView["difficulty"];
  readonly tags: readonly string[];
  readonly section: LinkView | null;
  /** Where the item stands. */
  readonly url: string;
  /** The script that brings its card. */
  readonly script: string;
}

export interface BankScripts {
  /** Where the indexes are, of the site's own language. */
  readonly indexes: ItemIndexes;
  /** Of each other language of the site, its own: what is translated in that, the rest as it is. */
  readonly indexesIn: ReadonlyMap<string, ItemIndexes>;
  readonly files: readonly OutputFile[];
}

// Pages that show items of many banks stand at the root; elsewhere a browser goes up to it.
const ROOT_PAGE = "index.html";

/** Prints an item with the interface's words in a language. */
type Card = (item: ItemView, language: string) => string;

/**
 * Writes every item's card into scripts, in its own language, and for each language an index that names the
 * script of each. They are scripts since nothing else loads from `file://` under the pages' policy.
 */
export function writeBankScripts(site: Site, card: Card): BankScripts {
  const { language, languages } = site.config;
  const chunks = new Map(
    allBanks(site).map((bankFile) => [bankFile, bankChunks(site, bankFile, card)]),
  );
  if (chunks.size === 0) return { indexes: noIndexes, indexesIn: new Map(), files: [] };
  const written = [language, ...languages].map((each) => {
    const entries = banksIn(siteIn(site, each), chunks);
    const items = dataScript("items", entries);
    const daily = dataScript("daily-items", dailyEntries(entries));
    const paths: ItemIndexes = { itemsIndex: items.path, dailyIndex: daily.path };
    return { paths, files: [items, daily] };
  });
  const [own, ...others] = written.map(({ paths }) => paths);
  const files = [
    ...written.flatMap(({ files }) => files),
    ...[...chunks.values()].flat().map(({ file }) => file),
  ];
  return {
    indexes: own ?? noIndexes,
    indexesIn: new Map(languages.map((each, at) => [each, others[at] ?? noIndexes])),
    // Languages without a bank have one index.
    files: [...new Map(files.map((file) => [file.path, file])).values()],
  };
}

function dataScript(name: string, data: unknown): OutputFile {
  return hashed(name, ".js", bundleScript(name, JSON.stringify(data)));
}

/** A home page asks one of them, and so loads no more of each than where its card is. */
function dailyEntries(entries: readonly IndexEntry[]): readonly DailyItem[] {
  return dailyOrder(entries).map(({ id, kind, script }) => ({ id, kind, script }));
}

/** Every item once: as the language that the site is seen in has it, else as the original has it. */
function banksIn(
  site: Site,
  chunks: ReadonlyMap<BankFile, readonly Chunk[]>,
): readonly IndexEntry[] {
  const entriesOf = (bankFile: BankFile) =>
    (chunks.get(bankFile) ?? []).flatMap(({ entries }) => entries);
  return banksOnce(site).flatMap((bankFile) => {
    const own = entriesOf(bankFile);
    const { original } = bankFile;
    if (original === undefined) return own;
    const translated = new Map(own.map((entry) => [entry.id, entry]));
    const there = entriesOf(original).map((entry) => {
      const { bankTitle } = own[0] ?? entry;
      return translated.get(entry.id) ?? { ...entry, bankTitle };
    });
    const known = new Set(there.map(({ id }) => id));
    return [...there, ...own.filter(({ id }) => !known.has(id))];
  });
}

// Cards are asked for by name, so a script may hold more of them than a page does.
const CHUNK_SIZE = 50;

interface Chunk {
  readonly file: OutputFile;
  readonly entries: readonly IndexEntry[];
}

function bankChunks(shared: Site, bankFile: BankFile, card: Card): readonly Chunk[] {
  const { bank, original } = bankFile;
  const language = languageOfBank(bankFile, shared.config);
  const site = siteIn(shared, language);
  const places = bank.items.map((item, index) => ({ bankFile, item, index }));
  const parts = Array.from({ length: Math.ceil(places.length / CHUNK_SIZE) }, (_, part) =>
    places.slice(part * CHUNK_SIZE, (part + 1) * CHUNK_SIZE),
  );
  // A card may come to stand on a page in any of the languages.
  const page = { page: ROOT_PAGE, language: shared.config.languages.length > 0 ? "" : language };
  return parts.map((part, number) => {
    const views = part.map((place) => ({
      view: itemView(site, place, { ...page, number: 0 }),
      url: `${itemPage(bankFile, place.index)}#item-${place.item.id}`,
    }));
    // No id has a point.
    const name = `bank-${original ? `${language}.` : ""}${bank.id}-${number + 1}`;
    const cards = Object.fromEntries(views.map(({ view }) => [view.id, card(view, language)]));
    const file = hashed(name, ".js", bundleScript(name, JSON.stringify(cards)));
    const entries = views.map(({ view, url }): IndexEntry => {
      const { id, revision, kind, objective, difficulty, tags, section } = view;
      return {
        ...{ id, bank: bank.id, bankTitle: isolated(bank.title, language), revision, kind },
        ...{ objective, difficulty, tags, section, url, script: file.path },
      };
    });
    return { file, entries };
  });
}
