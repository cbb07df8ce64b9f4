import { DatabaseSync } from "node:sqlite";
import { unzipSync } from "fflate";
import type { FormatName } from "../src/formats/formats.ts";

// How many questions a file has, counted without Waymark's readers: by signs of its format alone.

/** Undefined where there is no way to count them that is much simpler than to read them. */
export function countedIn(format: FormatName, bytes: Uint8Array): number | undefined {
  if (format === "anki") return notesIn(bytes);
  if (isZip(bytes)) {
    if (format !== "qti") return undefined;
    const files = Object.entries(unzipSync(bytes));
    return files.reduce(
      (sum, [name, file]) =>
        sum + (/(?<!imsmanifest)\.(?:xml|qti)$/.test(name) ? itemsIn(textOf(file)) : 0),
      0,
    );
  }
  const text = textOf(bytes);
  switch (format) {
    case "moodle-xml":
      return count(text, /<question\s[^>]*type="(?!category|description)/g);
    case "qti":
      return itemsIn(text);
    case "gift":
      return count(withoutComments(text.replace(/\\[\\~=#{}:]/g, "")), /\{/g);
    case "aiken":
      return count(text, /^ANSWER:/gim);
    case "skill-quiz":
      return count(text, /^#{2,6}\s+Q\d+/gm);
    case "mkdocs-quiz":
      return count(text, /<quiz>/g);
    case "mdbook-quiz":
      return count(text, /^\s*\[\[questions\]\]/gm);
    case "anki-text":
      return count(text, /^(?!#)\S.*$/gm);
    default:
      return undefined;
  }
}

function itemsIn(xml: string): number {
  const plain = xml.replace(/<!--[\s\S]*?-->/g, "");
  return count(
    plain,
    // Blackboard's items have a title or a number of attempts, and no name.
    /<(?:\w+:)?(?:(?:assessmentItem|qti-assessment-item)\s[^>]*identifier|item\s[^>]*(?:ident(?:ifier)?|title|maxattempts))\s*=/g,
  );
}

function notesIn(bytes: Uint8Array): number | undefined {
  const files: Readonly<Record<string, Uint8Array>> = isZip(bytes)
    ? unzipSync(bytes)
    : { "collection.anki2": bytes };
  const collection = files["collection.anki21"] ?? files["collection.anki2"];
  if (!collection || files["collection.anki21b"]) return undefined;
  const database = new DatabaseSync(":memory:");
  try {
    database.deserialize(collection);
    return Number(database.prepare("SELECT count(*) AS count FROM notes").get()?.count);
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

function withoutComments(text: string): string {
  return text.replace(/^\s*\/\/.*$/gm, "");
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes).replace(/\r\n?/g, "\n");
}
