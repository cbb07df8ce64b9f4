import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { isWithin, realPath } from "../site/read/real-path.ts";
import { checkNewSite } from "./check-new-site.ts";
import { readOldSite } from "./find-tool.ts";
import type { Migration } from "./migration.ts";
import { newConfiguration } from "./new-configuration.ts";
import { type NewFile, newFiles } from "./new-files.ts";
import { isArticle } from "./old-folder.ts";
import { type OpenedFolder, openFolder } from "./open-folder.ts";
import { type Plan, planSite } from "./plan.ts";
import { migrationReport } from "./report.ts";
import { writeFiles } from "./write-files.ts";

/** What keeps a folder from being brought over, in words. */
export class MigrationRefused extends Error {}

/**
 * Makes a site of a folder that another tool makes one of. Nothing of the old folder is changed.
 * @param target A folder that is not there yet, or empty.
 * @param frame What any new site has beside its articles, by path: `package.json` and the like.
 * @throws MigrationRefused where that cannot be, before anything is written.
 */
export async function migrate(
  source: string,
  target: string,
  frame: ReadonlyMap<string, string>,
): Promise<Migration> {
  refuse(source, target);
  const folder = openFolder(source);
  if (!folder.files.some(isArticle)) {
    throw new MigrationRefused(`there is no Markdown in ${source}`);
  }
  const site = readOldSite(folder);
  const plan = planSite(site, folder);
  if (plan.pages.length === 0) {
    const places = site.folders.map(({ from }) => from).join(", ");
    throw new MigrationRefused(
      `${site.tool} has its pages in ${places}, and there is no Markdown there`,
    );
  }
  const from = realPath(path.resolve(source));
  const made = newFiles(plan, folder);
  const options = newConfiguration(site, { plan, used: made.used, name: path.basename(from) });
  const root = realPath(path.resolve(target));
  const written = { path: "waymark.config.yaml", text: stringify(options, { lineWidth: 0 }) };
  const files = new Map<string, NewFile>([
    ...made.files,
    ...[...frame].map(([file, text]) => [file, { text }] as const),
    [written.path, { text: written.text }],
  ]);
  writeFiles({ from, to: root }, files);
  const checked = await checkNewSite(root, options, written);
  const migration: Migration = {
    ...{ source, target, site, plan, options, ...checked },
    notCarried: [...site.notCarried, ...plan.notCarried, ...folder.notCarried, ...made.notCarried],
    questions: made.questions,
    ...sizeOf(files, plan, folder),
  };
  const report = migrationReport(migration);
  writeFiles({ from, to: root }, new Map([["MIGRATION.md", { text: report }]]));
  return migration;
}

/** Of the files that the old folder has: others are the new site's own. */
function sizeOf(
  files: ReadonlyMap<string, NewFile>,
  { copies }: Plan,
  { sizes }: OpenedFolder,
): Pick<Migration, "copied"> {
  const old = [...files].filter(([name, file]) => copies.has(name) || "copyOf" in file);
  const all = old.map(([, file]) =>
    "text" in file ? Buffer.byteLength(file.text) : (sizes.get(file.copyOf) ?? 0),
  );
  return { copied: { files: all.length, bytes: all.reduce((sum, size) => sum + size, 0) } };
}

function refuse(source: string, target: string): void {
  if (!existsSync(source)) throw new MigrationRefused(`there is no folder ${source}`);
  if (!statSync(source).isDirectory()) {
    throw new MigrationRefused(`${source} is a file; name the folder that it stands in`);
  }
  const [from, to] = [realPath(path.resolve(source)), realPath(path.resolve(target))];
  if (isWithin(to, from)) {
    throw new MigrationRefused(
      `${target} is in ${source}, and nothing is written there; name a folder beside it`,
    );
  }
  if (isWithin(from, to)) {
    throw new MigrationRefused(`${source} is in ${target}; name another folder for the new site`);
  }
  if (!existsSync(to)) return;
  if (!statSync(to).isDirectory()) throw new MigrationRefused(`${target} is a file`);
  if (readdirSync(to).length > 0) {
    throw new MigrationRefused(`${target} is not empty; name a folder that is not there yet`);
  }
}
