import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Contender, inTurns, printRuns, scratchFolder } from "./measure.ts";
import { writePages } from "./pages.ts";

// npm run bench:markdown -- --pages 3000: the installed markdown-it beside version 15, each in the
// floor's whole work on the same pages.

const repository = join(import.meta.dirname, "..");
const cache = join(repository, ".cache/bench");
const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "3000" },
    turns: { type: "string", default: "5" },
    /** One turn of the installed one alone: to see whether it works. */
    try: { type: "boolean", default: false },
  },
});
const other = join(cache, "node_modules/markdown-it");
if (!values.try && !existsSync(other)) install("markdown-it@15");
const folder = scratchFolder();
try {
  writePages(folder, Number(values.pages));
  const contenders = [
    floor("markdown-it 14", join(repository, "node_modules/markdown-it")),
    ...(values.try ? [] : [floor("markdown-it 15", other)]),
  ];
  const rows = await inTurns(contenders, Number(values.turns), {
    before: values.try ? 0 : 1,
  });
  printRuns(
    contenders.map(({ name }) => name),
    rows,
  );
} finally {
  rmSync(folder, { recursive: true });
}

function floor(name: string, markdownPackage: string): Contender {
  const output = join(folder, "floor");
  return {
    name,
    args: [
      join(repository, "bench/floor.ts"),
      ...[join(folder, "content"), output, "yaml", markdownPackage],
    ],
    cwd: folder,
    clear: () => rmSync(output, { recursive: true, force: true }),
  };
}

function install(name: string): void {
  mkdirSync(cache, { recursive: true });
  execFileSync(
    "npm",
    ["install", "--prefix", cache, "--no-save", "--no-audit", "--no-fund", name],
    {
      stdio: "inherit",
      shell: process.platform === "win32",
    },
  );
}
