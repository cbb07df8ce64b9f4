import type { BrowserContext } from "playwright-core";
import { expect } from "vitest";

/**
 * Waits until a tab of the browser shows an address, and closes it. The browser itself is asked: a tab
 * that a click opens loads at once, and where its address is reached before Playwright listens to it
 * (two in 120 on a busy machine), Playwright never says that it is there.
 */
export async function closeTabAt(context: BrowserContext, address: string): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error("The context is not one of a browser's.");
  const session = await browser.newBrowserCDPSession();
  const tabs = async () => {
    const { targetInfos } = await session.send("Target.getTargets");
    return targetInfos.filter(({ type, url }) => type === "page" && url === address);
  };
  await expect.poll(tabs).toHaveLength(1);
  for (const { targetId } of await tabs()) await session.send("Target.closeTarget", { targetId });
  await session.detach();
}
