import { createRequire } from "node:module";
import path from "node:path";
import { types } from "node:util";
import { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../markdown/source-file.ts";
import { readConfig, type SoundConfig } from "../site/config/config.ts";
import type { ConfigFile } from "../site/config/config-source.ts";
import { soundOptions } from "../site/config/sound-options.ts";
import { readText } from "../site/read/read-text.ts";
import { readYaml } from "../site/read/yaml.ts";
import { yamlDocument } from "../site/read/yaml-place.ts";
import { configurationError } from "./configuration-fault.ts";
import { siteFiles } from "./configuration-file.ts";
import { WrongOptions } from "./wrong-options.ts";

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
    return { options: exportedBy(file), file: { ...file, kind: "module" }, diagnostics };
  }
  const read = readYaml(file, z.unknown());
  const isYaml = !read.diagnostics.some(({ rule }) => rule === "yaml-syntax");
  if (read.raw === undefined || !isYaml) throw new WrongOptions(read.diagnostics, readInPart(file));
  // An empty file says nothing yet.
  const options = read.raw ?? {};
  return { options, file: { ...file, kind: "yaml" }, diagnostics: read.diagnostics };
}

/** What can be read of options that are no YAML as a whole. Any of them may be less than its author wrote. */
function readInPart(file: SourceFile): SoundConfig | undefined {
  const written = readable(yamlDocument(file, { start: 0, end: file.text.length }));
  const begun = [...file.text.matchAll(/^["']?(\w+)["']?[ \t]*:/gm)].map(([, name = ""]) => name);
  // Nobody knows which rules are off then.
  if (Object.prototype.toString.call(written) !== "[object Object]" || begun.includes("rules")) {
    return undefined;
  }
  const { config, sound } = readConfig(
    { title: "?", ...Object(written) },
    { ...file, kind: "yaml" },
  );
  const { inDoubt } = soundOptions(
    {},
    begun.map((name) => [name]),
  );
  const read = config ?? sound?.config;
  return read && { config: read, inDoubt, isFolderGuessed: true };
}

/** Undefined where there is none: aliases may stand for nothing, or for too much. */
function readable(yaml: ReturnType<typeof yamlDocument>): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** At once, not awaited: a configuration of Eleventy's may call the plugin itself, and awaits nothing. */
function exportedBy({ path: name, text }: SourceFile): unknown {
  const file = path.resolve(name);
  const whole: unknown = createRequire(file)(file);
  const exported = types.isModuleNamespaceObject(whole)
    ? Reflect.get(Object(whole), "default")
    : whole;
  if (!types.isPromise(exported)) return exported;
  // What it comes to is nobody's any more.
  exported.catch(() => undefined);
  const at = Math.max(text.search(/export default|module\.exports/), 0);
  throw new DiagnosticsError([diagnosticAt({ path: name, text }, at, promised)]);
}

const promised: Fault = {
  rule: "config",
  message: "what this file exports is still to come, and a configuration is read at once",
  hint: 'export the options themselves, without "async", "await" and promises',
};

function twoFiles(file: string, other: string): DiagnosticsError {
  const message = `the options stand in two files, ${file} and ${other}`;
  return configurationError({ file, message, hint: "keep one and remove the other" });
}
