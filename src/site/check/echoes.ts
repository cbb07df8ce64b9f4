import { isArticleFile } from "../../core/article-file.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Folders } from "../../markdown/targets.ts";

/** What could not be read of a site, by the paths of files. */
export interface Unread {
  /** Files and folders that could not be read, of which no more can be told. */
  readonly closed: ReadonlySet<string>;
  /** Files with faults of their own. */
  readonly faulty: ReadonlySet<string>;
  /** Those of them of which it is not known what others may name in them. */
  readonly unnamed: ReadonlySet<string>;
}

/** Faults that only say again that a file of such a kind could not be read. */
const echoes: readonly {
  readonly in: keyof Unread;
  readonly of: (file: string, folders: Folders) => boolean;
  readonly rules: readonly string[];
}[] = [
  {
    in: "closed",
    of: (file, { content }) => file.startsWith(`${content}/`) && isArticleFile(file),
    rules: ["missing-anchor", "unknown-objective"],
  },
  {
    in: "faulty",
    of: (file, { content }) => file.startsWith(`${content}/`) && file.endsWith("/sources.yaml"),
    rules: ["unknown-source"],
  },
  {
    in: "faulty",
    // Quizzes draw items, and have none of their own.
    of: (file, { quizzes }) => file.startsWith(`${quizzes}/`) && !/\.quiz\.\w+$/.test(file),
    rules: ["empty-pool", "pool-too-small"],
  },
  {
    in: "unnamed",
    of: (file, { quizzes }) => file.startsWith(`${quizzes}/`),
    rules: ["unknown-item", "unknown-bank"],
  },
];

const whyClosed: ReadonlySet<string> = new Set(["unreadable", "encoding"]);

/** Each fault once, without those that mending another file's own faults may mend. */
export function withoutEchoes(
  diagnostics: readonly Diagnostic[],
  unread: Unread,
  folders: Folders,
): readonly Diagnostic[] {
  const silent = new Set(
    echoes
      .filter((echo) => [...unread[echo.in]].some((file) => echo.of(file, folders)))
      .flatMap(({ rules }) => rules),
  );
  const once = new Map(
    diagnostics.map((diagnostic) => {
      const { file, line, column, rule, message } = diagnostic;
      return [JSON.stringify([file, line, column, rule, message]), diagnostic];
    }),
  );
  return [...once.values()].filter(
    ({ rule, file }) => !silent.has(rule) && (whyClosed.has(rule) || !unread.closed.has(file)),
  );
}
