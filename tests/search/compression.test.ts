import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packSorted, sharedLength, unpackSorted } from "../../src/search/format/front-coded.ts";
import { flagModel, numberModel } from "../../src/search/format/number-model.ts";
import { occurrencesReader } from "../../src/search/format/occurrences.ts";
import { occurrencesWriter } from "../../src/search/format/occurrences-writer.ts";
import { packBytes, packer, unpackBytes, unpacker } from "../../src/search/format/packed.ts";
import { rangeDecoder, rangeEncoder } from "../../src/search/format/range-coder.ts";
import { atOnce } from "../../src/search/format/steps.ts";
import type { Occurrences } from "../../src/search/format/weights.ts";
import { randomNumbers } from "../support/random.ts";

describe("the range coder", () => {
  const flagBytes = (flags: readonly boolean[]) => {
    const to = rangeEncoder();
    const model = flagModel();
    for (const flag of flags) to.flag(flag, model);
    const bytes = to.bytes();
    const from = rangeDecoder(bytes);
    const read = flagModel();
    for (const [at, flag] of flags.entries()) {
      if (from.flag(read) !== flag) expect.fail(`flag ${at} is read as ${!flag}`);
    }
    return bytes.length;
  };
  const numberBytes = (numbers: readonly number[]) => {
    const to = rangeEncoder();
    const model = numberModel();
    for (const number of numbers) to.number(number, model);
    const bytes = to.bytes();
    const from = rangeDecoder(bytes);
    const read = numberModel();
    for (const [at, number] of numbers.entries()) {
      const got = from.number(read);
      if (got !== number) expect.fail(`number ${at}, ${number}, is read as ${got}`);
    }
    return bytes.length;
  };

  test.each([0.01, 0.1, 0.5, 0.9, 0.99])(
    "writes yes and no in about as many bits as Shannon's entropy has, where %d are yes",
    (share) => {
      const random = randomNumbers(42);
      const flags = Array.from({ length: 20_000 }, () => random() < share);
      const entropy = -share * Math.log2(share) - (1 - share) * Math.log2(1 - share);
      const bytes = flagBytes(flags);
      expect((bytes * 8) / flags.length).toBeGreaterThan(entropy * 0.9);
      expect((bytes * 8) / flags.length).toBeLessThan(entropy * 1.12 + 0.02);
    },
  );

  test("learns what numbers are like: few bits for what is usual, all for what is noise", () => {
    const random = randomNumbers(42);
    const length = 20_000;
    const bits = (make: () => number) => (numberBytes(Array.from({ length }, make)) * 8) / length;
    // Each as likely as half the one before: two bits of entropy.
    expect(bits(() => Math.floor(-Math.log2(random())))).toBeLessThan(2.2);
    // One of sixteen, of which the bits below the highest tell as much as the size does.
    expect(bits(() => Math.floor(random() * 16))).toBeLessThan(4.3);
    // Always the same.
    expect(bits(() => 21)).toBeLessThan(0.2);
    expect(bits(() => 1_000_000 + Math.floor(random() * 1024))).toBeLessThan(15.5);
    // Noise of 28 bits.
    expect(bits(() => Math.floor(random() * 2 ** 28))).toBeLessThan(28.8);
  });

  test("any numbers come back, in any order", () => {
    const number = fc.oneof(fc.nat(20), fc.nat(5000), fc.nat(2 ** 30));
    fc.assert(fc.property(fc.array(number, { maxLength: 300 }), (all) => void numberBytes(all)));
    numberBytes([0, 1, 2, 2 ** 16 - 2, 2 ** 16 - 1, 2 ** 16, 2 ** 30 - 1, 2 ** 30]);
    numberBytes([]);
  });

  test("what is carried over many bytes comes back", () => {
    // The unlikely bit after many likely ones adds to a low end that is all ones.
    for (let count = 1; count < 400; count += 7) {
      const run = Array.from({ length: count }, () => true);
      flagBytes([...run, false, ...run, false, ...run]);
      flagBytes([...run.map(() => false), true, ...run.map(() => false), true]);
    }
  });
});

