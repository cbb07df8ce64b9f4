import { expect, it } from "vitest";
import { slug } from "../../src/markdown/slug.ts";

it("numbers headings of the same words without trying every number again", () => {
  const ids = new Set<string>(["part-3"]);
  let looked = 0;
  const taken = {
    has(id: string) {
      looked++;
      return ids.has(id);
    },
    add: (id: string) => ids.add(id),
  };
  const given = Array.from({ length: 1000 }, () => slug("Part", taken));
  expect(given.slice(0, 4)).toEqual(["part", "part-2", "part-4", "part-5"]);
  expect(new Set(given).size).toBe(1000);
  expect(looked).toBeLessThan(3000);
});
