import { transform } from "esbuild";
import type { Diagnostic } from "../core/diagnostics.ts";
import { diagnosticAt, type Fault, lineStarts } from "../markdown/source-file.ts";
import { columnOf, isBuildFailure } from "../output/esbuild-faults.ts";
import { readText } from "../site/read/read-text.ts";

const name = "package.json";

/** What is wrong with the project's package.json, which Node and Eleventy read before they read anything else. */
export async function packageFaults(): Promise<readonly Diagnostic[]> {
  const { file, diagnostics } = readText(".", name);
  if (diagnostics.length > 0) return diagnostics;
  try {
    JSON.parse(file.text);
    return [];
  } catch {
    const at = await placeOfFault(file.text);
    return [diagnosticAt(file, at, notJson)];
  }
}

const notJson: Fault = {
  rule: "config",
  message: "this is no JSON, and nothing can be built beside it",
  hint: "names and texts stand in double quotes, a comma between two entries and none behind the last; there are no comments",
};

/** The engine says where only now and then; the compiler always does. */
async function placeOfFault(text: string): Promise<number> {
  try {
    await transform(text, { loader: "json", logLevel: "silent" });
  } catch (error) {
    const { location } = (isBuildFailure(error) && error.errors[0]) || {};
    if (location) return (lineStarts(text)[location.line - 1] ?? 0) + columnOf(location) - 1;
  }
  return 0;
}
