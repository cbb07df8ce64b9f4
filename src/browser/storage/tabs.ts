import { type AttemptEvent, readAttemptEvent } from "../../core/attempt-events.ts";
import { record } from "../../core/records.ts";

/** What one tab tells the others. */
export type TabMessage =
  | { readonly kind: "appended"; readonly event: AttemptEvent }
  | { readonly kind: "deleted"; readonly bank: string };

/**
 * Joins the other tabs of this site.
 * @returns how to tell them something; where the browser has no channels that does nothing.
 */
export function joinTabs(hear: (message: TabMessage) => void): (message: TabMessage) => void {
  if (!("BroadcastChannel" in globalThis)) return () => {};
  const channel = new BroadcastChannel("waymark");
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message !== null) hear(message);
  });
  return (message) => channel.postMessage(message);
}

function readMessage(data: unknown): TabMessage | null {
  const message = record(data);
  if (message?.kind === "deleted" && typeof message.bank === "string") {
    return { kind: "deleted", bank: message.bank };
  }
  const event = message?.kind === "appended" ? readAttemptEvent(message.event) : null;
  return event && { kind: "appended", event };
}
