import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contender } from "./measure.ts";
import { homePage, pathOf } from "./pages.ts";

const repository = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** Writes what each generator is told beside the articles, which are in `content/` of the folder. */
export function configure(folder: string, { search }: { readonly search: boolean }): void {
  writeFileSync(join(folder, "content/index.md"), homePage);
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  writeFileSync(
    join(folder, ".eleventy.js"),
    `import { waymark } from ${JSON.stringify(engine)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Pages to measure", search: ${search} });
  return { dir: { input: "content" } };
}
`,
  );
  for (const inner of ["stock-theme", "layouts/_default"]) {
    mkdirSync(join(folder, inner), { recursive: true });
  }
  writeFileSync(
    join(folder, "stock.config.js"),
    `export default function (eleventyConfig) {
  eleventyConfig.addGlobalData("layout", "page.njk");
  return { dir: { input: "content", includes: "../stock-theme", output: "stock" } };
}
`,
  );
  writeFileSync(
    join(folder, "stock-theme/page.njk"),
    "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{{ content | safe }}\n",
  );
  writeFileSync(
    join(folder, "layouts/_default/single.html"),
    "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}\n",
  );
  writeFileSync(
    join(folder, "hugo.toml"),
    // Beside an index.md it takes all other files for parts of that page, and writes none of them.
    'contentDir = "content"\npublishDir = "hugo"\nignoreFiles = ["content/index\\\\.md$"]\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home"]\n',
  );
}

/** All that are measured, by name; the floor first, which ratios are to. */
export function contendersIn(folder: string): readonly Contender[] {
  const remove = (...names: readonly string[]) => {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  };
  const waymark = (name: string, clear: () => void): Contender => ({
    name,
    args: ["--conditions=waymark-source", join(repository, "src/cli/main.ts"), "build"],
    cwd: folder,
    output: join(folder, "_site"),
    clear,
  });
  const floor: Contender = {
    name: "floor",
    args: [join(repository, "bench/floor.ts"), join(folder, "content"), join(folder, "floor")],
    cwd: folder,
    output: join(folder, "floor"),
    clear: () => remove("floor"),
  };
  const stock: Contender = {
    name: "eleventy",
    args: [
      join(require.resolve("@11ty/eleventy"), "../../cmd.cjs"),
      ...["--config=stock.config.js", "--quiet"],
    ],
    cwd: folder,
    output: join(folder, "stock"),
    clear: () => remove("stock"),
  };
  const hugo: Contender = {
    name: "hugo",
    command: "hugo",
    args: ["--quiet"],
    cwd: folder,
    output: join(folder, "hugo"),
    clear: () => remove("hugo", "resources"),
  };
  let turn = 0;
  return [
    floor,
    waymark("cold", () => remove("_site", ".cache")),
    // What comes next finds what the cold build left.
    waymark("warm", () => undefined),
    waymark("one", () => appendFileSync(join(folder, "content", pathOf(3)), `\nMore ${turn++}.\n`)),
    stock,
    ...(isThere("hugo") ? [hugo] : []),
  ];
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
