import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { record } from "../../core/attempts/records.ts";
import { ignoreStorageErrors } from "./ignore-storage-errors.ts";
import { readEvents } from "./read-events.ts";

/** What one tab tells the others. */
export type TabMessage =
  | { readonly kind: "appended"; readonly events: readonly AttemptEvent[] }
  /** Everything about a bank or quiz was deleted. */
  | { readonly kind: "deleted"; readonly name: string }
  /** Storage has changed by more than is worth sending: load it again. */
  | { readonly kind: "changed" };

/**
 * Joins the other tabs of this site, and the other quizzes of this page.
 * @returns a function that sends them a message; where the browser has no channels it does nothing.
 */
export function joinTabs(hear: (message: TabMessage) => void): (message: TabMessage) => void {
  let channel: BroadcastChannel | undefined;
  // Missing in some browsers; others refuse it where storage is blocked.
  ignoreStorageErrors(() => {
    channel = new BroadcastChannel("waymark");
  });
  channel?.addEventListener("message", async ({ data }: MessageEvent<unknown>) => {
    const message = await readMessage(data);
    if (message !== null) hear(message);
  });
  return (message) => ignoreStorageErrors(() => channel?.postMessage(message));
}

async function readMessage(data: unknown): Promise<TabMessage | null> {
  const message = record(data);
  const isDeleted = message?.kind === "deleted" && typeof message.name === "string";
  if (isDeleted || message?.kind === "changed") return message as TabMessage;
  if (message?.kind !== "appended" || !Array.isArray(message.events)) return null;
  return { kind: "appended", events: await readEvents(message.events) };
}
