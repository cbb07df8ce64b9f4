import type { Diagnostic } from "../core/diagnostics.ts";
import { isRuleName, rules } from "../core/rules/rules.ts";
import { SET_ASIDE } from "./check-new-site.ts";
import type { Migration } from "./migration.ts";
import type { NotCarried } from "./not-carried.ts";

/** Of each rule so many places are named: `waymark check --rule` tells them all. */
const PLACES = 10;

/** `MIGRATION.md`: what was found, what was carried, what was not, and what to do, to work through. */
export function migrationReport(migration: Migration): string {
  const { notCarried, setAside, diagnostics } = migration;
  const parts = [
    `# From ${migration.site.tool} to Waymark`,
    ["## Found", list(found(migration))],
    ["## Carried over", list(carried(migration))],
    [
      "## Not carried over",
      notCarried.length === 0
        ? "Nothing that has a counterpart here was left out; what only dresses the old site, such as its theme, stays there."
        : "Places are those of the old folder, in which nothing was changed.",
      checklist(notCarried.map(ofOld)),
    ],
    setAside.length === 0
      ? []
      : [
          "## Set aside",
          `These files kept the site from being built, and stand in \`${SET_ASIDE}/\`. Mend each and move it back.`,
          checklist(setAside.map(ofDiagnostic)),
        ],
    ["## To mend", ...toMend(diagnostics)],
    ["## Next", numbered(next(migration))],
  ];
  const blocks = parts.flat().filter((block) => block !== "");
  return `${blocks.join("\n\n")}\n`;
}

/** The same in short, for a terminal. */
export function shortReport(migration: Migration): string {
  const { target, notCarried, setAside, diagnostics } = migration;
  const lines = [
    ...found(migration).map((line) => `Found ${line.replaceAll("`", "")}.`),
    `Not carried over: ${notCarried.length}. Set aside: ${setAside.length}. To mend: ${diagnostics.length}.`,
    `${target}/MIGRATION.md says which and where, and what to do next.`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** What was found, in lines of Markdown. */
function found({ source, site, plan, copied }: Migration): readonly string[] {
  const others = copied.files - plan.pages.length;
  const pages = count(plan.pages.length, "page");
  return [
    `${site.tool} in ${code(source)}${site.configuration.length > 0 ? `, by ${site.configuration.map(code).join(" and ")}` : ""}`,
    `${pages}${others > 0 ? ` and ${count(others, "other file")}` : ""}, ${megabytes(copied.bytes)}`,
  ];
}

function carried({ site, plan, options, questions }: Migration): readonly string[] {
  const aliases = [...plan.copies.values()].flatMap(({ settings }) => settings?.aliases ?? []);
  const redirects = aliases.length + plan.redirects.length;
  const sections = sectionsIn(plan.sidebar);
  const { dialects, boxes } = options.markdown ?? {};
  return [
    `the title, ${code(options.title)}, and the language, ${code(options.language ?? "en")}`,
    ...(options.tagline ? ["the line that describes the site"] : []),
    ...(site.navigation ? ["the order and the names of pages, as the navigation has them"] : []),
    ...(sections > 0
      ? [
          `${count(sections, "section")} that no folder stands for, in \`sidebar\` of the configuration`,
        ]
      : []),
    ...(redirects > 0 ? [`${count(redirects, "redirect")} from old addresses`] : []),
    ...(questions > 0
      ? [`${count(questions, "question")}, where they stood in the pages and in \`quizzes/\``]
      : []),
    ...(options.url ? [`the site's address, ${code(options.url)}`] : []),
    ...(options.header?.length
      ? [`${count(options.header.length, "link")} out, in the header`]
      : []),
    ...(options.editLink
      ? [
          "links to edit pages: right where the new folder's files stand at the top of that repository",
        ]
      : []),
    ...(plan.hasPublic ? ["files for the site's root, in `public/`"] : []),
    ...(dialects?.length
      ? [`signs of ${dialects.map(code).join(" and ")}, which are read as they are`]
      : []),
    ...(boxes ? [`boxes of the site's own: ${Object.keys(boxes).map(code).join(", ")}`] : []),
  ];
}

function sectionsIn(sidebar: Migration["plan"]["sidebar"]): number {
  return sidebar.reduce((sum, entry) => {
    if (typeof entry === "string") return sum;
    return sum + (entry.folder === undefined ? 1 : 0) + sectionsIn(entry.pages);
  }, 0);
}

function toMend(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0)
    return ["Nothing: every link leads somewhere and every sign is read."];
  const groups = [...Map.groupBy(diagnostics, ({ rule }) => rule)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  return [
    `The site is built all the same: ${code('ruleSet: "migrate"')} makes warnings of what can be one. \`npx waymark check\` says this list again, as it is then.`,
    ...groups.flatMap(([rule, all]) => [
      `### ${all.length} ${rule}`,
      isRuleName(rule) ? rules[rule].says : "",
      checklist(all.slice(0, PLACES).map(ofDiagnostic)),
      all.length > PLACES
        ? `And ${all.length - PLACES} more: \`npx waymark check --rule ${rule} --all\`.`
        : "",
    ]),
  ];
}

function next({ target, setAside, notCarried, diagnostics }: Migration): readonly string[] {
  return [
    `Look at it: ${code(`cd ${target}`)}, ${code("npm install")}, ${code("npx waymark serve")}.`,
    ...(setAside.length > 0 ? ["Mend what was set aside, and move it back."] : []),
    ...(notCarried.length > 0
      ? ["Go through what was not carried over; strike out what nobody misses."]
      : []),
    ...(diagnostics.length > 0 ? ["Mend the rest rule by rule, the shortest lists first."] : []),
    "When nothing is left, take the line of `ruleSet` out of `waymark.config.yaml`, so that new mistakes are told as errors, and remove this file.",
  ];
}

function ofOld({ file, line, column, what, advice }: NotCarried): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${code(place)} ${plain(what)}; ${plain(advice)}`;
}

function ofDiagnostic({ file, line, column, message, hint }: Diagnostic): string {
  return `${code(`${file}:${line}:${column}`)} ${plain(message)}; ${plain(hint)}`;
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}

function megabytes(bytes: number): string {
  return bytes < 100_000
    ? `${(bytes / 1024).toFixed(1)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function checklist(lines: readonly string[]): string {
  return lines.map((line) => `- [ ] ${line}`).join("\n");
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join("\n");
}

/** A name as code, whatever it holds. */
function code(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** Words of a message as they are, though they hold signs of Markdown or break the line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*<~]|\](?=[([])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}
