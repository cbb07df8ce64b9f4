import { byteText } from "./byte-text.ts";

const ACTIVE = /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY/i;

/** Whether a drawing (SVG) may run something where it is opened by itself. */
export function holdsCode(bytes: Uint8Array): boolean {
  // Of two bytes a letter, every other one is zero.
  return ACTIVE.test(byteText(bytes).replaceAll("\0", ""));
}
