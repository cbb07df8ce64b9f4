import { execFile } from "node:child_process";
import { mkdir, readdir, rename, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { repository } from "./support/build-site.ts";
import { soundFiles, writeSite } from "./support/read-and-build.ts";

const run = promisify(execFile);

const config = `import { waymark } from "waymark";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test" });
  return { dir: { input: "content" } };
}
`;

const bank = `import { defineBank } from "waymark";

export default defineBank({
  id: "typed",
  title: "Typed",
  summary: "A bank in TypeScript.",
  items: [{ id: "typed-1", kind: "true-false", stem: "Wet?", rationale: "Yes.", answer: true }],
});
`;

it("the packed package builds a stranger's site, and holds the engine without the guide", async () => {
  const folder = await writeSite({
    ...soundFiles,
    ".eleventy.js": config,
    "quizzes/typed.ts": bank,
    "package.json": '{ "type": "module" }',
  });
  const { stdout } = await run("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: repository,
  });
  const [packed] = Object.values(JSON.parse(stdout)) as [
    { filename: string; files: { path: string }[] },
  ];
  const names = packed.files.map((file) => file.path);
  expect(names).toContain("_includes/layouts/base.njk");
  expect(names).toContain("dist/index.d.ts");
  expect(names).toContain("README.md");
  expect(names.filter((name) => /^(content|quizzes|tests|src|bench)\//.test(name))).toEqual([]);

  // The package's own dependencies, as npm would lay them beside it.
  const modules = path.join(folder, "node_modules");
  await mkdir(modules);
  for (const name of await readdir(path.join(repository, "node_modules"))) {
    if (name !== "waymark" && !name.startsWith(".")) {
      await symlink(path.join(repository, "node_modules", name), path.join(modules, name));
    }
  }
  await run("tar", ["-xzf", packed.filename], { cwd: folder });
  await rename(path.join(folder, "package"), path.join(modules, "waymark"));

  const cli = path.join(modules, "waymark/dist/cli/main.js");
  const built = await run(process.execPath, [cli, "build"], { cwd: folder });
  expect(built.stderr).toBe("");
  const site = await readdir(path.join(folder, "_site"), { recursive: true });
  expect(site).toContain(path.join("guide", "choice.html"));
  expect(site).toContain(path.join("quizzes", "typed.html"));
}, 60_000);
