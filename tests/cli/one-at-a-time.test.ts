import { expect, it, vi } from "vitest";
import { oneAtATime } from "../../src/cli/serve/one-at-a-time.ts";

it("what is asked for meanwhile is done once, after what is being done", async () => {
  const work = vi.fn(async () => {
    if (work.mock.calls.length === 1) await Promise.all([run(), run()]);
  });
  const { run } = oneAtATime(work);
  await run();
  expect(work).toHaveBeenCalledTimes(2);
  await run();
  expect(work).toHaveBeenCalledTimes(3);
});

it("after its end nothing is begun, whenever it was asked for", async () => {
  const work = vi.fn(async () => {
    await run();
    end();
  });
  const { run, end } = oneAtATime(work);
  await run();
  await run();
  expect(work).toHaveBeenCalledTimes(1);
});
