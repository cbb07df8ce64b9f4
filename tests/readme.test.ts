import { exec, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { commands } from "../src/cli/commands.ts";
import { repository } from "./support/build-site.ts";
import { writeFolder } from "./support/read-and-build.ts";

const run = promisify(exec);

/** The code blocks of "Make your own site", in lines. */
interface Recipe {
  readonly make: readonly string[];
  readonly commands: readonly string[];
}

let root: string;
let site: string;
let recipe: Recipe;
let said: string;

beforeAll(async () => {
  recipe = recipeOf(await readFile(path.join(repository, "README.md"), "utf8"));
  root = await writeFolder({});
  site = path.join(root, "my-guide");
  const clone = path.join(root, "waymark");
  await cloneInto(clone);
  const made = await run(recipe.make.slice(0, -1).join(" && "), { cwd: clone, env: environment() });
  said = made.stdout;
});
afterAll(() => rm(root, { recursive: true, force: true }));

it("a site of one's own is made word for word, without a network, and is sound", async () => {
  expect(said).toContain("\n  cd ../my-guide\n  npm install\n  npm start\n");
  await run("npm test", { cwd: site, env: environment() });
  await run("npm run build", { cwd: site, env: environment() });
  expect(await readFile(path.join(site, "_site/index.html"), "utf8")).toContain("My guide");
});

it("names every command that there is in it", () => {
  const named = recipe.commands.map((line) => /^npx waymark (\S+)/.exec(line)?.[1]);
  expect(named.toSorted()).toEqual(
    ["--help", ...commands.keys()].filter((name) => name !== "new").toSorted(),
  );
});

it("its last command shows the site", async () => {
  const serve = recipe.make.at(-1) ?? "";
  expect(serve).toBe("npm start");
  const served = spawn(serve, { cwd: site, env: environment(), shell: true, detached: true });
  let said = "";
  served.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    await vi.waitFor(() => expect(said).toMatch(/Serving http:\S+\//), 100_000);
    const [, url = ""] = /Serving (http:\S+\/)/.exec(said) ?? [];
    expect(await (await fetch(url)).text()).toContain("My guide");
  } finally {
    if (served.pid !== undefined) process.kill(-served.pid, "SIGTERM");
  }
});

it("says the version of Node that the package asks for", async () => {
  const { engines } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8"));
  const readme = await readFile(path.join(repository, "README.md"), "utf8");
  expect(readme).toContain(`(https://nodejs.org) ${engines.node.replace(">=", "")} or newer`);
});

function recipeOf(readme: string): Recipe {
  const [, section = ""] =
    /\*\*Make your own site\.\*\*([\s\S]*?)\n(?:## |\*\*)/.exec(readme) ?? [];
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  expect(blocks.map(([, language]) => language)).toEqual(["sh", "sh"]);
  const [make = [], commands = []] = blocks.map(([, , text = ""]) => text.trim().split("\n"));
  return { make, commands };
}

/** What a clone has after `npm ci`, but for what this recipe does not need. */
async function cloneInto(folder: string): Promise<void> {
  await mkdir(folder);
  const names = [
    ...["bin", "src", "starter", "_includes"],
    ...["package.json", "tsconfig.json", "tsconfig.build.json"],
  ];
  for (const name of names) {
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
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
