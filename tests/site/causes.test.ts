import { expect, it } from "vitest";
import { DiagnosticsError } from "../../src/markdown/diagnostics-error.ts";
import { thrownWords } from "../../src/markdown/thrown-words.ts";
import { causesOf, diagnosticsIn, firstThrown } from "../../src/site/read/causes.ts";

const messages = (error: unknown) => causesOf(error).map(({ message }) => message);

it("what an error wraps follows it, whichever way it is wrapped", () => {
  const inner = new Error("inner", { cause: "a text is no error" });
  const middle = Object.assign(new Error("middle", { cause: new Error("passed over") }), {
    originalError: inner,
  });
  expect(messages(new TypeError("outer", { cause: middle }))).toEqual(["outer", "middle", "inner"]);
});

it("errors that wrap each other are told once", () => {
  const first = new Error("first");
  const second = new Error("second", { cause: first });
  first.cause = second;
  expect(messages(first)).toEqual(["first", "second"]);
});

it.each(["thrown text", undefined, null, { message: "like one" }])("%j is no error", (thrown) => {
  expect(causesOf(thrown)).toEqual([]);
});

it("a fault of an author's files is found in what wraps it, and in nothing else", () => {
  const fault = new DiagnosticsError([]);
  expect(diagnosticsIn(new Error("outer", { cause: fault }))).toBe(fault);
  expect(diagnosticsIn(fault)).toBe(fault);
  expect(diagnosticsIn(new Error("outer"))).toBeUndefined();
  expect(diagnosticsIn("text")).toBeUndefined();
});

/** As Eleventy names what it wraps. */
const named = (name: string, more: object = {}) =>
  Object.assign(new Error("wrapped"), { name, ...more });

it("what was thrown in the first place is the innermost, be it an error or not", () => {
  const inner = new Error("inner");
  expect(firstThrown(new Error("outer", { cause: inner }))).toBe(inner);
  expect(firstThrown(named("EleventyConfigError", { originalError: inner }))).toBe(inner);
  expect(firstThrown(named("EleventyConfigError", { originalError: "a text" }))).toBe("a text");
  expect(firstThrown("a text")).toBe("a text");
  expect(firstThrown(undefined)).toBeUndefined();
});

it("an error of Eleventy's own that wraps nothing stands for what is false by itself", () => {
  expect(firstThrown(named("EleventyConfigError"))).toBeUndefined();
  expect(firstThrown(named("EleventyPluginError"))).toBeUndefined();
  for (const name of ["EleventyFilterError", "MyEleventyConfigError", "EleventyConfigErrors"]) {
    expect(firstThrown(named(name))).toMatchObject({ name });
  }
});

it.each([
  [new Error("Not today"), "Not today"],
  [new Error("  Not today\nnor tomorrow"), "Not today"],
  ["Not today\nnor tomorrow", "Not today"],
  [{ message: "Not today" }, "Not today"],
  [new TypeError(""), "what was thrown has no words (TypeError)"],
  ["  \n", "what was thrown has no words"],
  [{ message: "" }, "what was thrown has no words"],
  [undefined, "undefined was thrown, which says nothing"],
  [null, "null was thrown, which says nothing"],
  [7, "7"],
  [false, "false"],
  [{ code: 7 }, "{ code: 7 }"],
  [{ message: 7 }, "{ message: 7 }"],
  [{ a: { b: { c: { d: 1 } } } }, "{ a: { b: { c: [Object] } } }"],
])("%j says %j", (thrown, words) => {
  expect(thrownWords(thrown)).toBe(words);
});

it("what says much stays on one line", () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`key${at}`, "a value"]));
  expect(thrownWords(many)).not.toContain("\n");
});
