import type { IndexFiles } from "./index-files.ts";
import type { SearchClient } from "./search-client.ts";

/**
 * A client that asks once more, of a new index, where a file of the index did not load: the entry it knows
 * may be one of before the site was last published.
 * @param create Makes a client of the entry that is there by then.
 */
export function healingClient(
  files: Pick<IndexFiles, "isBroken" | "renew">,
  create: () => SearchClient,
): SearchClient {
  let newest = create();
  let renewing: Promise<void> | undefined;

  /** Once for all that failed meanwhile. */
  function renew(): Promise<void> {
    renewing ??= files
      .renew()
      .then(() => {
        newest = create();
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  }

  async function ask<Answer>(what: (client: SearchClient) => Promise<Answer>): Promise<Answer> {
    const asked = newest;
    try {
      return await what(asked);
    } catch (error) {
      if (asked === newest) {
        if (!files.isBroken()) throw error;
        await renew();
      }
      return what(newest);
    }
  }

  return {
    search: (query, portions) => ask((client) => client.search(query, portions)),
    prepare: () => newest.prepare(),
    ahead: (text) => newest.ahead(text),
    facets: () => ask((client) => client.facets()),
    open: () => ask((client) => client.open()),
  };
}
