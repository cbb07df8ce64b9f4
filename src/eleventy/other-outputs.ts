import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import type { Build } from "../output/assemble.ts";
import { BY_ITSELF } from "../site/check/check-pages.ts";
import { type OutputPath, pathClashes } from "../site/check/output-paths.ts";
import { causesOf } from "../site/read/causes.ts";

/** What Eleventy says it wrote. */
export interface Written {
  /** Of templates; what Eleventy was told not to write has no path. */
  readonly results: readonly { readonly inputPath: string; readonly outputPath: string | false }[];
  /** Sources of what it copied as it is, by encoded address from the site's root. */
  readonly copied: Readonly<Record<string, string>>;
  /** The folder written to. */
  readonly output: string;
}

export const TEMPLATE = "waymark.11ty.js";

/** Faults of templates and copies, of a site or another plugin, that take what Waymark writes. */
export function checkOtherOutputs(build: Build, written: Written): readonly Diagnostic[] {
  const { results, copied, output } = written;
  const own = [...build.pages, ...build.files].map((file) => ({
    path: file.path,
    what: BY_ITSELF,
  }));
  const others = [
    ...results.flatMap(({ inputPath, outputPath }) =>
      outputPath === false || isOurs(inputPath)
        ? []
        : [outputOf(inputPath, path.relative(output, outputPath))],
    ),
    ...Object.entries(copied).map(([address, source]) =>
      outputOf(source, decodeURI(address).replace(/^\//, "")),
    ),
  ];
  return pathClashes(own, others);
}

/** Whether there is anything but what Waymark writes. */
export function hasOthers({ results, copied }: Pick<Written, "results" | "copied">): boolean {
  return (
    Object.keys(copied).length > 0 ||
    results.some(({ inputPath, outputPath }) => outputPath !== false && !isOurs(inputPath))
  );
}

/** What Eleventy itself refuses: two templates with one path, Waymark's among them or not. */
export function templateClash(error: unknown): DiagnosticsError | undefined {
  const cause = causesOf(error).find(({ name }) => name === "DuplicatePermalinkOutputError");
  if (!cause) return undefined;
  // Its message lists the templates by number, and names a folder that is gone by now.
  const inputs = [...cause.message.matchAll(/^ *\d+\. (.+)$/gm)].map(([, input = ""]) => input);
  const output = /`\.?\/?\.waymark-[^/]*\/([^`]+)`/.exec(cause.message)?.[1] ?? "one path";
  const [own = ".eleventy.js", other = "another"] = inputs
    .map((input) => path.normalize(input))
    .toSorted((a, b) => Number(isOurs(a)) - Number(isOurs(b)));
  const message = `its page would be ${output}, which is ${isOurs(other) ? BY_ITSELF : `the page of ${other}`}`;
  const fault = { rule: "page-taken", message, hint: "give it another permalink" };
  return new DiagnosticsError([{ severity: "error", file: own, line: 1, column: 1, ...fault }]);
}

function isOurs(input: string): boolean {
  return path.basename(input) === TEMPLATE;
}

function outputOf(source: string, target: string): OutputPath {
  const file = path.relative(".", source).replaceAll("\\", "/");
  const output = target.replaceAll("\\", "/");
  return { path: output, what: `what ${file} becomes`, file: { path: file, text: "" } };
}
