import { Option } from "@commander-js/extra-typings";
import { configuredSite } from "../eleventy/configured-site.ts";
import { statisticsOf } from "../site/statistics.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";
import { statisticsText } from "./statistics-text.ts";

/** Prints how much of what the current folder's site holds. */
export const stats = command(
  (it) =>
    it
      .description(
        "Counts pages, words, minutes of reading and items, and tells what part of the sections and objectives they test.",
      )
      .addOption(format)
      .addHelpText("after", examples(typed)),
  async (values) => {
    const site = await configuredSite();
    const found = statisticsOf(site, site.config.coverage.except);
    const text = values.format === "json" ? JSON.stringify(found, null, 2) : statisticsText(found);
    process.stdout.write(`${text}\n`);
    return 0;
  },
);

const format = new Option("--format <name>", "for people, or for another program")
  .choices(["text", "json"])
  .default("text" as const);

const typed = {
  "waymark stats": "counts what this folder's site holds",
  "waymark stats --format json": "says the same to another program",
};
