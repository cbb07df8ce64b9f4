import path from "node:path";
import { buildDespiteFaults } from "../../eleventy/build.ts";
import { madeFrom } from "../../eleventy/made-from.ts";
import { keepBuilds } from "../../eleventy/plugin.ts";
import { glimpse, revise } from "../../eleventy/revise.ts";
import { buildAndTell } from "../build-and-tell.ts";
import type { BuildAnswer, BuildOrder, ShownPages } from "./builder.ts";

/** From now on this process builds when its parent orders it, and answers. It goes with its parent. */
export function buildOnOrder(): void {
  keepBuilds();
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.on("message", async (order: BuildOrder) => {
    // While it works, nothing but the work keeps it: so it is seen when that waits for nothing.
    process.channel?.unref();
    const answer = await answerTo(order);
    process.channel?.ref();
    process.send?.(answer);
  });
}

async function answerTo({ changed, output, takeOver, preview }: BuildOrder): Promise<BuildAnswer> {
  const start = performance.now();
  const [file, ...others] = changed;
  const revision =
    file !== undefined && others.length === 0 ? await revise(file, output) : undefined;
  if (!revision) {
    const shown =
      file !== undefined && others.length === 0 ? await glimpse(file, output) : undefined;
    if (shown) process.send?.({ pages: shown.pages } satisfies ShownPages);
    const told = await buildAndTell({ output, takeOver }, {}, { isWatched: true });
    if (told.code !== 0) await shown?.undo();
    const isFaulty = told.faults.length > 0;
    const hasPreview = isFaulty && preview !== undefined && (await buildDespiteFaults(preview));
    return { ...told, made: madeFrom(), isAll: true, hasPreview };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  process.stdout.write(`Built ${path.relative(".", revision.file)} in ${seconds} s\n`);
  return {
    code: 0,
    faults: [],
    folder: undefined,
    lines: [],
    made: madeFrom(),
    isAll: revision.isAll,
    hasPreview: false,
  };
}
