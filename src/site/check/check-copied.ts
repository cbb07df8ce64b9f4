import { closeSync, openSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { unreadableFault } from "../read/unreadable.ts";

/** Files that are copied as they are can be read: whoever copies them would hear of the first alone. */
export function checkCopied(root: string, files: readonly string[]): readonly Diagnostic[] {
  return files.flatMap((name) => {
    try {
      closeSync(openSync(path.join(root, name), "r"));
      return [];
    } catch (error) {
      return [unreadableFault(error, name)];
    }
  });
}
