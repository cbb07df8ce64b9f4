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

it("a page that shows what has changed is loaded anew at once, and all with the rest of the site", () => {
  const reloads = createReloads();
  const changed = listener(reloads, "a.html");
  const other = listener(reloads, "b.html");
  reloads.announcePages(["a.html"]);
  expect([changed.length, other.length]).toEqual([2, 1]);
  const again = listener(reloads, "a.html");
  expect(again).toEqual(changed.slice(1));
  reloads.announce();
  expect([again.length, other.length]).toEqual([2, 2]);
  expect(again[1]).toBe(other[1]);
});
