import { expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";

const read = (text: string, emoji: boolean) =>
  plainText(createMarkdown({ emoji }).parse(text).tokens);

it("reads short names as pictures where the site asks for it", () => {
  expect(read("Done :tada: :+1:", true)).toBe("Done 🎉 👍");
  expect(read("At 10:30:15 `:tada:` :-) :nosuch:", true)).toBe("At 10:30:15 :tada: :-) :nosuch:");
  expect(read("Done :tada:", false)).toBe("Done :tada:");
});
