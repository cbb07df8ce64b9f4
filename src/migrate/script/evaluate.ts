import type { AnyNode, Expression, ObjectExpression, SpreadElement } from "acorn";

/** Stands for what only running the code would tell. */
export const unread = Symbol("unread");

/** A value written in code: text, number, boolean, null, list or object of such; or `unread`. */
export type Written = unknown;

/** What names stand for in a module. */
export interface Names {
  /** The expression, or the function, that a name is declared as; in another module where it is imported. */
  readonly find: (name: string) => { readonly node: AnyNode; readonly names: Names } | undefined;
}

/** Deeper nesting, or more steps, is nothing that anybody wrote by hand. */
const DEEPEST = 60;
const MOST_STEPS = 200_000;

/** Counts what has been looked at, in all modules of one configuration. */
export interface Budget {
  steps: number;
  /** What is being looked at: a name that stands for itself is nothing. */
  readonly open: Set<AnyNode>;
}

/**
 * The value that an expression is written as. Nothing is run: names are looked up, objects, lists and texts
 * put together; whatever else there is, is unread.
 */
export function evaluate(node: AnyNode, names: Names, budget: Budget, depth = 0): Written {
  budget.steps++;
  if (depth > DEEPEST || budget.steps > MOST_STEPS) return unread;
  const inner = (other: AnyNode, its = names) => evaluate(other, its, budget, depth + 1);
  switch (node.type) {
    case "Literal":
      return "regex" in node && node.regex ? unread : node.value;
    case "TemplateLiteral":
      return joined(
        node.quasis.map(({ value }) => value.cooked ?? ""),
        node.expressions.map((each) => inner(each)),
      );
    case "ArrayExpression":
      return node.elements.flatMap((element): Written[] => {
        if (element === null) return [];
        const value = inner(element.type === "SpreadElement" ? element.argument : element);
        return element.type === "SpreadElement" && Array.isArray(value) ? value : [value];
      });
    case "ObjectExpression":
      return objectOf(node, inner);
    case "Identifier": {
      if (node.name === "undefined") return undefined;
      const found = names.find(node.name);
      if (!found || budget.open.has(found.node)) return unread;
      budget.open.add(found.node);
      const value = inner(found.node, found.names);
      budget.open.delete(found.node);
      return value;
    }
    case "UnaryExpression": {
      const value = inner(node.argument);
      if (node.operator === "-" && typeof value === "number") return -value;
      return node.operator === "!" && value !== unread ? !value : unread;
    }
    case "BinaryExpression": {
      if (node.operator !== "+") return unread;
      const [left, right] = [inner(node.left as Expression), inner(node.right)];
      return typeof left === "string" || typeof right === "string"
        ? joined(["", "", ""], [left, right])
        : unread;
    }
    case "LogicalExpression": {
      const left = inner(node.left);
      // What is set from outside has a value of its own for who sets nothing.
      if (node.operator === "&&") return unread;
      return left === unread || left === undefined || left === null ? inner(node.right) : left;
    }
    case "MemberExpression": {
      const object = inner(node.object);
      const key = node.computed ? inner(node.property as Expression) : nameOf(node.property);
      return fieldOf(object, key);
    }
    case "CallExpression":
      return called(node.callee, node.arguments, inner, names);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return returned(node, inner);
    case "AwaitExpression":
      return inner(node.argument);
    default:
      return unread;
  }
}

type Inner = (node: AnyNode, names?: Names) => Written;

function objectOf({ properties }: ObjectExpression, inner: Inner): Written {
  const fields = new Map<string, Written>();
  for (const property of properties) {
    if (property.type === "SpreadElement") {
      const value = inner(property.argument);
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        for (const [key, field] of Object.entries(value)) fields.set(key, field);
      }
      continue;
    }
    const key = property.computed ? inner(property.key) : nameOf(property.key);
    if (typeof key !== "string" && typeof key !== "number") continue;
    fields.set(
      String(key),
      property.kind === "init" && !property.method ? inner(property.value) : unread,
    );
  }
  // Not through a literal, in which "__proto__" is no field.
  return Object.fromEntries(fields);
}

/** A name in front of a colon or after a dot. */
function nameOf(node: AnyNode): string | number | symbol {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "Literal") return unread;
  return typeof node.value === "string" || typeof node.value === "number" ? node.value : unread;
}

function fieldOf(object: Written, key: Written): Written {
  if (typeof object !== "object" || object === null) return unread;
  if (typeof key !== "string" && typeof key !== "number") return unread;
  return Object.hasOwn(object, key) ? (object as Record<string | number, Written>)[key] : unread;
}

/** `defineConfig({ … })` and the like hand on what they get; `require.resolve("./a.js")` is a path. */
function called(
  callee: AnyNode,
  given: readonly (Expression | SpreadElement)[],
  inner: Inner,
  names: Names,
): Written {
  const [first] = given;
  if (callee.type === "MemberExpression") {
    const isPath =
      callee.object.type === "Identifier" &&
      callee.object.name === "require" &&
      nameOf(callee.property) === "resolve";
    return isPath && first ? inner(first) : unread;
  }
  if (callee.type !== "Identifier") return unread;
  const declared = names.find(callee.name);
  if (declared && /Function/.test(declared.node.type)) return inner(declared.node, declared.names);
  return first && /^(?:define|with)[A-Z]/.test(callee.name) ? inner(first) : unread;
}

/** What a function that does nothing else returns. */
function returned({ body }: { readonly body: AnyNode }, inner: Inner): Written {
  if (body.type !== "BlockStatement") return inner(body);
  const [last, ...others] = body.body.toReversed();
  if (others.length > 0 || last?.type !== "ReturnStatement" || !last.argument) return unread;
  return inner(last.argument);
}

function joined(texts: readonly string[], values: readonly Written[]): Written {
  if (values.some((value) => typeof value !== "string" && typeof value !== "number")) return unread;
  return texts.map((text, index) => `${text}${String(values[index] ?? "")}`).join("");
}
