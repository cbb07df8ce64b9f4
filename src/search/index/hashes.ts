import { hash } from "node:crypto";

/** Two texts that differ in anything have other ones. */
export function hashOf(text: string): string {
  // In UTF-8 all halves of characters are one.
  return text.isWellFormed()
    ? hash("sha256", text, "base64")
    : hash("sha256", Buffer.from(text, "utf16le"), "base64");
}

/** 36 bits: enough to tell one build's file from the next one's of the same place. */
export function shortHash(text: string): string {
  const bits = hash("sha256", text, "hex").slice(0, 9);
  return Number.parseInt(bits, 16).toString(36).padStart(7, "0");
}
