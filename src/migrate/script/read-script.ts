import path from "node:path";
import { type AnyNode, type Program, parse } from "acorn";
import { transformSync } from "esbuild";
import type { OldFolder } from "../old-folder.ts";
import { type Budget, evaluate, type Names, unread, type Written } from "./evaluate.ts";

const ENDINGS = ["", ".ts", ".mts", ".js", ".mjs", ".cjs", "/index.ts", "/index.js"];

/** A module of a configuration, read and not run. */
interface Module {
  readonly names: Names;
  /** What `export default` or `module.exports` gives. */
  readonly main: AnyNode | undefined;
}

/** Reads modules of one configuration, in JavaScript or TypeScript. None of their code is run. */
export function scriptReader(folder: Pick<OldFolder, "textOf">): (file: string) => Written {
  const modules = new Map<string, Module | undefined>();
  const budget: Budget = { steps: 0, open: new Set() };
  const load = (file: string): Module | undefined => {
    if (!modules.has(file)) {
      // Set first: modules may import one another.
      modules.set(file, undefined);
      modules.set(file, read(file));
    }
    return modules.get(file);
  };
  const read = (file: string): Module | undefined => {
    const source = folder.textOf(file);
    const program = source && parsed(source.text);
    if (!program) return undefined;
    const declared = declarations(program);
    const imported = imports(program);
    const names: Names = {
      find(name) {
        const own = declared.get(name);
        if (own) return { node: own, names };
        const from = imported.get(name);
        const other = from && resolved(file, from.source);
        if (!from || !other) return undefined;
        const node = from.name === "default" ? other.main : other.names.find(from.name)?.node;
        return node && { node, names: other.names };
      },
    };
    return { names, main: mainOf(program) };
  };
  const resolved = (file: string, source: string): Module | undefined => {
    if (!source.startsWith(".")) return undefined;
    const base = path.posix.join(path.posix.dirname(file), source).replace(/\.js$/, "");
    for (const ending of ENDINGS) {
      const found = folder.textOf(`${base}${ending}`) && load(`${base}${ending}`);
      if (found) return found;
    }
    return undefined;
  };
  return (file) => {
    const module = load(file);
    return module?.main ? evaluate(module.main, module.names, budget) : unread;
  };
}

/** Undefined for what is no JavaScript or TypeScript. */
function parsed(text: string): Program | undefined {
  try {
    // Types go, and nothing is run.
    const { code } = transformSync(text, { loader: "ts", logLevel: "silent" });
    return parse(code, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowReturnOutsideFunction: true,
    });
  } catch {
    return undefined;
  }
}

/** What names are declared as, at the top of a module. */
function declarations({ body }: Program): ReadonlyMap<string, AnyNode> {
  const found = new Map<string, AnyNode>();
  for (const statement of body) {
    const node =
      statement.type === "ExportNamedDeclaration"
        ? (statement.declaration ?? statement)
        : statement;
    if (node.type === "FunctionDeclaration" && node.id) found.set(node.id.name, node);
    if (node.type === "ExportNamedDeclaration") {
      for (const { local, exported } of node.specifiers) {
        if (
          exported.type === "Identifier" &&
          exported.name !== "default" &&
          local.type === "Identifier"
        ) {
          if (exported.name !== local.name) found.set(exported.name, local);
        }
      }
    }
    if (node.type !== "VariableDeclaration" || node.kind === "let") continue;
    for (const { id, init } of node.declarations) {
      if (id.type === "Identifier" && init) found.set(id.name, init);
    }
  }
  return found;
}

function imports({
  body,
}: Program): ReadonlyMap<string, { readonly name: string; readonly source: string }> {
  const found = new Map<string, { name: string; source: string }>();
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration") continue;
    const source = String(statement.source.value);
    for (const specifier of statement.specifiers) {
      if (specifier.type === "ImportNamespaceSpecifier") continue;
      const name =
        specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier"
          ? specifier.imported.name
          : "default";
      found.set(specifier.local.name, { name, source });
    }
  }
  return found;
}

function mainOf({ body }: Program): AnyNode | undefined {
  for (const statement of body) {
    if (statement.type === "ExportDefaultDeclaration") return statement.declaration;
    if (statement.type === "ExportNamedDeclaration") {
      const main = statement.specifiers.find(
        ({ exported }) => exported.type === "Identifier" && exported.name === "default",
      );
      if (main) return main.local;
    }
    if (statement.type !== "ExpressionStatement") continue;
    const { expression } = statement;
    if (expression.type !== "AssignmentExpression") continue;
    const { left, right } = expression;
    const isExports =
      left.type === "MemberExpression" &&
      left.object.type === "Identifier" &&
      left.object.name === "module";
    if (isExports) return right;
  }
  return undefined;
}
