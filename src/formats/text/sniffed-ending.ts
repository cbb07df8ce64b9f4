import { byteText } from "./byte-text.ts";

/**
 * The ending that a file of these bytes has, by what they begin with: of what a page can show. Undefined
 * where they are nothing of the kind.
 */
export function sniffedEnding(bytes: Uint8Array): string | undefined {
  const start = byteText(bytes.subarray(0, 1024));
  const [, ending] = SIGNS.find(([sign]) => sign.test(start)) ?? [];
  return ending;
}

const SIGNS: readonly (readonly [sign: RegExp, ending: string])[] = [
  [/^\x89PNG\r\n/, ".png"],
  [/^\xff\xd8\xff/, ".jpg"],
  [/^GIF8[79]a/, ".gif"],
  [/^RIFF[\s\S]{4}WEBP/, ".webp"],
  [/^[\s\S]{4}ftypavi[fs]/, ".avif"],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg\b/i,
    ".svg",
  ],
  [/^OggS/, ".ogg"],
  [/^RIFF[\s\S]{4}WAVE/, ".wav"],
  [/^[\s\S]{4}ftypM4A/, ".m4a"],
  [/^[\s\S]{4}ftyp/, ".mp4"],
  [/^.E\xdf\xa3/s, ".webm"],
  [/^(?:ID3|\xff[\xe2-\xfb])/, ".mp3"],
];
