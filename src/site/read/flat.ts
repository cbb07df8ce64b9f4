/**
 * The same string in one piece. V8 keeps a string that was put together from many as a tree of them
 * all; for ten thousand pages those trees take more memory, and time to collect, than the text.
 */
export function flat(text: string): string {
  // Reading one character makes V8 put the pieces together for good.
  text.charCodeAt(0);
  return text;
}

/**
 * The same string in memory of its own. What is cut out of a string keeps all of it: the titles of ten
 * thousand files would keep their texts.
 */
export function apart(text: string): string {
  return Buffer.from(text).toString();
}
