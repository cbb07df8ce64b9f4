import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Option } from "@commander-js/extra-typings";
import { analyse as analyseResults } from "../core/analysis/analysis.ts";
import { analysisCsv } from "../core/analysis/analysis-csv.ts";
import { Gathering } from "../core/analysis/gather.ts";
import { LEAST_ATTEMPTS } from "../core/analysis/item-analysis.ts";
import { resultLimits } from "../core/analysis/read-results.ts";
import { visible } from "../core/diagnostics.ts";
import { analysisText } from "./analysis-text.ts";
import { command } from "./command.ts";
import { examples } from "./examples.ts";

/** More than these would be a mistake in what was typed. */
const MOST_FILES = 10_000;

/** Prints what learners' files say of the questions. The exit code is 1 where a file has a fault. */
export const analyse = command(
  (it) =>
    it
      .description(
        `Reads files of results that learners handed over, or whole backups, and tells of each question how hard it is, whether it tells strong from weak, and who chose what; of each quiz how reliable it is. Nothing is shown of what fewer than ${LEAST_ATTEMPTS} answered.`,
      )
      .argument("<files...>", "files, or folders of .json files")
      .addOption(format)
      .addHelpText("after", examples(typed)),
  async (values, files) => {
    const gathering = await gather(files);
    const { learners, faults } = gathering;
    const quizzes = analyseResults(learners);
    process.stdout.write(written[values.format]({ learners: learners.length, quizzes }));
    for (const { file, place, what } of faults) {
      const parts = [file, place, what].filter((part) => part !== "");
      process.stderr.write(`${visible(parts.join(": "))}\n`);
    }
    return faults.length === 0 ? 0 : 1;
  },
);

const format = new Option("--format <name>", "for people, for a program, or for a spreadsheet")
  .choices(["text", "json", "csv"])
  .default("text" as const);

const typed = {
  "waymark analyse handed-in/*.json": "tells what these files say",
  "waymark analyse handed-in --format csv": "makes a table of all files in a folder",
};

interface Found {
  readonly learners: number;
  readonly quizzes: ReturnType<typeof analyseResults>;
}

const written: Readonly<Record<"text" | "json" | "csv", (found: Found) => string>> = {
  text: ({ learners, quizzes }) => `${analysisText(quizzes, learners)}\n`,
  json: (found) => `${JSON.stringify({ "waymark-analysis": 1, ...found }, null, 2)}\n`,
  csv: ({ quizzes }) => analysisCsv(quizzes),
};

async function gather(named: readonly string[]): Promise<Gathering> {
  const gathering = new Gathering();
  const refuse = (file: string, what: string) => gathering.refuse(file, what);
  const lists = await Promise.all(named.map(filesIn));
  for (const [index, list] of lists.entries()) {
    if (list.length === 0) {
      refuse(
        named[index] ?? "",
        "is a folder without a .json file; put the files that learners handed over into it",
      );
    }
  }
  const files = [...new Set(lists.flat())];
  for (const [index, file] of files.entries()) {
    if (index === MOST_FILES) {
      refuse(file, `this and all after it are left out: ${MOST_FILES} files at most`);
      break;
    }
    try {
      const size = await stat(file);
      if (!size.isFile()) refuse(file, "is no file");
      else if (size.size > resultLimits.bytes) gathering.refuseLarge(file);
      else gathering.add(file, await readFile(file, "utf8"));
    } catch (error) {
      refuse(file, unread(error));
    }
  }
  return gathering;
}

function unread(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : error;
  if (code === "ENOENT") return "there is no such file; see how its name is written";
  return `cannot be read (${code})`;
}

/** A folder's files, in the order of their names. */
async function filesIn(named: string): Promise<readonly string[]> {
  const entries = await readdir(named).catch(() => null);
  if (entries === null) return [named];
  const files = entries.filter((name) => /\.json$/i.test(name)).sort();
  return files.map((name) => path.join(named, name));
}
