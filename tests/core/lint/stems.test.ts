import { describe, expect, it } from "vitest";
import { choice, found, trueFalse } from "./support.ts";

const ABC = ["*Asking", "Telling", "Leaving"];

describe("negative-stem", () => {
  it.each([
    "Which of these is not a right of the person?",
    "All of these are signs of pressure except which one?",
    "Which of these doesn't leave the choice with the person?",
    "Which is the least likely cause?",
    "Ann says no twice.\n\nWhich answer would not respect that?",
    "Which sentence is false?",
  ])("finds the negation in %j", (stem) => {
    expect(found("negative-stem", choice(stem, ABC))).toEqual(["stem"]);
  });

  it.each([
    "Which of these is **not** a right of the person?",
    "Which of these is *not* a right of the person?",
    "Which of these is NOT a right of the person?",
    "What do you do when a person does not answer?",
    "Ann does not want to go.\n\nWhat do you say?",
    "What must at least be said?",
    "Which is the least restrictive way?",
    "What does a do-not-resuscitate order ask for?",
    'Which answer fits "I do not know"?',
    "What may a person who cannot read ask for?",
    "Ann has not been told. What do you say?",
  ])("lets %j be", (stem) => {
    expect(found("negative-stem", choice(stem, ABC))).toEqual([]);
  });

  it("says nothing of statements, and nothing of a language without a list", () => {
    expect(found("negative-stem", trueFalse("A leaflet is not consent.", true))).toEqual([]);
    const item = choice("Which of these is not a right?", ABC);
    expect(found("negative-stem", item, { language: "fi" })).toEqual([]);
    expect(found("negative-stem", item, { language: "en-GB" })).toEqual(["stem"]);
  });
});
