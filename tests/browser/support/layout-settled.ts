import type { Page } from "playwright-core";

/**
 * Waits until a page has made what it makes of a window or colours that were changed just now. Its scripts
 * hear of these with the next frame, which on a busy machine comes after the next question that a test asks:
 * a page just made narrow was measured with the contents open that it closes where it is narrow. Settled is a
 * page whose frames leave every element where the frame before had it.
 */
export function layoutSettled(page: Page): Promise<void> {
  return page.evaluate(standsStill);
}

/** Runs in the page. Its frames come by an observer: that of a clock set by hand comes when the test says so. */
export async function standsStill(): Promise<void> {
  const nextFrame = () =>
    new Promise<void>((resolve) => {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });
  const places = () => {
    const numbers: number[] = [];
    for (const element of document.querySelectorAll("body *")) {
      const { x, y, width, height } = element.getBoundingClientRect();
      numbers.push(x, y, width, height);
    }
    return numbers;
  };
  await document.fonts.ready;
  await nextFrame();
  for (let before: readonly number[] | null = null; ; ) {
    const now = places();
    const { length } = now;
    if (before?.length === length && now.every((place, at) => place === before?.[at])) return;
    before = now;
    await nextFrame();
  }
}
