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
  const stream = piped(unpackBytes(compressed), new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

/** The platform's own way. */
export async function deflateRaw(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = piped(bytes, new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function piped(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream): ReadableStream {
  return new Blob([bytes]).stream().pipeThrough(through);
}
