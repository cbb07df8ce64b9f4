import { MigrationRefused, migrate as migrateFolder } from "../migrate/migrate.ts";
import { shortReport } from "../migrate/report.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";

/** Makes a site of a folder of another tool's. */
export const migrate = command(
  (it) =>
    it
      .description(
        "Makes a site of a folder of MkDocs, Docusaurus, VitePress, mdBook, Hugo, Jekyll, Obsidian, Foam, The Carpentries or plain Markdown, beside it. Nothing of the old folder is changed or run; MIGRATION.md in the new one says what was carried over, what was not, and what to mend.",
      )
      .argument("<folder>", "the folder that has the other tool's configuration, or the Markdown")
      .argument("[target]", 'the folder to write, new or empty; else the same name with "-waymark"')
      .addHelpText("after", examples(typed)),
  async (_options, folder, target) => {
    const source = folder.replace(/(?<=.)[\\/]+$/, "");
    try {
      const migration = await migrateFolder(source, target ?? `${source}-waymark`);
      process.stdout.write(shortReport(migration));
      return 0;
    } catch (error) {
      if (!(error instanceof MigrationRefused)) throw error;
      process.stderr.write(`waymark migrate: ${error.message}\n`);
      return 1;
    }
  },
);

const typed = {
  "waymark migrate ../manual": "makes ../manual-waymark",
  "waymark migrate ../manual site": "makes the folder site",
};
