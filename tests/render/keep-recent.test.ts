import { expect, it } from "vitest";
import { keepRecent } from "../../src/render/keep-recent.ts";

it("keeps what was asked for last, and makes anew what was not", () => {
  const made: string[] = [];
  const recent = keepRecent<string>(2);
  const ask = (key: string) =>
    recent(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(["a", "b", "a", "c", "a", "b"].map(ask)).toEqual(["A", "B", "A", "C", "A", "B"]);
  // When "c" came, "b" was the one that had waited longest.
  expect(made).toEqual(["a", "b", "c", "b"]);
});
