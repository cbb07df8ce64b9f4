import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { waymark } from "./cli/support.ts";
import { repository } from "./support/build-site.ts";
import { pack } from "./support/pack.ts";
import { examplesOf, publicExports } from "./support/public-api.ts";
import { soundFiles, writeFolder } from "./support/read-and-build.ts";
import { packageCommand } from "./support/run-node.ts";
import { templateTypes } from "./support/template-types.ts";
import { treeOf } from "./support/tree.ts";

const run = promisify(execFile);

/** The examples in JavaScript, which are one: the configuration of a site. */
const [config = "", ...others] = publicExports().flatMap((found) => examplesOf(found, "js"));

const bank = `import { defineBank } from "waymark";

export default defineBank({
  id: "typed",
  title: "Typed",
  summary: "A bank in TypeScript.",
  items: [{ id: "typed-1", kind: "true-false", stem: "Wet?", rationale: "Yes.", answer: true }],
});
`;

/** A system of which programs may ask what small letters and large numbers look like, and which day it is. */
const elsewhere = { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };

/** As strict as TypeScript is, also of the package's own declarations. */
const strangersTypeScript = {
  compilerOptions: {
    ...{ module: "nodenext", target: "es2024", lib: ["es2024"], types: ["node"] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ noEmit: true, skipLibCheck: false },
  },
  include: ["examples"],
};

let folder: string;
let names: readonly string[];

beforeAll(async () => {
  folder = await writeFolder({
    ...soundFiles,
    ".eleventy.js": config,
    "quizzes/typed.ts": bank,
    "package.json": '{ "type": "module" }',
  });
  // `npm test` has packed it before.
  const archive = process.env.WAYMARK_PACKED || (await pack(folder));
  // The package's own dependencies, as npm would lay them beside it.
  const modules = path.join(folder, "node_modules");
  await mkdir(modules);
  for (const name of await readdir(path.join(repository, "node_modules"))) {
    if (name !== "waymark" && !name.startsWith(".")) {
      await symlink(path.join(repository, "node_modules", name), path.join(modules, name));
    }
  }
  await run("tar", ["-xzf", archive], { cwd: folder });
  const files = await readdir(path.join(folder, "package"), { recursive: true });
  names = files.map((name) => name.replaceAll(path.sep, "/"));
  await rename(path.join(folder, "package"), path.join(modules, "waymark"));
  return () => rm(folder, { recursive: true, force: true });
});

it("the packed package holds the engine without the guide", () => {
  expect(names).toContain("_includes/layouts/base.njk");
  expect(names).toContain("dist/index.d.ts");
  expect(names).toContain("README.md");
  expect(names.filter((name) => /^(content|quizzes|tests|src|bench)(\/|$)/.test(name))).toEqual([]);
});

it("the packed package builds a stranger's site, configured as the API's docstring shows", async () => {
  expect(others).toEqual([]);
  const cli = path.join(folder, "node_modules/waymark/dist/cli/main.js");
  const env = { ...process.env, ...elsewhere };
  const built = await run(process.execPath, [cli, "build"], { cwd: folder, env });
  expect(built.stderr).toBe("");
  const site = await readdir(path.join(folder, "_site"), { recursive: true });
  expect(site).toContain(path.join("guide", "choice.html"));
  expect(site).toContain(path.join("quizzes", "typed.html"));
}, 60_000);

it("what the engine starts by its name, and what configurations import, is joined to a few files", async () => {
  // Knip has to know them as well.
  const { entry } = JSON.parse(await readFile(path.join(repository, "knip.json"), "utf8"));
  const started = (entry as readonly string[])
    .filter((name) => /^src\/.*\w\.ts!$/.test(name) && !name.startsWith("src/browser/"))
    .map((name) => name.replace(/^src/, "dist").replace(/ts!$/, "js"));
  expect(started.length).toBeGreaterThan(3);
  for (const name of [...started, "dist/index.js", "dist/cli/main.js"]) {
    const code = await readFile(path.join(folder, "node_modules/waymark", name), "utf8");
    expect([name, code]).toEqual([
      name,
      expect.stringMatching(/^(?:import|export \* from) "[./]+\/joined\/[\w-]+\.js";\n$/),
    ]);
  }
  // What builds keep is named by all code, which is not read each time.
  const engine = path.join(folder, "node_modules/waymark/dist");
  const rooms = await readdir(path.join(repository, "src"), { withFileTypes: true });
  const named = JSON.parse(await readFile(path.join(engine, "joined/rooms.json"), "utf8"));
  expect(Object.keys(named).toSorted()).toEqual(
    [".", ...rooms.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))].toSorted(),
  );
  expect(new Set(Object.values(named)).size).toBe(Object.keys(named).length);
});

it("npm create waymark leads to a new site, which asks for the published version", async () => {
  const modules = path.join(folder, "node_modules/create-waymark");
  await cp(path.join(repository, "create-waymark"), modules, { recursive: true });
  const { bin, dependencies, version } = JSON.parse(
    await readFile(path.join(modules, "package.json"), "utf8"),
  );
  const create = path.join(modules, bin["create-waymark"]);
  await run(process.execPath, [create, "tea", "--yes"], { cwd: folder });
  const made = JSON.parse(await readFile(path.join(folder, "tea/package.json"), "utf8"));
  expect(made.dependencies).toEqual(dependencies);
  expect(dependencies).toEqual({ waymark: `^${version}` });
}, 60_000);

it("a clone that is linked to makes the same bytes as the package, which ran in another language and time zone", async () => {
  const linked = await writeFolder({
    ...{ ...soundFiles, ".eleventy.js": config, "quizzes/typed.ts": bank },
    "package.json": '{ "type": "module" }',
  });
  try {
    await mkdir(path.join(linked, "node_modules"));
    await symlink(repository, path.join(linked, "node_modules/waymark"));
    expect(await waymark(linked, "build")).toMatchObject({ code: 0 });
    const [clone, packed] = [linked, folder].map((root) => treeOf(path.join(root, "_site")));
    expect(clone).toEqual(packed);
  } finally {
    await rm(linked, { recursive: true, force: true });
  }
}, 60_000);

it("what the API's docstrings show is right for those who have the package alone", async () => {
  const found = publicExports();
  const code = found.flatMap((each) =>
    examplesOf(each, "ts").map((text, at) => [`${each.name}-${at}.ts`, text] as const),
  );
  const templates = found.flatMap((each) =>
    examplesOf(each, "njk").map(
      (text, at) => [`${each.name}-${at}.njk.ts`, templateTypes(each.name, text)] as const,
    ),
  );
  expect(code.length).toBeGreaterThan(8);
  expect(templates.length).toBeGreaterThan(20);
  // That a view has not what another has is told.
  const wrong = ["wrong.njk.ts", templateTypes("ItemView", "{{ item.keyLabel }}")] as const;
  await mkdir(path.join(folder, "examples"));
  for (const [name, text] of [...code, ...templates, wrong]) {
    await writeFile(path.join(folder, "examples", name), text);
  }
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(strangersTypeScript));
  const tsc = packageCommand("typescript", "tsc");
  const checked = await run(process.execPath, [tsc, "--singleThreaded"], { cwd: folder }).catch(
    (error: { readonly stdout: string }) => error,
  );
  expect(checked.stdout).toMatch(
    /^examples\/wrong\.njk\.ts\(\d+,\d+\): error TS2339: Property 'keyLabel' does not exist on type 'ItemView'\.\n$/,
  );
}, 60_000);
