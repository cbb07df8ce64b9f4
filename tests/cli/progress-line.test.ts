import { expect, it } from "vitest";
import { progressLine, progressLines } from "../../src/cli/progress-line.ts";

/** A terminal whose clock goes on by so many milliseconds with each step. */
function terminal() {
  const said: string[] = [];
  let time = 0;
  const line = progressLine({ write: (text) => said.push(text), now: () => time });
  const run = (work: string, steps: number, each: number) => {
    const step = line.begin(work, steps);
    for (let done = 0; done < steps; done++) {
      time += each;
      step();
    }
  };
  return { said, line, run };
}

const clear = "\r\x1b[K";

it("a build of two seconds says nothing", () => {
  const { said, line, run } = terminal();
  run("Reading", 1999, 1);
  line.end();
  expect(said).toEqual([]);
});

it("a longer one says how much is done and how long the rest takes at that pace", () => {
  const { said, line, run } = terminal();
  run("Reading", 10, 1000);
  expect(said.slice(0, 2)).toEqual([
    `${clear}Reading: 2 of 10, about 8 s left`,
    `${clear}Reading: 3 of 10, about 7 s left`,
  ]);
  run("Writing", 1000, 1000);
  expect(said[10]).toBe(`${clear}Writing: 2 of 1000, about 17 min left`);
  line.end();
  expect(said.at(-1)).toBe(clear);
});

it("ten steps in a tenth of a second are told once", () => {
  const { said, run } = terminal();
  run("Reading", 1000, 10);
  expect(said).toHaveLength(81);
});

it("work that cannot be counted is named as it begins, where a build takes long by then", () => {
  const { said, line, run } = terminal();
  line.begin("Bundling", 0);
  expect(said).toEqual([]);
  run("Reading", 3, 1000);
  line.begin("Bundling", 0);
  expect(said.at(-1)).toBe(`${clear}Bundling …`);
  line.end();
  expect(said.at(-1)).toBe(clear);
});

it("in a log it is a line after two seconds, and every five from then on", () => {
  const said: string[] = [];
  let time = 0;
  const lines = progressLines({ write: (text) => said.push(text), now: () => time });
  const step = lines.begin("Reading", 20);
  for (let done = 0; done < 20; done++) {
    time += 500;
    step();
  }
  lines.end();
  expect(said).toEqual(["Reading: 4 of 20\n", "Reading: 14 of 20\n"]);
});
