import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Folders } from "../../markdown/targets.ts";

/** Faults that only say again that a file of such a kind could not be read. */
const echoes: readonly {
  readonly of: (file: string, folders: Folders) => boolean;
  readonly rules: readonly string[];
}[] = [
  {
    of: (file, { content }) => file.startsWith(`${content}/`) && file.endsWith("/sources.yaml"),
    rules: ["unknown-source"],
  },
  {
    of: (file, { quizzes }) => file.startsWith(`${quizzes}/`),
    rules: ["unknown-item", "unknown-bank", "empty-pool", "pool-too-small"],
  },
];

/** Each fault once, without those that mending another file's own faults may mend. */
export function withoutEchoes(
  diagnostics: readonly Diagnostic[],
  faulty: ReadonlySet<string>,
  folders: Folders,
): readonly Diagnostic[] {
  const silent = new Set(
    echoes
      .filter((echo) => [...faulty].some((file) => echo.of(file, folders)))
      .flatMap(({ rules }) => rules),
  );
  const once = new Map(
    diagnostics.map((diagnostic) => {
      const { file, line, column, rule, message } = diagnostic;
      return [JSON.stringify([file, line, column, rule, message]), diagnostic];
    }),
  );
  return [...once.values()].filter(({ rule }) => !silent.has(rule));
}
