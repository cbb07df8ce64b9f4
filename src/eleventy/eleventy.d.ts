// Eleventy 3.x ships no types; this is the part that Waymark calls.
declare module "@11ty/eleventy" {
  /** As the plugin needs it. */
  type UserConfig = import("./plugin.ts").EleventyConfig & {
    setInputDirectory(folder: string): void;
  };
  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: {
        readonly quietMode?: boolean;
        readonly configPath?: string;
        readonly source?: "cli" | "script";
        /** Called before all else, with what a configuration file's function gets. */
        readonly config?: (eleventyConfig: UserConfig) => void;
      },
    );
    readonly directories: {
      readonly input: string;
      readonly includes: string;
      readonly data: string;
      readonly output: string;
      setOutput(folder: string): void;
    };
    readonly eleventyConfig: {
      /** With all that plugins have added. */
      getConfig(): {
        /** Endings, without the first dot. */
        readonly templateFormats: readonly string[];
        /** By `addExtension`: each ending is read as the format of its key is. */
        readonly extensionMap: ReadonlySet<{ readonly extension: string; readonly key: string }>;
        /** By `addDataExtension`. */
        readonly dataExtensions: ReadonlyMap<string, unknown>;
        /** What stands between a template's name and the ending in the name of its data, as `.11tydata`. */
        readonly dataFileSuffixes: readonly string[];
      };
      readonly userConfig: {
        /** By what is copied: a file, a folder or a glob. */
        readonly passthroughCopies: Readonly<Record<string, unknown>>;
        /** Files, folders and globs that the configuration names by `addWatchTarget`. */
        readonly additionalWatchTargets: readonly string[];
        readonly ignores: { add(glob: string): unknown };
      };
    };
    /** Is told of each error of a build once, before that is thrown. */
    readonly errorHandler: { once: (severity: string, error: unknown) => void };
    disableLogger(): void;
    initializeConfig(): Promise<void>;
    write(): Promise<unknown>;
  }
}
