import { exec, spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { repository } from "./support/build-site.ts";
import { writeFolder } from "./support/read-and-build.ts";

const run = promisify(exec);

/** The code blocks of "Make your own site", in order. */
interface Recipe {
  readonly install: string;
  readonly configuration: string;
  readonly page: string;
  readonly commands: readonly string[];
}

let root: string;
let site: string;
let recipe: Recipe;

beforeAll(async () => {
  recipe = recipeOf(await readFile(path.join(repository, "README.md"), "utf8"));
  root = await writeFolder({ "my-guide/content/index.md": recipe.page });
  site = path.join(root, "my-guide");
  await cloneInto(path.join(root, "waymark"));
  await writeFile(path.join(site, "waymark.config.yaml"), recipe.configuration);
  await shell(recipe.install);
});
afterAll(() => rm(root, { recursive: true, force: true }));

it("the recipe for a site of one's own works word for word, without a network", async () => {
  const [, ...others] = recipe.commands;
  for (const command of others) await shell(command);
  expect(await readFile(path.join(site, "_site/index.html"), "utf8")).toContain("Welcome.");
  expect(await readFile(path.join(site, "bank.schema.json"), "utf8")).toContain('"$schema"');
});

it("its first command shows the site", async () => {
  const [serve = ""] = recipe.commands;
  expect(serve).toMatch(/^npx waymark serve /);
  const served = spawn(serve, { cwd: site, env: environment(), shell: true, detached: true });
  let said = "";
  served.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  try {
    await vi.waitFor(() => expect(said).toMatch(/Serving http:\S+\//), 100_000);
    const [, url = ""] = /Serving (http:\S+\/)/.exec(said) ?? [];
    expect(await (await fetch(url)).text()).toContain("Welcome.");
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
  expect(blocks.map(([, language]) => language)).toEqual(["sh", "yaml", "markdown", "sh"]);
  const [install = "", configuration = "", page = "", commands = ""] = blocks.map(
    ([, , text]) => text,
  );
  return { install, configuration, page, commands: commands.trim().split("\n") };
}

/** What a clone has after `npm ci`, but for what this recipe does not need. */
async function cloneInto(folder: string): Promise<void> {
  await mkdir(folder);
  const names = ["bin", "src", "_includes", "package.json", "tsconfig.json", "tsconfig.build.json"];
  for (const name of names) {
    await cp(path.join(repository, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
}

function shell(command: string) {
  return run(command, { cwd: site, env: environment() });
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