describe("the places of a shard's terms", () => {
  const occurrences = (
    documents: readonly number[],
    of: (at: number) => readonly [count: number, length: number],
  ): Occurrences => ({
    documents: Uint32Array.from(documents),
    counts: Uint32Array.from(documents, (_, at) => of(at)[0]),
    lengths: Uint32Array.from(documents, (_, at) => of(at)[1]),
  });
  /** Its place among the terms that are new in its first document, which stands above it: 20 bits hold the place. */
  const numberOf = (fields: readonly Occurrences[], place: number) => {
    const first = Math.min(2 ** 32 - 1, ...fields.flatMap(({ documents }) => [...documents]));
    return first * 2 ** 20 + place;
  };
  const bytesOf = (terms: readonly (readonly Occurrences[])[]) => {
    const to = occurrencesWriter();
    for (const [place, fields] of terms.entries()) to.term(numberOf(fields, place), fields);
    const bytes = to.bytes();
    const blocks = to.blocks.values();
    const read = occurrencesReader(bytes, terms[0]?.length ?? 0, () => blocks.next().value ?? "");
    for (const [place, fields] of terms.entries()) {
      expect(atOnce(read())).toEqual({ index: numberOf(fields, place), fields });
    }
    return bytes.length + to.blocks.reduce((sum, { length }) => sum + (length * 13) / 16, 0);
  };
  const bitsPerPosting = (terms: readonly Occurrences[]) => {
    const postings = terms.reduce((sum, { documents }) => sum + documents.length, 0);
    return (bytesOf(terms.map((term) => [term])) * 8) / postings;
  };

  test("take next to nothing where a page's sections have them all alike", () => {
    const terms = Array.from({ length: 50 }, () =>
      occurrences(
        Array.from({ length: 200 }, (_, at) => 100 + at),
        () => [1, 4],
      ),
    );
    expect(bitsPerPosting(terms)).toBeLessThan(0.25);
  });

  test("take the fewer bits for gaps, the more alike those of terms as common are", () => {
    const random = randomNumbers(42);
    // Every second term stands in each second document, the others far apart.
    const terms = Array.from({ length: 60 }, (_, number) => {
      const step = number % 2 === 0 ? 2 : 31;
      const documents = Array.from({ length: 100 }, (_, at) => (at + 1) * step);
      return occurrences(documents, () => [1, 5]);
    });
    // A gap is always the one that the terms as common as this have.
    expect(bitsPerPosting(terms)).toBeLessThan(0.55);
    // In runs of two neighbours: the second follows from the first's gap.
    const runs = Array.from({ length: 60 }, () => {
      const documents = Array.from({ length: 100 }, (_, at) => Math.floor(at / 2) * 31 + (at % 2));
      return occurrences(documents, () => [1, 5]);
    });
    expect(bitsPerPosting(runs)).toBeLessThan(0.5);
    // Neighbours are alike, others are not: 8 bits of noise for every second posting.
    const alike = Array.from({ length: 60 }, () => {
      const lengths = Array.from({ length: 50 }, () => 257 + Math.floor(random() * 255));
      const documents = Array.from({ length: 100 }, (_, at) => Math.floor(at / 2) * 31 + (at % 2));
      return occurrences(documents, (at) => [1, lengths[Math.floor(at / 2)] ?? 0]);
    });
    expect(bitsPerPosting(alike)).toBeLessThan(4.7);
  });

  test("of many a term, of each field by itself, counts of once and of more", () => {
    const random = randomNumbers(42);
    const twice = Array.from({ length: 40 }, () => [
      occurrences(
        Array.from({ length: 100 }, (_, at) => at * 3),
        () => [random() < 0.5 ? 1 : 2, 9],
      ),
      occurrences([], () => [1, 1]),
      occurrences(
        Array.from({ length: 100 }, (_, at) => at * 31),
        (at) => [7, 30 + (at % 2)],
      ),
    ]);
    // About a bit whether it is the same as before, and one whether it is once, of half of the postings.
    expect((bytesOf(twice) * 8) / 8000).toBeLessThan(2.2);
    bytesOf([]);
    bytesOf([[]]);
    bytesOf([[occurrences([0], () => [1, 0])], [occurrences([2 ** 30], () => [2 ** 20, 2 ** 20])]]);
  });
});

describe("bytes in characters", () => {
  test("of any length come back, 13 bits in two characters behind their number", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const packed = packBytes(bytes);
        expect(packed).toMatch(/^[ -&(-[\]-~]+$/);
        expect(packed).toHaveLength(1 + 2 * Math.ceil((bytes.length * 8) / 13));
        expect(unpackBytes(packed)).toEqual(bytes);
      }),
    );
  });
});

describe("numbers in characters", () => {
  // 93 characters; the first tells how many follow: 61 values take one, 28 · 93 two, 3 · 93² three.
  test.each([
    [0, 1],
    [60, 1],
    [61, 2],
    [61 + 28 * 93 - 1, 2],
    [61 + 28 * 93, 3],
    [61 + 28 * 93 + 3 * 93 ** 2 - 1, 3],
    [61 + 28 * 93 + 3 * 93 ** 2, 6],
    [2 ** 32 - 1, 6],
  ])("%i takes %i", (value, length) => {
    const to = packer();
    expect(to.length()).toBe(0);
    to.number(value);
    expect(to.length()).toBe(length);
    expect(to.packed()).toHaveLength(length);
    const from = unpacker(`${to.packed()}~`);
    expect([from.number(), from.digit()]).toEqual([value, 92]);
  });
});

describe("sorted words", () => {
  test.each([
    ["", "", 0],
    ["ask", "", 0],
    ["ask", "ask", 3],
    ["ask", "asking", 3],
    ["asked", "asking", 3],
    ["bask", "ask", 0],
    ["😀", "😀a", 2],
    // Alike in the first half of the character.
    ["a😀", "a😁", 1],
    ["😀", "😁", 0],
  ])("%j and %j have in common %i units, none of them half a character", (a, b, length) => {
    expect(sharedLength(a, b)).toBe(length);
    expect(sharedLength(b, a)).toBe(length);
  });

  test("take the characters by which they differ from the one before, and two numbers", () => {
    const words = ["", "ask", "asked", "asking", "b"];
    const to = packer();
    const pack = packSorted(to);
    for (const word of words) pack(word);
    expect(to.packed()).toHaveLength(2 * 5 + 0 + 3 + 2 + 3 + 1);
    const next = unpackSorted(unpacker(to.packed()));
    expect(words.map(() => next())).toEqual(words);
  });
});
