import { describe, expect, it } from "vitest";
import { choice, found } from "./support.ts";

describe("longest-key", () => {
  const key = "*Asking what they want, and waiting for the answer";

  it("finds a key of 1.5 times the others' length, and by its own ratio", () => {
    // 49 characters to 30 on average.
    const item = choice("Which?", [
      key,
      "Telling them what is the best.",
      "Leaving them with a leaflet...",
    ]);
    expect(found("longest-key", item)).toEqual(["options.0.text"]);
    expect(found("longest-key", item, { options: { ratio: 2 } })).toEqual([]);
  });

  it.each([
    ["a distractor is as long", [key, "No", "Telling them what you would do, and why, at length"]],
    ["the words are few", ["*Thirteen", "Two", "Six"]],
    ["several are right", [key, "*Ask", "No"]],
    ["only its address is long", ["*[Ask](https://example.org/a-very-long-path)", "Tell", "Go"]],
  ])("lets a key be where %s", (_why, options) => {
    expect(found("longest-key", choice("Which?", options))).toEqual([]);
  });
});

describe("catch-all-option", () => {
  it.each(["All of the above", "None of these.", "**All of the above** are right"])(
    "finds %j",
    (text) => {
      expect(found("catch-all-option", choice("Which?", ["*A", "B", text]))).toEqual([
        "options.2.text",
      ]);
    },
  );

  it.each([
    "Neither side of the street",
    "All of the people in the house",
    "A list of all of these rights, read out and explained by an advocate",
  ])("lets %j be", (text) => {
    expect(found("catch-all-option", choice("Which?", ["*A", "B", text]))).toEqual([]);
  });

  it("lets both of a real pair be", () => {
    expect(found("catch-all-option", choice("Which?", ["*One of these", "Both of these"]))).toEqual(
      [],
    );
  });
});
