import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type SourceFile } from "../../markdown/source-file.ts";
import { unreadableFault } from "./unreadable.ts";

export interface TextResult {
  /**
   * With plain line ends and no byte order mark; as well as it can be read where it is no UTF-8, and empty where it
   * may not be read or is no text.
   */
  readonly file: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether what it says is not known: then that is all there is to tell of it. */
  readonly isUnread?: boolean;
}

/** Reads an author's text file: `name` is its path from `root`. One that cannot be read, or is no UTF-8, is an error. */
export function readText(root: string, name: string): TextResult {
  // One after another without waiting: of ten thousand small files, the waiting cost most.
  const file = path.join(root, name);
  try {
    const text = readFileSync(file, "utf8");
    // What cannot be decoded becomes the first of these; a NUL stands in UTF-16, and in no text.
    const isSure = !text.includes("\uFFFD") && !text.includes("\0");
    return isSure
      ? { file: { path: name, text: plain(text) }, diagnostics: [] }
      : decodeText(name, readFileSync(file));
  } catch (error) {
    return unread(name, unreadableFault(error, name));
  }
}

function unread(name: string, fault: Diagnostic): TextResult {
  return { file: { path: name, text: "" }, diagnostics: [fault], isUnread: true };
}

/** A file whose text is read when it is asked for: of ten thousand articles few are, for their faults. */
export function textOnDisk(root: string, name: string): SourceFile {
  return {
    path: name,
    get text() {
      return readText(root, name).file.text;
    },
  };
}

export function decodeText(name: string, bytes: Buffer): TextResult {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const file = { path: name, text: plain(new TextDecoder(utf16).decode(bytes)) };
    const diagnostics = [encodingFault(file, 0, "but UTF-16")];
    // Node reads code by itself, as UTF-8, and finds none there.
    return { file, diagnostics, isUnread: name.endsWith(".ts") };
  }
  if (!isUtf8(bytes)) {
    if (isBinary(bytes)) return unread(name, noText(name));
    const bad = firstBadByte(bytes);
    const before = plain(bytes.toString("utf8", 0, bad));
    // Nearly always it is this; told in words, so that nobody need know it.
    const rest = new TextDecoder("windows-1252").decode(bytes.subarray(bad));
    const file = { path: name, text: before + plain(rest) };
    return { file, diagnostics: [encodingFault(file, before.length, byteName(bytes[bad], rest))] };
  }
  const file = { path: name, text: plain(bytes.toString("utf8")) };
  const nul = file.text.indexOf("\0");
  if (nul === -1) return { file, diagnostics: [] };
  return { file, diagnostics: [encodingFault(file, nul, "text: here stands the byte 0x00")] };
}

function encodingFault(file: SourceFile, offset: number, found: string): Diagnostic {
  return diagnosticAt(file, offset, {
    rule: "encoding",
    message: `the file is not UTF-8 ${found}`,
    hint: 'save it as UTF-8, which editors offer under "Save with encoding"; "iconv -f … -t UTF-8" turns many at once',
  });
}

function byteName(byte = 0, rest: string): string {
  const name = `text: here stands the byte 0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const [sign = ""] = rest;
  return /\p{L}/u.test(sign) ? `${name}, "${sign}" in Latin-1` : name;
}

/** As pictures, archives and databases have them: signs that no letter of any encoding takes. */
function isBinary(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b);
}

function noText(name: string): Diagnostic {
  return diagnosticAt({ path: name, text: "" }, 0, {
    rule: "encoding",
    message:
      "the file is no text, but holds what a program stores, such as a picture or an archive",
    hint: "put back the text that belongs here, or take the file out of the folder",
  });
}

/** By its mark, or, without one, by a zero as every other of its first bytes, as plain letters have. */
function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (second === 0 && fourth === 0 && first && third) return "utf-16le";
  return first === 0 && third === 0 && second && fourth ? "utf-16be" : undefined;
}

/** Where decoding fails; an author may have typed U+FFFD, which stands for what cannot be decoded. */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  for (const piece of bytes.toString("utf8").split("\uFFFD")) {
    at += Buffer.byteLength(piece);
    if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) return at;
    at += 3;
  }
  return at;
}

/** markdown-it and YAML count a line's end as one sign, however it is written. */
function plain(text: string): string {
  const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
}
