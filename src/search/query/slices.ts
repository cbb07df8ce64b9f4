import type { Steps } from "../format/steps.ts";

// A task of more than 50 ms keeps a reader's key waiting. What is done between two looks at the clock takes a
// few milliseconds, and four times as long on a slow telephone.
const SLICE = 5;

let begun = 0;

/**
 * Lets a browser do what is waiting, such as a key, before work goes on that has taken long by now. Work
 * that is done in a moment never waits.
 */
export async function nextSlice(): Promise<void> {
  const now = performance.now();
  if (now - begun < SLICE) return;
  await pause();
  begun = performance.now();
}

/** Lets it do so between the steps of some work. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await nextSlice();
    step = steps.next();
  }
  return step.value;
}

/** A task of its own. A timer would wait, too, for the least time that browsers give one. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
