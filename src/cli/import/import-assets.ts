import { changed, dropped, type Loss } from "../../formats/question/loss.ts";
import type { Reading } from "../../formats/question/source-question.ts";
import { holdsCode } from "../../formats/text/drawing-code.ts";
import { stampOf } from "./import-record.ts";

/** Files but for drawings that may run something where they are opened by themselves. */
export function harmlessAssets(all: Reading["assets"] = new Map()) {
  const assets = new Map<string, Uint8Array>();
  const losses: Loss[] = [];
  for (const [name, bytes] of all) {
    if (!/\.svg$/i.test(name) || !holdsCode(bytes)) assets.set(name, bytes);
    else
      losses.push(
        dropped(`the drawing "${name}", which holds code; save it without, and put it back`),
      );
  }
  return { assets, losses };
}

interface Known {
  /** What stands at a path of the site. */
  readonly there: (path: string) => Uint8Array | undefined;
  /** Stamps of what imports wrote, by paths. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** What of the files is to be written: none over one that is there and that no import wrote as it is. */
export function assetsToWrite(assets: ReadonlyMap<string, Uint8Array>, { there, stamps }: Known) {
  const toWrite = new Map<string, Uint8Array>();
  const losses: Loss[] = [];
  for (const [file, bytes] of assets) {
    const before = there(file);
    if (before && Buffer.compare(before, bytes) === 0) continue;
    const known = stamps.get(file);
    if (!before || stampOf(before) === known) toWrite.set(file, bytes);
    else if (known !== stampOf(bytes))
      losses.push(
        changed(
          `another file is at ${file} already and stays; to have the source's, take it away and import again`,
        ),
      );
  }
  return { toWrite, losses };
}
