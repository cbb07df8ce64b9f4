import { itemView } from "../render/views/item.ts";
import type { ItemView } from "../render/views/quiz-types.ts";
import type { LinkView } from "../render/views/types.ts";
import { bundleScript } from "../search/index/bundle-script.ts";
import { itemPage } from "../site/read/item-pages.ts";
import type { BankFile } from "../site/read/render-bank.ts";
import type { Site } from "../site/site.ts";
import { originalBanks } from "../site/translated-banks.ts";
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
  /** The script of the index, from the site's root; empty when there are no items. */
  readonly index: string;
  readonly files: readonly OutputFile[];
}

// Pages that show items of many banks stand at the root; elsewhere a browser goes up to it.
const ROOT_PAGE = "index.html";

/**
 * Writes every item's card into scripts, and an index that names the script of each. They are scripts
 * since nothing else loads from `file://` under the pages' policy.
 * @param card Prints an item as a page at the site's root would.
 */
export function writeBankScripts(site: Site, card: (item: ItemView) => string): BankScripts {
  const chunks = originalBanks(site).flatMap((bankFile) => bankChunks(site, bankFile, card));
  if (chunks.length === 0) return { index: "", files: [] };
  const entries = chunks.flatMap((chunk) => chunk.entries);
  const index = hashed("items", ".js", bundleScript("items", JSON.stringify(entries)));
  return { index: index.path, files: [index, ...chunks.map(({ file }) => file)] };
}

// Cards are asked for by name, so a script may hold more of them than a page does.
const CHUNK_SIZE = 50;

function bankChunks(site: Site, bankFile: BankFile, card: (item: ItemView) => string) {
  const { bank } = bankFile;
  const places = bank.items.map((item, index) => ({ bankFile, item, index }));
  const parts = Array.from({ length: Math.ceil(places.length / CHUNK_SIZE) }, (_, part) =>
    places.slice(part * CHUNK_SIZE, (part + 1) * CHUNK_SIZE),
  );
  return parts.map((part, number) => {
    const views = part.map((place) => ({
      view: itemView(site, place, { page: ROOT_PAGE, language: site.config.language, number: 0 }),
      url: `${itemPage(bankFile, place.index)}#item-${place.item.id}`,
    }));
    const name = `bank-${bank.id}-${number + 1}`;
    const cards = Object.fromEntries(views.map(({ view }) => [view.id, card(view)]));
    const file = hashed(name, ".js", bundleScript(name, JSON.stringify(cards)));
    const entries = views.map(({ view, url }): IndexEntry => {
      const { id, revision, kind, objective, difficulty, tags, section } = view;
      return {
        ...{ id, bank: bank.id, bankTitle: bank.title, revision, kind },
        ...{ objective, difficulty, tags, section, url, script: file.path },
      };
    });
    return { file, entries };
  });
}
