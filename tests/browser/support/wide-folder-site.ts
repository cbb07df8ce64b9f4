import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { builtFixture, configuration } from "./fixture-site.ts";

/** Pages of `guide/`, which has no page of its own: more than stand in one part of a list. */
export const PAGES = 620;

/** A site with a folder that no sidebar shows whole, built; gives its folder. */
export async function wideFolderSite(): Promise<string> {
  return (await builtFixture("wide-folder", write)).folder;
}

async function write(root: string): Promise<void> {
  await mkdir(join(root, "content/guide"), { recursive: true });
  await mkdir(join(root, "quizzes"));
  await writeFile(join(root, ".eleventy.js"), configuration("Wide"));
  await writeFile(join(root, "content/index.md"), page("Home", 0));
  for (let at = 0; at < PAGES; at++) {
    await writeFile(join(root, `content/guide/p${at}.md`), page(`Page ${at}`, at));
  }
}

function page(title: string, order: number): string {
  return `---\ntitle: ${title}\nsummary: What it says.\norder: ${order}\n---\n\nText.\n`;
}
