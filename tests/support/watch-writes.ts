import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What changes a disk, by its name in `node:fs`; each may have a form that ends in `Sync` and one that promises. */
const WRITES = [
  ...["appendFile", "chmod", "copyFile", "cp", "link", "mkdir", "mkdtemp", "open", "rename"],
  ...["rm", "rmdir", "symlink", "truncate", "unlink", "utimes", "write", "writeFile", "writev"],
];

type Call = (...args: unknown[]) => unknown;
type Calls = Record<string, Call | undefined>;

/**
 * Calls `look` before and after every call of this process that changes a disk, in all three forms
 * that Node has, until the function that it returns is called. What `look` throws the call throws; what
 * it does itself is not watched.
 */
export function watchWrites(look: (call: string, moment: "before" | "after") => void): () => void {
  let isLooking = false;
  const between = (call: string, moment: "before" | "after") => {
    if (isLooking) return;
    isLooking = true;
    try {
      look(call, moment);
    } finally {
      isLooking = false;
    }
  };
  const undo: (() => void)[] = [];
  const wrap = (owner: Calls, name: string, isPromise: boolean) => {
    const original = owner[name];
    if (!original) return;
    const wrapped: Call = function (this: unknown, ...args) {
      const call = `${name} ${args.slice(0, 2).filter((arg) => typeof arg === "string")}`;
      const back = args.at(-1);
      if (isPromise) {
        return (async () => {
          between(call, "before");
          const result = await original.apply(this, args);
          between(call, "after");
          return result;
        })();
      }
      between(call, "before");
      if (typeof back === "function") {
        const then: Call = (...results) => {
          between(call, "after");
          return back(...results);
        };
        return original.apply(this, [...args.slice(0, -1), then]);
      }
      const result = original.apply(this, args);
      between(call, "after");
      return result;
    };
    owner[name] = Object.assign(wrapped, original);
    undo.push(() => {
      owner[name] = original;
    });
  };
  for (const name of WRITES) {
    wrap(fs as unknown as Calls, name, false);
    wrap(fs as unknown as Calls, `${name}Sync`, false);
    wrap(fs.promises as unknown as Calls, name, true);
  }
  syncBuiltinESMExports();
  return () => {
    for (const put of undo) put();
    syncBuiltinESMExports();
  };
}
