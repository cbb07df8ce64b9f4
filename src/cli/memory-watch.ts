import { getHeapStatistics } from "node:v8";
import type { BuildListener } from "../site/listener.ts";

/** In bytes. */
export interface HeapUse {
  readonly used: number;
  /** At which Node ends the process. */
  readonly limit: number;
}

/** V8 counts in what it keeps for what is new, and what is old may not have: three times 64 MiB. */
const FOR_NEW = 3 * 64 * 2 ** 20;

/** Of this process. */
export function heapUse(): HeapUse {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return { used, limit: limit - FOR_NEW };
}

/** Of the limit: below it, most of what is used may be what nobody needs any more. */
const NEARLY_ALL = 0.85;
const BETWEEN = 256;

/**
 * Looks at the memory of a build as it works, and says once, before Node ends it without a word that helps,
 * that it may not fit and what to do.
 */
export function watchMemory(
  begin: BuildListener["begin"],
  { heap, say }: { readonly heap: () => HeapUse; readonly say: (text: string) => void },
): BuildListener["begin"] {
  let isTold = false;
  let steps = 0;
  return (work, count) => {
    const step = begin(work, count);
    return () => {
      step();
      steps += 1;
      if (isTold || steps % BETWEEN !== 0) return;
      const { used, limit } = heap();
      if (used < limit * NEARLY_ALL) return;
      isTold = true;
      say(wordsFor({ used, limit }));
    };
  };
}

function wordsFor({ used, limit }: HeapUse): string {
  const isLittle = limit < 2 ** 30;
  const size = (bytes: number) =>
    isLittle ? (bytes / 2 ** 20).toFixed(0) : (bytes / 2 ** 30).toFixed(1);
  const more = Math.ceil((limit * 2) / 2 ** 20);
  return `This build needs ${size(used)} of the ${size(limit)} ${isLittle ? "MiB" : "GiB"} of memory that Node gives it, and may end before it is done. Give it more: set the environment variable NODE_OPTIONS to --max-old-space-size=${more}; or build the site in parts.\n`;
}
