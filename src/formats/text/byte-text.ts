/**
 * Bytes as a text with a letter for each, U+0000 to U+00FF. What `TextDecoder` calls latin1 is windows-1252 by its
 * standard, in which bytes from 0x80 to 0x9f are other letters, in one version of Node and not in another.
 */
export function byteText({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString("latin1");
}
