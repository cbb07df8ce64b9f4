import { describe, expect, it } from "vitest";
import { madeSite } from "../support/made-site.ts";
import { printer } from "../support/page-views.ts";

// What the issue allows between a page of a small folder and one of a large.
const ALLOWED = 2048;

const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
const four = (number: number) => String(number).padStart(4, "0");

/** Paths of a site of `count` pages, by what it is made of. */
const shapes: Readonly<Record<string, (count: number) => readonly string[]>> = {
  "one folder": (count) => numbers(count).map((at) => `guide/${four(at)}.md`),
  "no folder": (count) => numbers(count).map((at) => `${four(at)}.md`),
  "ten folders": (count) => numbers(count).map((at) => `part-${at % 10}/${four(at)}.md`),
  "folders of 25 in parts of 500": (count) =>
    numbers(count).map(
      (at) => `part-${two(at / 500)}/chapter-${two((at / 25) % 20)}/${four(at)}.md`,
    ),
  "a folder for each page": (count) => numbers(count).map((at) => `${four(at)}/index.md`),
  "folders twelve deep": (count) =>
    numbers(count).map((at) => `${"a/b/c/d/e/f/g/h/i/j/"}k-${at % 100}/l-${at % 7}/${four(at)}.md`),
};

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function pageOf(path: string): string {
  return path.replace(/\.md$/, ".html");
}

/** The pages at the beginning, in the middle and at the end, and what each weighs in bytes. */
async function sizes(paths: readonly string[]): Promise<readonly number[]> {
  const print = printer(await madeSite(paths));
  return [0, Math.floor(paths.length / 2), paths.length - 1].map((at) =>
    Buffer.byteLength(print(pageOf(paths[at] ?? ""))),
  );
}

describe.each(Object.entries(shapes))("a site of %s", (_, paths) => {
  it("has pages of one size, be they 1,000 or 10,000", async () => {
    const [small, large] = [await sizes(paths(1000)), await sizes(paths(10_000))];
    for (const [at, size] of large.entries()) {
      expect(Math.abs(size - (small[at] ?? 0))).toBeLessThan(ALLOWED);
    }
  });
});

it("a page in a folder of 5,000 weighs what one in a folder of 50 does", async () => {
  const paths = shapes["one folder"] ?? (() => []);
  const [few] = await sizes(paths(50));
  for (const size of await sizes(paths(5000))) {
    expect(Math.abs(size - (few ?? 0))).toBeLessThan(ALLOWED);
  }
});

it("a page is the same, byte for byte, when its site grows elsewhere", async () => {
  const guide = numbers(1000).map((at) => `guide/${four(at)}.md`);
  const other = numbers(9000).map((at) => `other/${four(at)}.md`);
  const [small, large] = [
    printer(await madeSite([...guide, "other/0000.md"])),
    printer(await madeSite([...guide, ...other])),
  ];
  expect(large("guide/0500.html")).toBe(small("guide/0500.html"));
});

it("the front page of twenty parts is about that of two", async () => {
  const paths = shapes["folders of 25 in parts of 500"] ?? (() => []);
  const [small, large] = [
    printer(await madeSite(paths(1000))),
    printer(await madeSite(paths(10_000))),
  ].map((print) => Buffer.byteLength(print("index.html")));
  // Ten parts more are named, with what leads into each.
  expect((large ?? 0) - (small ?? 0)).toBeLessThan(2 * ALLOWED);
});
