import type { Page } from "playwright-core";

/**
 * Waits until a page has made what it makes of a window or colours that were changed just now. Its scripts
 * hear of these with the next frame, which on a busy machine comes after the next question that a test asks:
 * a page just made narrow was measured with the contents open that it closes where it is narrow. Settled is a
 * page whose frames leave every element where the frame before had it, and which fades nothing: an element
 * that a resized page moves under the pointer, or from under it, is half seen for some frames.
 */
export function layoutSettled(page: Page): Promise<void> {
  return page.evaluate(standsStill);
}

/** Runs in the page. Its frames come by an observer: that of a clock set by hand comes when the test says so. */
async function standsStill(): Promise<void> {
  const nextFrame = () =>
    new Promise<void>((resolve) => {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });
  const places = () =>
    [...document.querySelectorAll("body *")]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].join(" ");
      })
      .join("\n");
  const fades = () => document.getAnimations().some(({ playState }) => playState === "running");
  await document.fonts.ready;
  await nextFrame();
  for (let before = ""; ; ) {
    const now = places();
    if (now === before && !fades()) return;
    before = now;
    await nextFrame();
  }
}
