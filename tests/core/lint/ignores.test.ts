import { expect, it } from "vitest";
import { type NamedFinding, withoutIgnored } from "../../../src/core/lint/ignores.ts";

const finding = (rule: NamedFinding["rule"]): NamedFinding => ({
  ...{ rule, path: ["stem"], message: `of ${rule}`, hint: "mend it" },
});
const all = [finding("long-stem"), finding("longest-key"), finding("long-stem")];

/** What is left, by its rule; of what is wrong with an ignore, where it is and all that is said. */
function left(ignores: string | readonly string[] | undefined, isOn = true): readonly string[] {
  return withoutIgnored({ name: "the bank", ignores }, all, () => isOn).map(
    ({ rule, path, message, hint }) =>
      rule === "lint-ignore" ? `${path.join(".")} ${message}; ${hint}` : rule,
  );
}

it("without an ignore all that is found is told", () => {
  for (const none of [undefined, []]) {
    expect(left(none)).toEqual(["long-stem", "longest-key", "long-stem"]);
  }
});

it("what is ignored with a reason goes, wherever it was found, and all else stays", () => {
  expect(left("long-stem (a story in one sentence)")).toEqual(["longest-key"]);
  expect(left(["longest-key (it needs three parts)"])).toEqual(["long-stem", "long-stem"]);
  expect(left(["long-stem (a)", " longest-key  ( b\nc ) "])).toEqual([]);
});

it("an ignore without a reason ignores nothing", () => {
  for (const text of ["longest-key", "longest-key ()", "longest-key ( )", "longest-key: why"]) {
    expect(left(["long-stem (a)", text])).toEqual([
      "longest-key",
      'lint-ignore.1 the bank does not say why it ignores "longest-key"; write "longest-key (the reason)"',
    ]);
  }
});

it("one of no guideline ignores nothing, and says what may have been meant", () => {
  expect(left("longest-kye (why)").slice(3)).toEqual([
    'lint-ignore the bank ignores "longest-kye", which is no guideline for writing questions; did you mean "longest-key"?',
  ]);
  expect(left(["broken-link (why)"]).slice(3)).toEqual([
    'lint-ignore.0 the bank ignores "broken-link", which is no guideline for writing questions; docs/content/reference/rules lists them',
  ]);
});

it("one that finds nothing is to go, but for a guideline that is off", () => {
  expect(left("no-objective (why)").slice(3)).toEqual([
    'lint-ignore the bank ignores "no-objective", which finds nothing there; take it out',
  ]);
  expect(left("no-objective (why)", false)).toEqual(["long-stem", "longest-key", "long-stem"]);
});
