import { readFileSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import type { Diagnostic } from "../core/diagnostics.ts";
import { messageKeys } from "../messages/messages.ts";
import { templateSource } from "../render/compiled-templates.ts";
import { templateFault } from "../render/template-fault.ts";
import { partsOf, type Theme } from "../render/theme.ts";

/** What Nunjucks' types leave out. */
interface Parsing {
  readonly parser: { parse(text: string): Tree };
  readonly nodes: Readonly<Record<NodeType, unknown>>;
}

type NodeType = "Filter" | "FunCall" | "Include" | "Extends" | "Import" | "FromImport";

interface Tree {
  findAll(type: unknown): readonly Node[];
}

interface Node {
  readonly name?: { readonly value?: unknown };
  /** Of a call. */
  readonly args?: { readonly children: readonly { readonly value?: unknown }[] };
  /** Of what puts in another template. */
  readonly template?: { readonly value?: unknown };
  readonly ignoreMissing?: boolean;
}

const { parser, nodes } = nunjucks as unknown as Parsing;

/**
 * What reading the templates of a folder tells of them, whatever they are to print: tags, and names of filters,
 * templates and sentences.
 * @param isRead Whether a file, by its absolute path, is among those that are looked at.
 */
export function readTemplates(
  theme: Theme,
  folder: string,
  isRead: (file: string) => boolean,
): readonly Diagnostic[] {
  const known = partsOf(theme);
  const templates = known.templates();
  const filters = new Set(known.filters);
  const names = new Set(templates.map(({ name }) => name));
  const sentences = new Set<unknown>(messageKeys);
  const own = templates.filter(
    ({ file }) => file.startsWith(`${folder}${path.sep}`) && isRead(file),
  );
  return own.flatMap(({ name, file }) => {
    try {
      templateSource(file);
    } catch (error) {
      return [templateFault(error, name, known)];
    }
    const tree = parser.parse(readFileSync(file, "utf8"));
    const missing = [
      ...namesIn(tree, nodes.Filter)
        .filter((filter) => !filters.has(filter))
        .map((filter) => `filter not found: ${filter}`),
      ...saidIn(tree)
        .filter((key) => !sentences.has(key))
        .map((key) => `sentence not found: ${key}`),
      ...putIn(tree)
        .filter((other) => !names.has(other))
        .map((other) => `template not found: ${other}`),
    ];
    return [...new Set(missing)].map((what) =>
      templateFault(new Error(`(${file})\n  Error: ${what}`), name, known),
    );
  });
}

function namesIn(tree: Tree, type: unknown): readonly string[] {
  return tree.findAll(type).flatMap(({ name }) => textOf(name));
}

function saidIn(tree: Tree): readonly string[] {
  return tree
    .findAll(nodes.FunCall)
    .filter(({ name }) => name?.value === "say" || name?.value === "sayHtml")
    .flatMap(({ args }) => textOf(args?.children[0]));
}

function putIn(tree: Tree): readonly string[] {
  const types = [nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport];
  return types
    .flatMap((type) => tree.findAll(type))
    .filter(({ ignoreMissing }) => !ignoreMissing)
    .flatMap(({ template }) => textOf(template));
}

/** A name or a text that stands there itself; what is worked out is known only once it is printed. */
function textOf(node: { readonly value?: unknown } | undefined): readonly string[] {
  return typeof node?.value === "string" ? [node.value] : [];
}
