import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { bars } from "../../bench/bars.ts";
import { largeSites, writeEmpty } from "../../bench/linear-sites.ts";
import { runsTable } from "../../bench/measure.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";

// That what is in bench/ works; what it measures is nobody's business here. Scripts that open a browser or
// install other tools are left out.

test.each([
  ["build", ["--pages", "3", "--only", "floor,cold", "--try"], /^cold: median .* peak \d+ MiB$/m],
  ["markdown", ["--pages", "3", "--turns", "1", "--try"], /^markdown-it 14: median /m],
  ["linear-article", ["--try"], /^paragraphs: .* for 5, .* for 10$/m],
  [
    "search-index",
    ["--pages", "3", "--turns", "1", "--only", "writeIndex"],
    /^writeIndex .* peak/m,
  ],
])("bench/%s.ts does a little of its work", async (script, args, said) => {
  const [before, beforeNode] = [process.argv, process.execArgv];
  const lines: unknown[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  onTestFinished(() => {
    log.mockRestore();
    [process.argv, process.execArgv] = [before, beforeNode];
  });
  process.argv = [process.execPath, script, ...args];
  process.execArgv = ["--conditions=waymark-source"];
  await import(`../../bench/${script}.ts`);
  expect(lines.join("\n")).toMatch(said);
});

test.each(largeSites)("a site that is large in $name is sound", async ({ write }) => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeEmpty(folder);
  write(folder, 1);
  const { config } = readConfig({ title: "A site to measure" });
  if (!config) throw new Error("the test's own options are wrong");
  const { diagnostics } = await readSite(folder, config);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("runs come to a table and bars: medians, ratios in the same turn, what was written", () => {
  const run = (seconds: number) => ({ seconds, processor: seconds, peak: 100 * seconds });
  const written = { files: 3, bytes: 2 ** 21 };
  const rows = [
    [run(1), { ...run(3), written }],
    [run(2), { ...run(4), written }],
  ];
  expect(runsTable(["floor", "cold"], rows).split("\n").slice(2)).toEqual([
    "| floor | 1.50 | 1.00 | 1.50 | 1.00 | 200 |  |  |",
    "| cold | 3.50 | 2.50 | 3.50 | 2.50 | 400 | 3 | 2.0 |",
    "",
  ]);
  const svg = bars("A & B", "s", [
    { name: "floor", value: 1 },
    { name: "cold", value: 4 },
  ]);
  const widths = [...svg.matchAll(/<rect x="120" .*? width="(\d+)"/g)].map(([, width]) => width);
  expect(svg).toContain('aria-label="A &amp; B"');
  // 430 pixels are the longest.
  expect(widths).toEqual(["108", "430"]);
});
