import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAmong } from "../../../src/core/items/normalise.ts";

// One word whether it is joined, parted or has a hyphen: as dictionaries list such words, both ways.
describe("a joint makes no difference", () => {
  test.each([
    ["e-mail", "email"],
    ["e-mail", "e mail"],
    ["email", "e mail"],
    ["E‑Mail", "eMail"],
    ["x-ray", "xray"],
    ["well-being", "wellbeing"],
    ["well-being", "well being"],
    ["co-operate", "cooperate"],
    ["anti-virus software", "antivirus software"],
    ["utf-8", "UTF8"],
    ["vitamin-C", "vitaminc"],
    ["d'accord", "d accord"],
    ["e-mail and web-site", "email and website"],
  ])("%s, %s", (one, other) => {
    expect(isAmong([one], other)).toBe(true);
    expect(isAmong([other], one)).toBe(true);
  });
});

describe("where it does", () => {
  test.each([
    ["every day", "everyday"],
    ["a part", "apart"],
    ["I deal", "ideal"],
    ["p, q", "pq"],
    ["x-y", "xy"],
    ["x = foo-bar", "x = foobar"],
    ["--dry-run", "--dryrun"],
    ["1939-1945", "19391945"],
    ["3-4", "34"],
  ])("%s, %s", (one, other) => {
    expect(isAmong([one], other)).toBe(false);
    expect(isAmong([other], one)).toBe(false);
  });

  test.each(["all", "-", "‐;"])("where signs: %s has hyphens count", (signs) => {
    expect(isAmong(["e-mail"], "e-mail", { signs })).toBe(true);
    expect(isAmong(["e-mail"], "email", { signs })).toBe(false);
  });

  test("not where other signs do", () => {
    expect(isAmong(["e-mail?"], "email?", { signs: "?" })).toBe(true);
    expect(isAmong(["e-mail?"], "email", { signs: "?" })).toBe(false);
  });
});

test("one text reads like the other wherever that reads like the one, and like itself", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."abeé- 1ıI;("), maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (one, other, accentSensitive) => {
      const exact = { accentSensitive };
      expect(isAmong([one], one, exact)).toBe(true);
      expect(isAmong([one], other, exact)).toBe(isAmong([other], one, exact));
    }),
    { numRuns: 1000 },
  );
});
