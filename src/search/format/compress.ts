import { packBytes, unpackBytes } from "./packed.ts";

// Text in fewer characters, for hosts that send files as they are: deflated, then packed, as only text
// can stand in a script.

/** Deflates without a header (RFC 1951). */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

export async function compress(text: string, deflate: Deflate): Promise<string> {
  return packBytes(await deflate(new TextEncoder().encode(text)));
}

/** @throws TypeError when the text was not made by `compress`. */
export async function decompress(compressed: string): Promise<string> {
  const stream = new Blob([unpackBytes(compressed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = await new Response(stream).arrayBuffer();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
