import type { Stamp } from "../../core/attempts/event-fields.ts";

/** A fresh id (UUID version 4) with the moment and the learner's offset from UTC. */
export function stamp(): Stamp {
  const now = new Date();
  // getTimezoneOffset counts westwards; 0 - x rather than -x, so that Greenwich is not -0.
  return { id: uuid(), at: now.getTime(), tz: 0 - now.getTimezoneOffset() };
}

/** A seed to shuffle by: 32 random bits. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** By hand, since `crypto.randomUUID` is missing on sites served over plain http. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
