import type { ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { createReloads } from "../../src/cli/serve/reload.ts";

/** A page that listens: what it is told, each a build. */
function listener(reloads: ReturnType<typeof createReloads>, page: string): readonly string[] {
  const told: string[] = [];
  const response = {
    writeHead: () => response,
    on: () => response,
    write: (text: string) => told.push(text),
  };
  reloads.listen(response as unknown as ServerResponse, page);
  return told;
}

it("a page that shows what has changed is loaded anew at once, the others with the rest of the site, and each once", () => {
  const reloads = createReloads();
  const changed = listener(reloads, "a.html");
  const other = listener(reloads, "b.html");
  expect([changed.length, other.length]).toEqual([1, 1]);
  reloads.announcePages(["a.html"]);
  expect([changed.length, other.length]).toEqual([2, 1]);
  const again = listener(reloads, "a.html");
  reloads.announce();
  expect([again.length, other.length]).toEqual([1, 2]);
  expect(again[0]).toBe(changed[1]);
  // The next build is another: nobody is ahead of it.
  reloads.announce();
  expect([again.length, other.length]).toEqual([2, 3]);
});

it("a page that came while others were ahead hears of the rest", () => {
  const reloads = createReloads();
  reloads.announcePages(["a.html"]);
  const other = listener(reloads, "b.html");
  reloads.announce();
  expect(other).toHaveLength(2);
});
