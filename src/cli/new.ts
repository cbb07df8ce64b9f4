import path from "node:path";
import { command, UsageError } from "./command.ts";
import { examples } from "./examples.ts";
import { type Answers, askAbout, usual } from "./new/ask.ts";
import { askInTerminal } from "./new/ask-in-terminal.ts";
import { packageNameFor, titleFor } from "./new/names.ts";
import { seeThatEmpty, writeNew } from "./new/new-folder.ts";
import { dependencyOn, ownPackage } from "./new/own-package.ts";
import { starterFiles } from "./new/starter.ts";
import { wrongLanguage } from "./new/wrong-language.ts";

/** Writes a site to begin with into a folder of its own. */
export const newSite = command(
  (it) =>
    it
      .description(
        "Makes a site to begin with: pages, a quiz, its configuration, and workflows that publish it.",
      )
      .argument("<folder>", "where to: it may not be there yet, or is empty")
      .option(
        "--title <words>",
        "what the site is called; else it is named for the folder",
        titleOf,
      )
      .option(
        "--language <tag>",
        `its language, such as de or pt-BR; else ${usual.language}`,
        languageOf,
      )
      .option("--yes", "ask nothing")
      .addHelpText("after", examples(typed)),
  async ({ title, language, yes = false }, name) => {
    const folder = path.resolve(calledFrom(process.env), name);
    seeThatEmpty(folder, name);
    const known = { title, language };
    const { stdin: input, stdout: output } = process;
    const isAsked = !yes && input.isTTY && output.isTTY;
    const answers = isAsked
      ? await askInTerminal({ input, output }, (ask) => askAbout(known, titleFor(folder), ask))
      : { title: title ?? titleFor(folder), language: language ?? usual.language, questions: true };
    if (!answers) {
      process.stdout.write("\nNothing was written.\n");
      return 1;
    }
    const waymark = dependencyOn(folder);
    writeNew(folder, name, starterFiles({ ...answers, name: packageNameFor(folder), waymark }));
    if (!yes && !isAsked) process.stdout.write(unasked(answers));
    process.stdout.write(wordsAfter(name, waymark));
    return 0;
  },
);

const typed = {
  "waymark new my-guide": "asks for a title and a language, then writes my-guide/",
  'waymark new my-guide --yes --title "Tea" --language de': "asks nothing",
};

/** Scripts of the package's own run in its folder, and npm tells them where it was called. */
function calledFrom(env: NodeJS.ProcessEnv): string {
  const isOwnScript = env.npm_package_json === path.join(ownPackage, "package.json");
  return (isOwnScript && env.INIT_CWD) || process.cwd();
}

function titleOf(text: string): string {
  if (text.trim() !== "") return text.trim();
  throw new UsageError("--title takes words, and these are none");
}

function languageOf(tag: string): string {
  const fault = wrongLanguage(tag);
  if (fault) throw new UsageError(`--language ${fault}`);
  return tag;
}

/** What was taken where nobody can be asked, as where answers are piped in. */
function unasked({ title, language }: Answers): string {
  return `Outside a terminal nothing is asked, and nothing that is piped in is read: the site is called ${JSON.stringify(title)}, and its language is ${language}. --title and --language say otherwise.\n\n`;
}

function wordsAfter(name: string, waymark: string): string {
  const typed = /^[\w./~-]+$/.test(name) ? name : `"${name}"`;
  const notYet = waymark.startsWith("file:")
    ? "\nIt takes Waymark from this machine, so the workflows that publish it wait until Waymark is published.\n"
    : "";
  return `Your site is in ${name}. Next, type:

  cd ${typed}
  npm install
  npm start

Then open http://localhost:8080, and change content/index.md: the page follows.
README.md says what else there is.
${notYet}`;
}
