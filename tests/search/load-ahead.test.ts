import { expect, test } from "vitest";
import { mayLoadAhead } from "../../src/browser/search/load-ahead.ts";
import { writeIndex } from "../../src/search/index/writer.ts";
import { createReader } from "../../src/search/query/reader.ts";
import { loadSeldom, received, section } from "./support.ts";

// By the Network Information API: effectiveType is one of slow-2g, 2g, 3g, 4g.
test.each([
  [{}, true],
  [{ connection: {} }, true],
  [{ connection: { saveData: false, effectiveType: "4g" } }, true],
  [{ connection: { saveData: true, effectiveType: "4g" } }, false],
  [{ connection: { effectiveType: "3g" } }, false],
  [{ connection: { effectiveType: "slow-2g" } }, false],
])("with %j something may be loaded ahead: %s", (navigator, may) => {
  expect(mayLoadAhead(navigator)).toBe(may);
});

test("after two letters the shards of the next are there before the third is typed", async () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const documents = letters.map((letter, at) =>
    section(
      `${letter}`,
      Array.from({ length: 900 }, (_, word) => `pa${letter}${word.toString(36)}`).join(" "),
      `T${at}`,
    ),
  );
  const data = received(await writeIndex(documents, { language: "tlh", oneFileBytes: 0 }));
  const loaded: string[] = [];
  const reader = createReader({
    loadSeldom,
    load: async (name) => {
      loaded.push(name);
      return data.get(name);
    },
  });
  await reader.search("pa", { limit: 5 });
  const shards = () => loaded.filter((name) => name.startsWith("t")).length;
  const before = shards();
  await reader.ahead("pa");
  expect(shards()).toBe(before + 2);
  // A word that is over has no next letter.
  await reader.ahead('"pab"');
  await reader.ahead("");
  expect(shards()).toBe(before + 2);
});

test("what does not load ahead is not told", async () => {
  const reader = createReader({ loadSeldom, load: () => Promise.reject(new Error("offline")) });
  await expect(reader.ahead("pa")).resolves.toBeUndefined();
});
