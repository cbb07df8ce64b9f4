import { readFile, writeFile } from "node:fs/promises";
import { posix } from "node:path";
import { Option } from "@commander-js/extra-typings";
import { configuredBuild } from "../eleventy/configured-site.ts";
import {
  type ExternalLink,
  externalLinks,
  linkList,
  type OpenedOn,
} from "../site/check/external-links.ts";
import { PRINT_ALL } from "../site/print-all.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";
import { openLinks } from "./open-links.ts";

const LIST = "external-links.md";
/** Only opening links writes here. */
const DATES = "links-opened.json";

/** Lists every link that leads out of the current folder's site in `external-links.md`. */
export const links = command(
  (it) =>
    it
      .description(
        "Lists every link that leads out of the site, and where it stands, in external-links.md.",
      )
      .addOption(checks)
      .option("--open", "open each first, and keep the day on which it did")
      .addHelpText("after", examples(typed)),
  ({ check = false, open = false }) => list({ check, open }),
);

const checks = new Option(
  "--check",
  "say whether the list is up to date, and write nothing",
).conflicts("open");

const typed = {
  "waymark links": "writes external-links.md",
  "waymark links --open": "opens them all, politely, and tells which did not",
  "waymark links --check": "ends with 1 where the list is out of date",
};

/** @returns 1 when the list is out of date, or a link did not open; the day of each that did is kept. */
async function list({
  check,
  open,
}: {
  readonly check: boolean;
  readonly open: boolean;
}): Promise<number> {
  const { pages, finish } = await configuredBuild();
  // What holds all articles once more has no link of its own.
  const own = pages.filter(({ path }) => posix.basename(path) !== PRINT_ALL);
  const found = externalLinks(new Map(own.map(({ path, render }) => [path, render()])));
  await finish();
  let opened = await readDates();
  let code = 0;
  if (open) {
    const result = await openAll(found, opened);
    opened = result.opened;
    code = result.failed === 0 ? 0 : 1;
    await writeFile(DATES, `${JSON.stringify(opened, null, 2)}\n`);
  }
  const text = linkList(found, { opened, total: own.length });
  if (check) {
    const isCurrent = (await readFile(LIST, "utf8").catch(() => "")) === text;
    if (!isCurrent) process.stderr.write(`${LIST} is out of date; run "waymark links"\n`);
    return isCurrent ? 0 : 1;
  }
  await writeFile(LIST, text);
  process.stdout.write(`Wrote ${LIST}: ${found.length} links\n`);
  return code;
}

async function readDates(): Promise<OpenedOn> {
  const text = await readFile(DATES, "utf8").catch(() => "{}");
  return JSON.parse(text) as OpenedOn;
}

/** Dates of links that the site no longer has go. */
async function openAll(found: readonly ExternalLink[], before: OpenedOn) {
  const results = await openLinks(
    found.map(({ url }) => url),
    {
      fetch,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      told: ({ url, says }) => process.stdout.write(`${says.padEnd(12)} ${url}\n`),
    },
  );
  const today = new Date().toISOString().slice(0, 10);
  const failed = results.filter(({ isOpen }) => !isOpen);
  const dates = results.flatMap(({ url, isOpen }) => {
    const day = isOpen ? today : before[url];
    return day === undefined ? [] : [[url, day] as const];
  });
  process.stdout.write(`\n${results.length - failed.length} opened, ${failed.length} not\n`);
  for (const { url, says } of failed) process.stdout.write(`  ${says}: ${url}\n`);
  const sorted = dates.sort(([a], [b]) => (a < b ? -1 : 1));
  return { opened: Object.fromEntries(sorted), failed: failed.length };
}
