import { existsSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";

/**
 * A package.json that Node cannot follow, which it looks for in the folder of any code and in those above; undefined
 * for any other error.
 */
export function packageConfigFault(error: unknown): Diagnostic | undefined {
  const isPackage =
    error instanceof Error && "code" in error && error.code === "ERR_INVALID_PACKAGE_CONFIG";
  if (!isPackage) return undefined;
  const [, named = ""] = /^Invalid package config (.+?package\.json)/.exec(error.message) ?? [];
  if (!existsSync(named)) return undefined;
  const file = path.relative(".", named).split(path.sep).join("/");
  return {
    ...{ severity: "error", rule: "config", file, line: 1, column: 1 },
    message: "Node does not understand this file, and so runs no code beside it",
    hint: 'see that it is JSON, an object in braces, and that "name", "type" and "main" are texts',
  };
}
