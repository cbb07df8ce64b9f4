import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { configure } from "./build-contenders.ts";
import { median, scratchFolder } from "./measure.ts";
import { pathOf, writePages } from "./pages.ts";

// npm run bench:serve [-- --turns 10]: how long after a save `waymark serve` shows it on the page of this
// repository's own guide, from the write until the page that a browser gets has the new words. With
// `--pages 10000` [--search] on that of a made-up site of so many.

const { values } = parseArgs({
  options: {
    turns: { type: "string", default: "10" },
    pages: { type: "string" },
    search: { type: "boolean", default: false },
  },
});
const turns = Number(values.turns);
const pages = Number(values.pages ?? 0);
const repository = join(import.meta.dirname, "..");
const folder = scratchFolder();

interface Save {
  readonly name: string;
  readonly file: string;
  readonly page: string;
  readonly edit: (text: string, word: string) => string;
}

/** What an author of the guide saves: each puts a word that was not there before into a page. */
const guideSaves: readonly Save[] = [
  {
    name: "words of an article",
    file: "content/guide/autonomy-defined.md",
    page: "guide/autonomy-defined.html",
    edit: (text: string, word: string) => `${text}\n${word}\n`,
  },
  {
    name: "title of an article",
    file: "content/guide/autonomy-defined.md",
    page: "guide/autonomy-defined.html",
    // Where it stands in quotes, within them.
    edit: (text: string, word: string) => text.replace(/^(title: .*?)("?)$/m, `$1 ${word}$2`),
  },
  {
    name: "stem of a question",
    file: "quizzes/autonomy-defined.yaml",
    page: "quizzes/autonomy-defined.html",
    edit: (text: string, word: string) =>
      text.replace(/^summary: .*$/m, (line) => `${line} ${word}`),
  },
];

const made = { file: `content/${pathOf(3)}`, page: pathOf(3).replace(/\.md$/, ".html") };
const [words, title] = guideSaves;
const madeSaves = [words, title].flatMap((save) => (save ? [{ ...save, ...made }] : []));
const saves = pages > 0 ? madeSaves : guideSaves;

try {
  if (pages > 0) {
    writePages(folder, pages);
    configure(folder, { search: values.search });
  } else copyGuide();
  const { address, stop } = await serve();
  try {
    console.log("| saved | median ms | most ms |\n|---|--:|--:|");
    for (const save of saves) {
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn++) times.push(await saved(address, save, turn));
      const cells = [median(times), Math.max(...times)].map((ms) => ms.toFixed(0));
      console.log(`| ${[save.name, ...cells].join(" | ")} |`);
    }
  } finally {
    await stop();
  }
} finally {
  rmSync(folder, { recursive: true });
}

function copyGuide(): void {
  for (const name of ["content", "quizzes", "pinned-pages.js"]) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  const configuration = readFileSync(join(repository, ".eleventy.js"), "utf8");
  writeFileSync(
    join(folder, ".eleventy.js"),
    configuration.replace('"waymark"', JSON.stringify(engine)),
  );
}

/** Milliseconds from the save until the page has it. The next save waits until nothing is at work. */
async function saved(address: string, { file, page, edit }: Save, turn: number): Promise<number> {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const word = `zzword${turn}x${process.pid}`;
  const start = performance.now();
  writeFileSync(path, edit(before, word));
  await shown(address + page, (html) => html.includes(word));
  const took = performance.now() - start;
  writeFileSync(path, before);
  await shown(address + page, (html) => !html.includes(word));
  // Search follows what is shown, and lists of files: a save meanwhile would wait for it.
  await new Promise((resolve) => setTimeout(resolve, 1500 + pages));
  return took;
}

async function shown(url: string, isShown: (html: string) => boolean): Promise<void> {
  const latest = performance.now() + 60_000;
  while (performance.now() < latest) {
    if (isShown(await (await fetch(url)).text())) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${url} does not show what was saved`);
}

async function serve(): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    ["--conditions=waymark-source", join(repository, "src/cli/main.ts"), "serve", "--port", "0"],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const stop = () => {
    child.kill("SIGINT");
    return closed;
  };
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [found] = /http:\/\/\S+\//.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.on("close", () => reject(new Error(`nothing is served:\n${said}`)));
  });
  return { address, stop };
}
