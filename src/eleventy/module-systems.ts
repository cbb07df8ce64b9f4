import { readFileSync } from "node:fs";
import { type LoadFnOutput, registerHooks } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { isInPackage, liesIn } from "../site/read/lies-in.ts";

/** Folders whose code may be written for either. */
const roots = new Set<string>();

/** Modules loaded since, but for packages': of the configuration, and of banks and quizzes in code. */
export const loadedModules = new Set<string>();

/**
 * From now on, code below a folder may be written for either module system, whatever `type` its
 * package.json names: `npm init` writes one that authors have not chosen. Packages stay as they are.
 */
export function allowEitherModuleSystem(root: string): void {
  const isFirst = roots.size === 0;
  roots.add(root);
  if (!isFirst) return;
  registerHooks({
    load: (url, context, next) => {
      const file = url.startsWith("file:") ? fileURLToPath(url) : "";
      if (file !== "" && !isInPackage(file)) loadedModules.add(file);
      if (!/\.[jt]s$/.test(file) || ![...roots].some((folder) => isCodeOf(folder, file))) {
        return next(url, context);
      }
      // Without a type, Node finds out as well, and warns.
      const format = context.format ?? "commonjs";
      if (format === "module" && isCommonJs(file)) return asModule(file);
      if (format.startsWith("commonjs") && isModule(file)) {
        const module = file.endsWith(".ts") ? "module-typescript" : "module";
        return next(url, { ...context, format: module });
      }
      return next(url, context);
    },
  });
}

function isCodeOf(root: string, file: string): boolean {
  return liesIn(file, root) && !isInPackage(path.relative(root, file));
}

function isModule(file: string): boolean {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".ts")) return /^(?:import|export)\b/m.test(text);
  return /import statement|import\.meta|'export'|await is only valid/.test(
    faultAsCommonJs(text) ?? "",
  );
}

function isCommonJs(file: string): boolean {
  if (file.endsWith(".ts")) return false;
  const text = readFileSync(file, "utf8");
  return (
    /\b(?:module\.exports|exports\.|require\()/.test(text) && faultAsCommonJs(text) === undefined
  );
}

function faultAsCommonJs(text: string): string | undefined {
  try {
    new Script(inFunction(text));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Lines stay where they are, for what goes wrong in them. */
function inFunction(text: string): string {
  const code = text.startsWith("#!") ? `//${text}` : text;
  return `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
}

/** A module for `import` that `require` takes for what it was. */
function asModule(file: string): LoadFnOutput {
  const name = JSON.stringify(file);
  const source = `import { createRequire } from "node:module"; const made = { exports: {} }; ${inFunction(
    readFileSync(file, "utf8"),
  )}.call(made.exports, made.exports, createRequire(${name}), made, ${name}, ${JSON.stringify(path.dirname(file))});
const { exports } = made;
const config = exports?.config;
export { exports as default, exports as "module.exports", config };
`;
  return { format: "module", source, shortCircuit: true };
}
