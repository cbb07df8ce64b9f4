/** Unicode's marks around what is written from left to right, whatever stands around it: `<bdi>` of plain text. */
export const ISOLATE = "\u2066";
export const ISOLATE_END = "\u2069";

/** Whether a text that is cut there is cut within what stands between the marks. */
export function isWithinIsolate(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf(ISOLATE) > before.lastIndexOf(ISOLATE_END);
}
