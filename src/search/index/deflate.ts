import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import type { Deflate } from "../format/compress.ts";

const deflateRawAsync = promisify(deflateRaw);

/** Node's own, on other threads. */
export const deflate: Deflate = (bytes) => deflateRawAsync(bytes);
