import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** Puts what our storage needs of idb into scripts, and no more: esbuild can leave none of it out. */
export function trimIdb(): Plugin {
  return {
    name: "waymark-trim-idb",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]idb[\\/]build[\\/]index\.js$/ }, async ({ path: file }) => {
        const code = await readFile(file, "utf8");
        const contents = unused.reduce((left, part) => {
          if (!part.test(left)) throw new Error(`${file} is another than this was written for`);
          return left.replace(part, "");
        }, code);
        return { contents, loader: "js" };
      });
    },
  };
}

const unused = [
  // Iterators.
  /^const advanceMethodProps = [\s\S]*?(?=^export \{)/m,
  // What sets a property of a database, or asks whether it has one.
  /^ {4}set\(target, prop, value\) \{[\s\S]*?^ {4}\},\n/m,
  /^ {4}has\(target, prop\) \{[\s\S]*?^ {4}\},\n/m,
  /^ {4}has: \(target, prop\) => .*\n/m,
];
