import { statSync } from "node:fs";
import path from "node:path";
import { compareDiagnostics } from "../core/diagnostics.ts";
import { configured } from "../eleventy/configured-site.ts";
import type { SiteConfig } from "../site/config/config.ts";
import {
  createFormatter,
  type FileResult,
  formattedFiles,
  isYaml,
} from "../site/format/format-files.ts";
import { showsColours } from "./colours.ts";
import { command, UsageError } from "./command.ts";
import { examples } from "./examples.ts";
import { faultReport } from "./faults/report.ts";

/** Writes the current folder's banks, quizzes and lists in one style, with the ids that they lack. */
export const format = command(
  (it) =>
    it
      .description(
        "Writes the ids that questions and options lack, and the YAML of banks, quizzes, glossary and sources in one style; order and comments stay.",
      )
      .argument("[files...]", "files or folders of the site; all where none is named")
      .option("--check", "name the files that would change, and write nothing")
      .addHelpText("after", examples(typed)),
  async ({ check = false }, names) => {
    const config = await configured();
    const files = await chosen(names, config);
    const results: FileResult[] = [];
    const formatFile = createFormatter(".", config);
    for (const file of files) results.push(await formatFile(file, { check }));
    return tell(results, check);
  },
);

const typed = {
  "waymark format": "every bank and quiz, the glossary, the sources, and questions in articles",
  "waymark format quizzes/tea.yaml": "one file",
  "waymark format --check": "ends with 1 where a file would change",
};

/** Paths from the current folder, with forward slashes. */
async function chosen(names: readonly string[], config: SiteConfig): Promise<readonly string[]> {
  const all = await formattedFiles(".", config);
  if (names.length === 0) return all;
  const found = names.flatMap((name) => {
    const file = path.relative(".", name).split(path.sep).join("/");
    const kind = statSync(name, { throwIfNoEntry: false });
    if (!kind) throw new UsageError(`there is no file "${name}"`);
    if (kind.isDirectory()) {
      return all.filter((each) => file === "" || each.startsWith(`${file}/`));
    }
    if (!all.includes(file) && !isYaml(file)) {
      throw new UsageError(`"${name}" is no bank, quiz, list or article of the site, and no YAML`);
    }
    return [file];
  });
  return [...new Set(found)];
}

function tell(results: readonly FileResult[], check: boolean): number {
  const { stdout, stderr } = process;
  const faults = results
    .flatMap((each) => (each.change === "faulty" ? each.diagnostics : []))
    .sort(compareDiagnostics);
  stderr.write(faultReport(faults, { all: true }, showsColours(stderr)));
  const changed = results.filter((each) => each.change === "formatted");
  for (const each of results) {
    if (each.change === "left") stderr.write(`${each.file}: left as it is, since ${each.why}\n`);
  }
  for (const { file, ids } of changed) {
    const written = ids === 0 ? "" : `, ${ids} ${ids === 1 ? "id" : "ids"}`;
    stdout.write(check ? `${file}\n` : `${file}: formatted${written}\n`);
  }
  const files = (count: number) => `${count} ${count === 1 ? "file" : "files"}`;
  const rest = results.length - changed.length;
  const others = files(rest);
  stderr.write(
    check
      ? `${files(changed.length)} to format, ${others} as ${rest === 1 ? "it is" : "they are"} to be\n`
      : `${files(changed.length)} formatted, ${others} left as ${rest === 1 ? "it was" : "they were"}\n`,
  );
  const isAmiss = results.some(({ change }) => change === "faulty");
  return isAmiss || (check && changed.length > 0) ? 1 : 0;
}
