// At a quarter of this machine's speed that is 50 ms: what takes longer keeps a reader's key waiting.
const SLICE = 12;

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
