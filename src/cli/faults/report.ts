import { type Diagnostic, formatDiagnostic } from "../../core/diagnostics.ts";
import { colouredFault } from "./coloured.ts";

/** Which of many faults to show. */
export interface Shown {
  /** Also past the first fifty. */
  readonly all?: boolean;
  /** Names of rules; all where there are none. */
  readonly rules?: readonly string[];
  /** Patterns of files' paths; all where there are none. */
  readonly files?: readonly string[];
}

/** How many are shown at first. */
export const MOST = 50;
/** Up to so many, people count by themselves. */
const FEW = 10;

/**
 * Faults for a terminal: those that are asked for, errors first where there is not room for all; then,
 * of more than a few, how many there are by rule, and how to see the others.
 * @param hasColours Whether where they go shows colours.
 * @returns lines, empty where there are no faults.
 */
export function faultReport(
  diagnostics: readonly Diagnostic[],
  shown: Shown = {},
  hasColours = false,
): string {
  const asked = diagnostics.filter((diagnostic) => asksFor(shown, diagnostic));
  const list = shown.all || asked.length <= MOST ? asked : errorsFirst(asked).slice(0, MOST);
  const left = diagnostics.length - list.length;
  const lines = [
    ...list.map(hasColours ? colouredFault : formatDiagnostic),
    ...(diagnostics.length > FEW ? countsByRule(diagnostics) : []),
    ...(left > 0 ? [hint(left)] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** Whether it is one of those to show, were there room for all. */
export function asksFor({ rules = [], files = [] }: Shown, { rule, file }: Diagnostic): boolean {
  return (
    (rules.length === 0 || rules.includes(rule)) &&
    (files.length === 0 || files.some((glob) => matchesGlob(file, glob)))
  );
}

export function errorsFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isError = ({ severity }: Diagnostic) => severity === "error";
  return [...diagnostics.filter(isError), ...diagnostics.filter((each) => !isError(each))];
}

/** Most first, errors before warnings. */
function countsByRule(diagnostics: readonly Diagnostic[]): readonly string[] {
  const groups = Map.groupBy(errorsFirst(diagnostics), ({ rule, severity }) =>
    severity === "error" ? rule : `${rule} (warning)`,
  );
  const counts = [...groups].map(([name, { length }]) => ({ name, count: length }));
  const isWarning = (name: string) => Number(name.endsWith(")"));
  const sorted = counts.toSorted(
    (a, b) => isWarning(a.name) - isWarning(b.name) || b.count - a.count,
  );
  const width = `${Math.max(...counts.map(({ count }) => count))}`.length;
  return [
    "By rule:",
    ...sorted.map(({ name, count }) => `  ${`${count}`.padStart(width)} ${name}`),
  ];
}

function hint(left: number): string {
  const others = left === 1 ? "1 other is" : `${left} others are`;
  return `${others} not shown: --all shows all, --rule NAME and --file GLOB show some.`;
}

/** Whether a path is of a pattern: `*` and `?` stand for signs of one name, `**` for folders too. */
function matchesGlob(path: string, glob: string): boolean {
  const pattern = glob.replace(/\*\*\/?|\*|\?|[\\^$.+()[\]{}|]/g, (sign) => {
    if (sign === "**/") return "(?:.*/)?";
    if (sign === "**") return ".*";
    if (sign === "*") return "[^/]*";
    return sign === "?" ? "[^/]" : `\\${sign}`;
  });
  return new RegExp(`^${pattern}$`, "s").test(path);
}

/** Said where a run ends with 1 for its warnings. */
export function tooManyWarnings(warnings: number, most: number): string {
  const there = warnings === 1 ? "There is 1 warning" : `There are ${warnings} warnings`;
  return `${there}, and --max-warnings allows ${most}.\n`;
}
