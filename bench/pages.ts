import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Pages {
  readonly words: number;
  readonly bytes: number;
}

/**
 * Writes `count` articles of about 850 words into `content/` of a folder, the same for the same
 * count: 25 a folder, 20 folders a part. Words follow Zipf's law over a made-up vocabulary, so that
 * an index of them has a natural shape.
 */
export function writePages(
  folder: string,
  count: number,
  { isShort = false }: { readonly isShort?: boolean } = {},
): Pages {
  const random = mulberry32(count);
  const draw = zipf(vocabulary(mulberry32(7)), random);
  let words = 0;
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const text = page({ number, count, draw, random, isShort });
    words += text.split(/\s+/).length;
    bytes += Buffer.byteLength(text);
    const file = join(folder, "content", pathOf(number));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { words, bytes };
}

/** The home page of the made-up site. */
export const homePage = `---
title: Pages to measure
summary: Articles that a benchmark makes.
---

Start with [the first](${pathOf(0)}).
`;

interface Ingredients {
  readonly number: number;
  readonly count: number;
  readonly draw: () => string;
  readonly random: () => number;
  /** Of one paragraph. */
  readonly isShort: boolean;
}

function page({ number, count, draw, random, isShort }: Ingredients): string {
  const sentence = () => {
    const text = Array.from({ length: 7 + Math.floor(random() * 14) }, draw).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 4 }, sentence).join(" ");
  const link = () => {
    const other = Math.floor(random() * count);
    return `See [${draw()} ${draw()}](${relative(number, other)}#part-2) and **${draw()}**, *${draw()}* or \`${draw()}\`.`;
  };
  const sections = Array.from({ length: 5 }, (_, index) =>
    [
      `## Part ${index + 1}`,
      paragraph(),
      `${paragraph()} ${link()}`,
      index % 2 === 0 ? Array.from({ length: 4 }, () => `- ${sentence()}`).join("\n") : "",
      index === 3 ? `\`\`\`js\nconst ${draw()} = "${draw()}";\n\`\`\`` : "",
      index === 4 ? `> ${sentence()}` : "",
    ]
      .filter((block) => block !== "")
      .join("\n\n"),
  );
  const head = `---\ntitle: "Page ${number}: ${draw()} ${draw()}"\nsummary: "${sentence()}"\norder: ${number % 25}\n---`;
  return `${[head, paragraph(), ...(isShort ? [] : sections)].join("\n\n")}\n`;
}

export function pathOf(number: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const chapter = Math.floor(number / 25);
  return `part-${two(Math.floor(chapter / 20))}/chapter-${two(chapter % 20)}/page-${two(number % 25)}.md`;
}

/** All pages lie two folders deep. */
function relative(from: number, to: number): string {
  return Math.floor(from / 25) === Math.floor(to / 25)
    ? (pathOf(to).split("/").at(-1) ?? "")
    : `../../${pathOf(to)}`;
}

function vocabulary(random: () => number): readonly string[] {
  const onsets = [
    "b",
    "br",
    "c",
    "d",
    "f",
    "g",
    "gl",
    "h",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
  ];
  const vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
  const ends = ["", "", "n", "r", "s", "t", "ng", "l"];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const words = new Set<string>();
  while (words.size < 20_000) {
    const syllables = words.size < 200 ? 1 : words.size < 4_000 ? 2 : 3;
    words.add(
      Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(ends)).join(""),
    );
  }
  return [...words];
}

/** Draws words so that the nth most frequent comes 1/n as often as the first. */
function zipf(words: readonly string[], random: () => number): () => string {
  let total = 0;
  const sums = words.map((_, index) => {
    total += 1 / (index + 1);
    return total;
  });
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? total) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "";
  };
}

/** A small seeded generator of numbers from 0 to 1, so that every run makes the same pages. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
