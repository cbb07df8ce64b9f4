import { packBytes, unpackBytes } from "./packed.ts";

// Text in fewer characters, for hosts that send files as they are: deflated, then packed, as only text
// can stand in a script.

/**
 * Deflates without a header (RFC 1951).
 * @param before What stands before it: it may be referred to, and whoever inflates has it already.
 */
export type Deflate = (
  bytes: Uint8Array<ArrayBuffer>,
  before?: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array<ArrayBuffer>>;

/** @param before At most 32 KB: a reference goes no further back. */
export async function compress(text: string, deflate: Deflate, before = ""): Promise<string> {
  const encoder = new TextEncoder();
  return packBytes(await deflate(encoder.encode(text), encoder.encode(before)));
}

/**
 * @param before As it was given to `compress`.
 * @throws TypeError when the text was not made by `compress`.
 */
export async function decompress(compressed: string, before = ""): Promise<string> {
  const known = new TextEncoder().encode(before);
  // Browsers inflate whole streams only: what stands before comes first, as a block that is not compressed.
  const { length } = known;
  const block = [0, length, length >> 8, ~length, ~length >> 8];
  const parts = length > 0 ? [Uint8Array.from(block), known] : [];
  const stream = new Blob([...parts, unpackBytes(compressed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = await new Response(stream).arrayBuffer();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes, length));
}
