import type { Command } from "./command.ts";

interface Listed {
  /** What `waymark --help` says of it. */
  readonly summary: string;
  /** What is said at once of one that takes its time, before it is loaded: on a busy machine that alone takes seconds. */
  readonly begins?: string;
  readonly load: () => Promise<Command>;
}

/** By their names. Each is loaded when it is asked for, with what it needs. */
export const commands: ReadonlyMap<string, Listed> = new Map(
  Object.entries<Listed>({
    new: {
      summary: "make a site to begin with, in a folder of its own",
      load: async () => (await import("./new.ts")).newSite,
    },
    migrate: {
      summary: "make a site of a folder of another tool's",
      load: async () => (await import("./migrate.ts")).migrate,
    },
    import: {
      summary: "make banks of questions in other tools' files",
      load: async () => (await import("./import.ts")).importQuestions,
    },
    export: {
      summary: "write banks in other tools' formats",
      load: async () => (await import("./export.ts")).exportQuestions,
    },
    serve: {
      summary: "build, show on this machine, and build again on any change",
      begins: "Starting: the site is built first, then shown.",
      load: async () => (await import("./serve.ts")).serve,
    },
    build: {
      summary: "build the site of this folder",
      load: async () => (await import("./build.ts")).build,
    },
    check: {
      summary: "tell every fault, and write nothing unless told to mend",
      load: async () => (await import("./check.ts")).check,
    },
    format: {
      summary: "write missing ids and canonical YAML into the site's files",
      load: async () => (await import("./format.ts")).format,
    },
    stats: {
      summary: "count pages, words, items and what they test",
      load: async () => (await import("./stats.ts")).stats,
    },
    coverage: {
      summary: "list sections, objectives and items that do not meet",
      load: async () => (await import("./coverage.ts")).coverage,
    },
    analyse: {
      summary: "tell from learners' files how hard and how good questions are",
      load: async () => (await import("./analyse.ts")).analyse,
    },
    links: {
      summary: "list every link that leads out, in external-links.md",
      load: async () => (await import("./links.ts")).links,
    },
    schema: {
      summary: "write the schemas that editors use",
      load: async () => (await import("./schema.ts")).schema,
    },
  }),
);
