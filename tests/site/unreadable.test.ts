import path from "node:path";
import { describe, expect, it } from "vitest";
import { unreadable } from "../../src/site/read/unreadable.ts";

const fault = (code: string, file?: string) => Object.assign(new Error(code), { code, path: file });

describe("a file that cannot be read", () => {
  it.each([
    ["EACCES", "you may not"],
    ["ENOENT", "its name is not in UTF-8"],
    ["EISDIR", "a folder where a file should be"],
    ["ELOOP", "in a circle"],
  ])("is named with a way out: %s", (code, words) => {
    const error = new Error("Eleventy's", { cause: fault(code, path.resolve("content/a b.md")) });
    const { message = "" } = unreadable(error) ?? {};
    expect(message).toMatch(/^content\/a b\.md:1:1 unreadable: .+; .+/);
    expect(message).toContain(words);
  });

  it("is one of the project's, and a fault of reading", () => {
    expect(unreadable(fault("EACCES", path.resolve("../elsewhere/a.md")))).toBeUndefined();
    expect(unreadable(fault("EACCES"))).toBeUndefined();
    expect(unreadable(fault("ERR_INVALID", path.resolve("a.md")))).toBeUndefined();
  });
});
