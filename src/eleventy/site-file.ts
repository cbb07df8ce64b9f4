import { createRequire } from "node:module";
import path from "node:path";
import { types } from "node:util";
import { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import type { ConfigFile } from "../site/config/config-source.ts";
import { readText } from "../site/read/read-text.ts";
import { readYaml } from "../site/read/yaml.ts";
import { configurationError } from "./configuration-fault.ts";
import { siteFiles } from "./configuration-file.ts";

/** Options as they are written in a file of their own. */
export interface WrittenOptions {
  readonly options: unknown;
  readonly file: ConfigFile;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the current folder's `waymark.config.*`; undefined where there is none.
 * @throws DiagnosticsError when there are two, or one that cannot be read; whatever its code throws.
 */
export function readSiteFile(): WrittenOptions | undefined {
  const [name, other] = siteFiles();
  if (name === undefined) return undefined;
  if (other !== undefined) throw twoFiles(name, other);
  const { file, diagnostics } = readText(".", name);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  if (!/\.ya?ml$/.test(name)) {
    return { options: exportedBy(name), file: { ...file, kind: "module" }, diagnostics };
  }
  const read = readYaml(file, z.unknown());
  if (read.raw === undefined) throw new DiagnosticsError(read.diagnostics);
  // An empty file says nothing yet.
  const options = read.raw ?? {};
  return { options, file: { ...file, kind: "yaml" }, diagnostics: read.diagnostics };
}

/** At once, not awaited: a configuration of Eleventy's may call the plugin itself, and awaits nothing. */
function exportedBy(name: string): unknown {
  const file = path.resolve(name);
  const exported: unknown = createRequire(file)(file);
  return types.isModuleNamespaceObject(exported)
    ? Reflect.get(Object(exported), "default")
    : exported;
}

function twoFiles(file: string, other: string): DiagnosticsError {
  const message = `the options stand in two files, ${file} and ${other}`;
  return configurationError({ file, message, hint: "keep one and remove the other" });
}
