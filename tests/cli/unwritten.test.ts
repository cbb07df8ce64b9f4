import { expect, it } from "vitest";
import { unwritten } from "../../src/cli/unwritten.ts";

it.each([
  [{ code: "EACCES", path: "src/.tea.yaml.5f" }, "src could not be written: you may not write"],
  [{ code: "EPERM", path: "x", dest: "package.json" }, "package.json could not be written: you"],
  [{ code: "ENOSPC", path: "new.csv" }, "this folder could not be written: the disk is full"],
])("what the disk has against a file is said in words: %j", (fault, words) => {
  const error = Object.assign(new Error("EACCES: permission denied"), fault);
  expect(unwritten(new Error("wrapped", { cause: error }))).toContain(words);
});

it("other errors are not the disk's", () => {
  expect(unwritten(Object.assign(new Error("x"), { code: "EACCES" }))).toBeUndefined();
  expect(unwritten(new TypeError("x"))).toBeUndefined();
});
