import type { NotCarried } from "../../src/migrate/not-carried.ts";
import type { OldFolder } from "../../src/migrate/old-folder.ts";
import type { Files } from "../support/read-and-build.ts";

/** A folder of these files, in memory. Hidden ones are read where they are asked for, and not listed. */
export function folderOf(files: Files): OldFolder {
  const isHidden = (name: string) => name.split("/").some((step) => step.startsWith("."));
  return {
    files: Object.keys(files)
      .filter((name) => !isHidden(name))
      .sort(),
    textOf: (name) => {
      const text = files[name];
      return text === undefined ? undefined : { path: name, text };
    },
  };
}

/** Each as `file:line:column what`. */
export function placed(notCarried: readonly NotCarried[]): readonly string[] {
  return notCarried.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`);
}
