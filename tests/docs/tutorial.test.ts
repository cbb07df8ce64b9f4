import { exec, execFile, spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { repository } from "../support/build-site.ts";
import { blocksOf, type CodeBlock, changedBy } from "../support/manual-blocks.ts";
import { writeFolder } from "../support/read-and-build.ts";

// Everything that the tutorial has its reader do is done, in its order and as it stands there: files
// are saved and changed, commands run, and what they are said to print has to be what they print.

const run = promisify(exec);
const tutorial = blocksOf("docs/content/tutorial/index.md");

let root: string;
/** The reader's folder. */
let here: string;
/** By the block of commands that was run last, and by all. */
let printed: string;
let all = "";

beforeAll(async () => {
  root = await writeFolder({});
  here = path.join(root, "waymark");
  await cloneInto(here);
});
afterAll(() => rm(root, { recursive: true, force: true }));

it("every step of the tutorial works word for word, without a network", async () => {
  for (const block of tutorial) await follow(block);
  const page = (name: string) => readFile(path.join(here, "_site", name), "utf8");
  expect(await page("steeping.html")).toContain("Green tea");
  expect(await page("quizzes/steeping.html")).toContain("Am I right?");
  expect(await page("quizzes/steeping.html")).not.toContain("Check answer");
  expect(await page("index.html")).toContain('href="quizzes/steeping.html"');
  expect(all).toContain("\n  cd ../my-guide\n  npm install\n  npm start\n");
});

it("the tutorial has a block of each kind that is followed", () => {
  const kinds = new Set(tutorial.map(kindOf));
  expect(kinds).toEqual(new Set(["save", "change", "run", "serve", "printed"]));
});

async function follow(block: CodeBlock): Promise<void> {
  const file = path.join(here, block.title);
  switch (kindOf(block)) {
    case "save":
      await mkdir(path.dirname(file), { recursive: true });
      return writeFile(file, block.code);
    case "change":
      return writeFile(file, changedBy(block, await readFile(file, "utf8")));
    case "run":
      printed = "";
      for (const command of block.code.trim().split("\n")) await shell(command, block);
      return;
    case "serve":
      return serve(block.code.trim());
    case "printed":
      return expect(printed).toContain(block.code);
  }
}

function kindOf({ info, language, title }: CodeBlock) {
  if (/^sh run(?:=\d)?$/.test(info)) return "run";
  if (info === "sh serve") return "serve";
  if (info === "text") return "printed";
  if (title === "") throw new Error(`\`\`\`${info} says neither a file nor what to do with it`);
  return language === "diff" ? "change" : "save";
}

async function shell(command: string, { info }: CodeBlock): Promise<void> {
  const [, folder] = /^cd (\S+)$/.exec(command) ?? [];
  if (folder !== undefined) {
    here = path.join(here, folder);
    return;
  }
  const ended = await run(command, { cwd: here, env: environment() }).catch(
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  );
  printed += `${ended.stdout}${ended.stderr}`;
  all += ended.stdout;
  expect({ command, code: "code" in ended ? ended.code : 0, printed }).toMatchObject({
    code: Number(/run=(\d)/.exec(info)?.[1] ?? 0),
  });
}

/** Starts the server, looks at the home page, and ends it. */
async function serve(command: string): Promise<void> {
  // Another may have the usual port.
  const served = spawn(`${command} -- --port 0`, {
    ...{ cwd: here, env: environment(), shell: true, detached: true },
  });
  let said = "";
  served.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    await vi.waitFor(() => expect(said).toMatch(/Serving http:\S+\//), 100_000);
    const [, url = ""] = /Serving (http:\S+\/)/.exec(said) ?? [];
    expect(await (await fetch(url)).text()).toContain("Tea for beginners");
  } finally {
    if (served.pid !== undefined) process.kill(-served.pid, "SIGTERM");
  }
}

/** What a clone has after `npm ci`, but for what a site does not need. */
async function cloneInto(folder: string): Promise<void> {
  await mkdir(folder);
  const names = [
    ...["bin", "src", "starter", "_includes", "pack"],
    ...["package.json", "tsconfig.json", "tsconfig.build.json"],
  ];
  for (const name of names) {
    // Its like in promises takes seconds for the sources.
    cpSync(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
  await compiledIn(folder);
}

/** Where `npm test` has packed what this clone would compile, it need not once more. */
async function compiledIn(folder: string): Promise<void> {
  const { WAYMARK_PACKED: archive } = process.env;
  if (!archive) return;
  await promisify(execFile)("tar", ["-xzf", archive, "--strip-components=1", "package/dist"], {
    cwd: folder,
  });
  const file = path.join(folder, "package.json");
  const { scripts, ...others } = JSON.parse(await readFile(file, "utf8"));
  const { prepare: _, ...own } = scripts;
  await writeFile(file, JSON.stringify({ ...others, scripts: own }));
}

/** As in a terminal of its own: what `npm test` sets is gone, and npm stays off the network. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD|NODE_)/i.test(name),
  );
  return {
    ...Object.fromEntries(own),
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ""}`,
    npm_config_offline: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
    npm_config_cache: path.join(root, "npm-cache"),
  };
}
