import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { watchMemory } from "../../src/cli/memory-watch.ts";
import { repository } from "../support/build-site.ts";

/** A build of so many steps, each of which takes 1 MiB of a limit. */
function build(steps: number, limit = 2 ** 32) {
  const said: string[] = [];
  let used = 0;
  let done = 0;
  const begin = watchMemory(() => () => done++, {
    heap: () => ({ used: used * 2 ** 20, limit }),
    say: (text) => said.push(text),
  });
  for (const work of ["Reading", "Writing"]) {
    const step = begin(work, steps / 2);
    for (let at = 0; at < steps / 2; at++) {
      used++;
      step();
    }
  }
  return { said, done };
}

it("a build that fits hears nothing", () => {
  expect(build(3000)).toEqual({ said: [], done: 3000 });
});

it("one that may not fit is told so once, before it ends, with what to do", () => {
  const { said, done } = build(4096);
  expect(done).toBe(4096);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^This build needs 3\.[5-9] of the 4\.0 GiB .*=8192; /);
});

it("of little memory it says how many MiB there are", () => {
  expect(build(512, 2 ** 29).said).toEqual([
    expect.stringMatching(/^This build needs 512 of the 512 MiB .*=1024; /),
  ]);
});

it.each([256, 1024])(
  "the limit is that of what stays: where Node gives %i MiB, no more",
  (given) => {
    const file = pathToFileURL(path.join(repository, "src/cli/memory-watch.ts")).href;
    const script = `import { heapUse } from "${file}"; console.log(heapUse().limit);`;
    const args = [`--max-old-space-size=${given}`, "--input-type=module", "--eval", script];
    const limit = Number(execFileSync(process.execPath, args)) / 2 ** 20;
    expect(limit).toBeLessThanOrEqual(given);
    expect(limit).toBeGreaterThan(given / 4);
  },
);
