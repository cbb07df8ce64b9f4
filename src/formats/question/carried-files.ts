import { bytesOfBase64 } from "../text/base64.ts";
import { byteText } from "../text/byte-text.ts";
import { holdsCode } from "../text/drawing-code.ts";
import { keepFile } from "../text/kept-files.ts";
import { withTexts } from "../text/mapped-texts.ts";
import { withInlineLinks } from "../text/reference-links.ts";
import { sniffedEnding } from "../text/sniffed-ending.ts";
import { ASSET } from "../text/sound-links.ts";
import { stableNumber } from "../text/stable-number.ts";
import { decoded, spellingsOf, withOtherFiles } from "../text/written-files.ts";
import type { Reading } from "./source-question.ts";

/** The most bytes of one picture or sound. */
const LARGEST = 16 * 1024 * 1024;

/**
 * What was read, with the pictures and sounds among its files that stand in its texts as `data:`, or beside
 * its file where they name it.
 * @param beside What lies in the file's folder; undefined for a package, which has its own.
 */
export function withCarriedFiles(
  reading: Reading,
  beside: ((path: string) => Uint8Array | undefined) | undefined,
): Reading {
  const assets = new Map(reading.assets);
  const kept = new Map<string, string | undefined>();
  const addressOf = (written: string): string | undefined => {
    if (written === "" || written.startsWith(ASSET)) return undefined;
    const isData = /^data:/i.test(written);
    if (!isData && (/^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(written) || !beside)) return undefined;
    if (kept.has(written)) return kept.get(written);
    const name = isData ? keptData(written, assets) : keptBeside(written, beside, assets);
    const address = name === undefined ? undefined : `${ASSET}${name}`;
    kept.set(written, address);
    return address;
  };
  const change = (text: string) =>
    withOtherFiles(withInlineLinks(text, reading.references), addressOf);
  const questions = reading.questions.map((question) => {
    const { stem, explanation, hints = [], task } = question;
    return { ...question, ...withTexts({ stem, explanation, hints, task }, change) };
  });
  return { ...reading, questions, assets };
}

/** A name by what it holds, so that it is the same in a newer version of the file. */
function keptData(written: string, assets: Map<string, Uint8Array>): string | undefined {
  const comma = written.indexOf(",");
  const head = written.slice(0, comma);
  const body = written.slice(comma + 1);
  if (comma === -1 || body.length > 2 * LARGEST) return undefined;
  const bytes = /;\s*base64$/i.test(head)
    ? bytesOfBase64(decoded(body))
    : new TextEncoder().encode(decoded(body));
  const ending = bytes && sniffedEnding(bytes);
  if (!bytes || ending === undefined || bytes.length > LARGEST) return undefined;
  // Of a drawing that is cut short, as at a bracket in it, more is to come.
  const isDrawing = ending === ".svg";
  if (isDrawing && (holdsCode(bytes) || !/<\/svg\s*>|\/>\s*$/i.test(byteText(bytes))))
    return undefined;
  const kind = /^\.(?:ogg|wav|m4a|mp3)$/.test(ending) ? "sound" : "picture";
  const stamp = stableNumber(byteText(bytes)).toString(36);
  return keepFile(`${kind}-${stamp}${ending}`, bytes, assets);
}

function keptBeside(
  written: string,
  beside: ((path: string) => Uint8Array | undefined) | undefined,
  assets: Map<string, Uint8Array>,
): string | undefined {
  if (written.length > 250 || written.includes("\0")) return undefined;
  for (const path of spellingsOf(written.replace(/^(?:\.\/)+/, ""))) {
    const bytes = beside?.(path.replaceAll("\\", "/"));
    if (bytes && bytes.length <= LARGEST) return keepFile(path, bytes, assets);
  }
  return undefined;
}
