import type { BrowserContext } from "playwright-core";

/** Grows while pages are open; each entry says what happened and on which page. */
export type Faults = string[];

/**
 * Notes every failed request, answer of 400 or more, error in the console or thrown, refusal by the
 * content security policy (which Chromium reports in the console), and request outside `root`.
 */
export function watchFaults(context: BrowserContext, { root }: { readonly root: string }): Faults {
  const faults: Faults = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith("data:")) faults.push(`request outside: ${url}`);
  });
  context.on("requestfailed", (request) => {
    // A page left before it has loaded gives up what it was loading.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") faults.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`answer ${response.status()}: ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    faults.push(`console: ${message.text()} (${message.page()?.url() ?? ""})`);
  });
  context.on("weberror", (error) => {
    faults.push(`thrown: ${error.error().message} (${error.page()?.url() ?? ""})`);
  });
  return faults;
}
