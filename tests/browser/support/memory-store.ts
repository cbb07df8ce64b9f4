import type { AttemptStore, KeptEntry } from "../../../src/browser/storage/attempt-store.ts";

/** Attempts in memory: what the browser's database does, in the fewest words. */
export function memoryStore(): AttemptStore {
  let kept: ReadonlyMap<string, KeptEntry> = new Map();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const acting = turn.then(act);
    turn = acting.catch(() => {});
    return acting;
  };
  return {
    load: (name) =>
      inTurn(async () =>
        [...kept.values()].filter((entry) => {
          const { quiz, bank } = entry as { readonly quiz?: unknown; readonly bank?: unknown };
          return name === undefined || quiz === name || bank === name;
        }),
      ),
    change: (work) =>
      inTurn(async () => {
        const changed = new Map(kept);
        await work({
          all: async () => [...changed.values()],
          put: async (entry) => changed.set(entry.id, structuredClone(entry)),
          delete: (id) => void changed.delete(id),
        });
        kept = changed;
      }),
  };
}
