import type { BrowserContext, Page } from "playwright-core";

/** A way to some files that a test breaks and mends while its page is open. */
export interface Connection {
  break(): void;
  mend(): void;
}

/**
 * Refuses what matches the pattern while it is broken, as it is at first unless told otherwise. To be
 * called before the page opens: a page that is open may for a moment ask past a new route, and one that
 * is taken away may leave a request hanging.
 * @param options.delay What all that matches waits for first.
 */
export async function connectionTo(
  room: BrowserContext | Page,
  pattern: string | RegExp,
  { isBroken = true, delay = Promise.resolve() } = {},
): Promise<Connection> {
  let refuses = isBroken;
  await room.route(pattern, async (route) => {
    await delay;
    await (refuses ? route.abort("connectionfailed") : route.continue());
  });
  return {
    break: () => {
      refuses = true;
    },
    mend: () => {
      refuses = false;
    },
  };
}
