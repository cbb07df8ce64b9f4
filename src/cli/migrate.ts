import path from "node:path";
import { MigrationRefused, migrate as migrateFolder } from "../migrate/migrate.ts";
import { shortReport } from "../migrate/report.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";
import { packageNameFor, titleFor } from "./new/names.ts";
import { dependencyOn } from "./new/own-package.ts";
import { starterFiles } from "./new/starter.ts";

/** Makes a site of a folder of another tool's. */
export const migrate = command(
  (it) =>
    it
      .description(
        "Makes a site of a folder of MkDocs, Docusaurus, VitePress, mdBook, Hugo, Jekyll, Obsidian, Foam, Gollum, The Carpentries or plain Markdown, beside it. Nothing of the old folder is changed or run; MIGRATION.md in the new one says what was carried over, what was not, and what to mend.",
      )
      .argument("<folder>", "the folder that has the other tool's configuration, or the Markdown")
      .argument("[target]", 'the folder to write, new or empty; else the same name with "-waymark"')
      .addHelpText("after", examples(typed)),
  async (_options, folder, target) => {
    try {
      const to = target ?? besideOf(folder);
      const migration = await migrateFolder(path.normalize(folder), to, frameOf(path.resolve(to)));
      process.stdout.write(shortReport(migration));
      return 0;
    } catch (error) {
      if (!(error instanceof MigrationRefused)) throw error;
      process.stderr.write(`waymark migrate: ${error.message}\n`);
      return 1;
    }
  },
);

/** The folder `manual-waymark` beside `manual`, also where that is the current one. */
function besideOf(folder: string): string {
  return path.join(folder, "..", `${path.basename(path.resolve(folder))}-waymark`);
}

/** What `waymark new` writes, but for what the old folder has itself; workflows wait until nothing is to be mended. */
function frameOf(site: string): ReadonlyMap<string, string> {
  const [title, name] = [titleFor(site), packageNameFor(site)];
  const waymark = dependencyOn(site);
  const all = starterFiles({ ...{ title, name, waymark, language: "en" }, questions: false });
  return new Map(
    [...all].filter(([file]) => /^(?:package\.json|\.gitignore|\.vscode\/.+)$/.test(file)),
  );
}

const typed = {
  "waymark migrate ../manual": "makes ../manual-waymark",
  "waymark migrate ../manual site": "makes the folder site",
};
