import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Contender, inTurns, printRuns, scratchFolder } from "./measure.ts";
import { homePage, writePages } from "./pages.ts";

// npm run bench:build -- --pages 10000: Waymark's build, search left out, beside the floor.

const repository = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    turns: { type: "string", default: "3" },
    /** Leaves the pages and both outputs behind and says where. */
    keep: { type: "boolean", default: false },
  },
});
const folder = scratchFolder();
try {
  const { words, bytes } = writePages(folder, Number(values.pages));
  writeFileSync(join(folder, "content/index.md"), homePage);
  writeFileSync(join(folder, ".eleventy.js"), siteConfiguration());
  const count = Number(values.pages);
  const mean = Math.round(words / count);
  const mebibytes = (bytes / 2 ** 20).toFixed(1);
  console.log(`${count} pages of ${mean} words, ${mebibytes} MiB; Node ${process.version}`);
  const contenders = [floor("yaml"), ...(hasJsYaml() ? [floor("js-yaml")] : []), waymark()];
  const rows = await inTurns(contenders, Number(values.turns));
  printRuns(
    contenders.map(({ name }) => name),
    rows,
  );
  if (values.keep) console.log(`Kept in ${folder}`);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true });
}

function floor(yamlPackage: string): Contender {
  const output = join(folder, "floor");
  return {
    name: `floor, ${yamlPackage}`,
    args: [join(repository, "bench/floor.ts"), join(folder, "content"), output, yamlPackage],
    cwd: folder,
    clear: () => rmSync(output, { recursive: true, force: true }),
  };
}

function waymark(): Contender {
  return {
    name: "waymark",
    args: ["--conditions=waymark-source", join(repository, "src/cli/main.ts"), "build"],
    cwd: folder,
    clear: () => {
      for (const name of ["_site", ".cache"]) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

/** It comes with other packages, or not: the floor's usual reader of front matter, and a faster one. */
function hasJsYaml(): boolean {
  return existsSync(join(repository, "node_modules/js-yaml/package.json"));
}

function siteConfiguration(): string {
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  return `import { waymark } from ${JSON.stringify(engine)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Pages to measure", search: false });
  return { dir: { input: "content" } };
}
`;
}
