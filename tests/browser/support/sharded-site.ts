import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { buildSite, repository } from "../../support/build-site.ts";

/** Words that stand on so many sections each, and nowhere else. */
export const planted = { larch: 40, juniper: 3, rowan: 12 } as const;

const PAGES = 110;
const SECTIONS = 8;
const WORDS = 110;

/** Builds a site too large for an index in one file; gives its folder, which goes after the tests. */
export async function shardedSite(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "waymark-shards-"));
  afterAll(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "content/pages"), { recursive: true });
  await mkdir(join(root, "quizzes"));
  await writeFile(join(root, ".eleventy.js"), config);
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
  const { exitCode, output } = await buildSite({ folder: root });
  if (exitCode !== 0) throw new Error(`The large site does not build:\n${output}`);
  const files = await readdir(join(root, "_site/assets/search")).catch(() => []);
  if (files.length < 10) throw new Error("the index of the large site is one file");
  return join(root, "_site");
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

const config = `import { waymark } from ${JSON.stringify(join(repository, "src/index.ts"))};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Large site" });
  return { dir: { input: "content" } };
}
`;
