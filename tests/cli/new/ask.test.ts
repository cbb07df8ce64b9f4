import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { askAbout, type Known } from "../../../src/cli/new/ask.ts";
import { askInTerminal } from "../../../src/cli/new/ask-in-terminal.ts";

/** Types these lines, one to a question. */
async function answersTo(known: Known, ...lines: readonly string[]) {
  const typed = [...lines];
  const asked: string[] = [];
  const answers = await askAbout(known, "My tea house", async (question) => {
    asked.push(question);
    return typed.shift() ?? "";
  });
  return { answers, asked };
}

const nothing: Known = { title: undefined, language: undefined };

it("takes what is typed", async () => {
  const { answers, asked } = await answersTo(nothing, " Tea ", "pt-BR", "No");
  expect(answers).toEqual({ title: "Tea", language: "pt-BR", questions: false });
  expect(asked).toHaveLength(3);
});

it("takes what is usual for an empty line", async () => {
  const { answers, asked } = await answersTo(nothing, "", "", "");
  expect(answers).toEqual({ title: "My tea house", language: "en", questions: true });
  expect(asked[0]).toContain("[My tea house]");
});

it("asks for a language until it is one, and says what is wrong", async () => {
  const { answers, asked } = await answersTo(nothing, "Tea", "German", "de", "");
  expect(answers.language).toBe("de");
  expect(asked[2]).toMatch(/^The language must be a language tag; did you mean "de"\?\n/);
});

it("does not ask what is known", async () => {
  const { answers, asked } = await answersTo({ title: "Tea", language: "fr" }, "n");
  expect(answers).toEqual({ title: "Tea", language: "fr", questions: false });
  expect(asked).toHaveLength(1);
});

it("is answered by lines of a terminal", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.on("data", (text) => {
    if (`${text}`.includes("called?")) input.write("Tea\n");
  });
  const answer = await askInTerminal({ input, output }, (ask) => ask("What is it called?"));
  expect(answer).toBe("Tea");
});

it("ends without an answer where the author ends it", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.on("data", () => input.end());
  expect(await askInTerminal({ input, output }, (ask) => ask("What is it called?"))).toBe(
    undefined,
  );
});
