import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { builtFixture, configuration } from "./fixture-site.ts";

/** Words that stand on so many sections each, and nowhere else. */
export const planted = { larch: 40, juniper: 3, rowan: 12 } as const;

const PAGES = 110;
const SECTIONS = 8;
const WORDS = 110;

/** A site too large for an index in one file, built; gives its folder. */
export async function shardedSite(): Promise<string> {
  const { folder } = await builtFixture("sharded", write);
  const files = await readdir(join(folder, "assets/search")).catch(() => []);
  if (files.length < 10) throw new Error("the index of the large site is one file");
  return folder;
}

async function write(root: string): Promise<void> {
  await mkdir(join(root, "content/pages"), { recursive: true });
  await mkdir(join(root, "quizzes"));
  await writeFile(join(root, ".eleventy.js"), configuration("Large site"));
  await writeFile(join(root, "content/index.md"), page("Home", "The first page."));
  const word = words();
  for (let at = 0; at < PAGES; at++) {
    const sections = Array.from({ length: SECTIONS }, (_, section) => {
      const text = Array.from({ length: WORDS }, word).join(" ");
      return `## Part ${section + 1} of ${word()}\n\n${text} ${plantedAt(at * SECTIONS + section)}.`;
    });
    const name = `content/pages/p${at}.md`;
    await writeFile(join(root, name), page(`Page ${at}`, sections.join("\n\n")));
  }
}

/** Spread over the site. */
function plantedAt(section: number): string {
  const all = PAGES * SECTIONS;
  return Object.entries(planted)
    .filter(([, count]) => section % Math.floor(all / count) === 0 && section < all - (all % count))
    .map(([word]) => word)
    .join(" ");
}

/** Made-up words, the same on every run; some of them far commoner than others, as in a language. */
function words(): () => string {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const syllables = "ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yi zo qua".split(" ");
  const made = Array.from({ length: 6000 }, () =>
    Array.from({ length: 4 }, () => syllables[Math.floor(random() * syllables.length)]).join(""),
  );
  return () => made[Math.floor(made.length * random() ** 3)] ?? "";
}

function page(title: string, body: string): string {
  return `---\ntitle: ${title}\nsummary: What it is.\n---\n\n${body}\n`;
}
