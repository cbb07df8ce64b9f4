import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { comparable } from "../read/real-path.ts";

/** Something that becomes a file of the site. */
export interface OutputPath {
  /** From the site's root, with forward slashes. */
  readonly path: string;
  /** As in "the page of content/a.md". */
  readonly what: string;
  /** The author's file that it comes from; its text may be empty where nobody reads it. */
  readonly file?: SourceFile;
  /** What its author knows it as, where that is not the page or copy of the file. */
  readonly own?: string;
  /** Where in the file it is asked for. */
  readonly offset?: number;
  /** The key of the file that says where its page goes, where one does. */
  readonly placedBy?: () => { readonly key: string; readonly offset: number } | undefined;
}

/**
 * Every pair of sources of one output path: an error; and of two paths that many disks take for one,
 * since they differ by case or Unicode form alone: a warning.
 * @param before Already told of among themselves.
 * @param added Compared with those before and with each other.
 */
export function pathClashes(
  before: readonly OutputPath[],
  added: readonly OutputPath[],
): readonly Diagnostic[] {
  const files = new Map<string, OutputPath>();
  const folders = new Map<string, OutputPath>();
  const twins = new Map<string, OutputPath>();
  const take = (output: OutputPath) => {
    files.set(output.path, output);
    twins.set(comparable(output.path), output);
    // Of a folder that is known, so are those above it.
    for (const folder of foldersOf(output.path).reverse()) {
      if (folders.has(folder)) break;
      folders.set(folder, output);
    }
  };
  for (const output of before) take(output);
  return added.flatMap((output) => {
    const { path } = output;
    const taken = files.get(path);
    if (taken) return [clash(output, taken)];
    const holder = foldersOf(path).find((folder) => files.has(folder));
    const inFile = holder === undefined ? undefined : files.get(holder);
    if (inFile) return [inTheWay(output, inFile)];
    const asFolder = folders.get(path);
    if (asFolder) return [inTheWay(asFolder, output)];
    const twin = twins.get(comparable(path));
    take(output);
    return twin ? [twinOf(output, twin)] : [];
  });
}

/** `a/b/c.html` needs `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const found: string[] = [];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
    found.push(path.slice(0, at));
  }
  return found;
}

const RENAME = "give the file another name";
/** Of a redirect or an alias. */
const NO_LEADING_ON =
  "readers find that there: take this out, or write the address that a page had";

function clash(output: OutputPath, taken: OutputPath): Diagnostic {
  const [own, other] = blamed(output, taken);
  const placed = own.placedBy?.();
  if (placed) {
    return faultAt(
      { ...own, offset: placed.offset },
      {
        rule: "page-taken",
        message: `with this "${placed.key}" the page would be ${own.path}, which is ${other.what}`,
        hint: `write another ${placed.key}, or take it out`,
      },
    );
  }
  const message = `${subject(own)} would be ${own.path}, which is ${other.what}`;
  const hint =
    own.path === "_headers" ? HEADERS_HINT : own.own === undefined ? RENAME : NO_LEADING_ON;
  return faultAt(own, { rule: "page-taken", message, hint });
}

/** Of two files the one that says where it goes can be told to go elsewhere. */
function blamed(output: OutputPath, taken: OutputPath): readonly [OutputPath, OutputPath] {
  if (!output.file) return [taken, output];
  const isOther = taken.file !== undefined && taken.placedBy?.() && !output.placedBy?.();
  return isOther ? [taken, output] : [output, taken];
}

function subject({ path, file, own }: OutputPath): string {
  if (own !== undefined) return own;
  return path.endsWith(".html") && !file?.path.endsWith(".html")
    ? "this file's page"
    : "this file's copy";
}

const HEADERS_HINT =
  "remove this file and set headers of your own where your host has them beside the site, such as in netlify.toml";

/** A path goes through what is a file. */
function inTheWay(output: OutputPath, file: OutputPath): Diagnostic {
  const [own, hint] = output.file ? [output, "give its folder another name"] : [file, RENAME];
  const message = `${output.path} would stand in a folder that is ${file.what}, ${file.path}`;
  return faultAt(own, { rule: "page-taken", message, hint });
}

function twinOf(output: OutputPath, twin: OutputPath): Diagnostic {
  const [own, other] = output.file ? [output, twin] : [twin, output];
  const isCase = own.path.normalize("NFC") !== other.path.normalize("NFC");
  const difference = isCase ? "by case" : "in how Unicode writes their letters";
  return faultAt(own, {
    rule: "path-twin",
    severity: "warning",
    message: `${own.path} and ${other.path}, ${other.what}, differ ${difference} alone: on macOS and Windows they are one file`,
    hint: RENAME,
  });
}

function faultAt(
  { file, path, offset = 0 }: OutputPath,
  fault: Parameters<typeof diagnosticAt>[2],
): Diagnostic {
  const { excerpt, ...diagnostic } = diagnosticAt(file ?? { path, text: "" }, offset, fault);
  return excerpt ? { ...diagnostic, excerpt } : diagnostic;
}
