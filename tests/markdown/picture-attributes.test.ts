import { expect, it } from "vitest";
import { pictureAttributes } from "../../src/markdown/picture-attributes.ts";
import type { FoundSize, PictureCopy } from "../../src/markdown/pictures.ts";

interface Case {
  readonly href?: string;
  readonly size?: FoundSize;
  readonly copies?: readonly PictureCopy[] | "damaged";
  readonly isCut?: boolean;
  /** What its author gave it. */
  readonly given?: Readonly<Record<string, string>>;
}

/** What the image `content/guide/cup.png` has in `content/guide/tea.md`, and the rules of what is told. */
function attributesOf({
  href = "cup.png",
  size = "unknown",
  copies,
  isCut = false,
  given = {},
}: Case) {
  const told: unknown[] = [];
  const file = "content/guide/cup.png";
  const attributes = pictureAttributes(
    { ...{ href, kind: "image", at: 7 }, given: (name) => given[name] },
    {
      ...{ from: "content/guide/tea.md", page: "guide/tea.html" },
      folders: {
        ...{ content: "content", quizzes: "quizzes", files: new Set([file]) },
        pictures: {
          ...{ sizeOf: () => size, isCut: () => isCut, hosts: [] },
          copies: new Map(copies === undefined ? [] : [[file, copies]]),
        },
      },
      report: (at, { rule, message }) => told.push([at, rule, message]),
    },
  );
  return { attributes, told };
}

const late = { loading: "lazy", decoding: "async" };
const large = { width: 1600, height: 900 };

it.each<readonly [string, Case, Readonly<Record<string, string>>]>([
  ["one of unknown size may come late", {}, late],
  ["its author's word on that stands", { given: { loading: "eager", decoding: "sync" } }, {}],
  ["its own size", { size: large }, { width: "1600", height: "900", ...late }],
  [
    "the height of a width in its shape",
    { size: large, given: { width: "80" } },
    { height: "45", ...late },
  ],
  ["the width of a height", { size: large, given: { height: "45" } }, { width: "80", ...late }],
  [
    "of whole pixels",
    { size: { width: 3, height: 2 }, given: { width: "10" } },
    { height: "7", ...late },
  ],
  [
    "of one pixel at least",
    { size: { width: 900, height: 1 }, given: { width: "9" } },
    { height: "1", ...late },
  ],
  ["none where both are given", { size: large, given: { width: "1", height: "2" } }, late],
  ["none where one is a share of the room", { size: large, given: { width: "50%" } }, late],
  ["none where one is nothing", { size: large, given: { height: "0" } }, late],
  ["none of a picture of elsewhere", { size: large, href: "https://example.org/cup.png" }, late],
  ["none of one that is not there", { size: large, href: "pot.png" }, late],
])("an image has what lays it out: %s", (_, given, attributes) => {
  expect(attributesOf(given)).toEqual({ attributes, told: [] });
});

const copies = [
  { path: "assets/cup-400.webp", width: 400 },
  { path: "assets/cup-800.webp", width: 800 },
];
const srcset = "../assets/cup-400.webp 400w, ../assets/cup-800.webp 800w";

// 44rem of 16 CSS pixels are 704.
it.each([
  [703, "min(703px, 100vw)"],
  [704, "min(44rem, 100vw)"],
])(
  "of copies a screen chooses by the width, which is a line of text at most: %i",
  (width, sizes) => {
    const shown = { width: String(width), height: "100", srcset, sizes, ...late };
    expect(attributesOf({ size: { width, height: 100 }, copies })).toEqual({
      attributes: shown,
      told: [],
    });
    const { height: _, ...given } = shown;
    expect(
      attributesOf({
        size: { width: 1408, height: 200 },
        copies,
        given: { height: "9", width: `${width}` },
      }),
    ).toEqual({ attributes: { srcset, sizes: given.sizes, ...late }, told: [] });
  },
);

it("of no copies there are none to choose from", () => {
  expect(attributesOf({ copies: [] })).toEqual({ attributes: late, told: [] });
});

const damaged = '"cup.png" cannot be read to its end: its file is damaged';

it.each<readonly [string, Case, string]>([
  [
    "a file that browsers do not show, and nothing else of it",
    { size: "unshown", isCut: true },
    '"cup.png" is no image that browsers show, or its file is damaged',
  ],
  ["a file that cannot be read to its end", { copies: "damaged" }, damaged],
  ["one that ends before its picture", { size: large, isCut: true }, damaged],
])("%s is told where it stands", (_, given, message) => {
  expect(attributesOf(given).told).toEqual([[7, "unshown-image", message]]);
});
