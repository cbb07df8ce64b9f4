import { expect, it } from "vitest";
import { causesOf } from "../../src/build/causes.ts";

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
