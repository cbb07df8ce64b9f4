import { dropped, type Loss } from "../question/loss.ts";
import { keepFile } from "../text/kept-files.ts";
import { descendants, firstIn, type MarkupElement, textIn } from "../text/markup-tree.ts";
import { ASSET } from "../text/sound-links.ts";
import type { MoodleFiles } from "./moodle-text.ts";

/**
 * The files that stand in a question, in base64; they are added to those of the whole bank.
 * @returns how texts are to name them.
 */
export function filesOf(
  question: MarkupElement,
  assets: Map<string, Uint8Array>,
): MoodleFiles & { readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  const names = new Map<string, string>();
  const add = (name: string, base64: string) => {
    const bytes = bytesOf(base64);
    const own = bytes && keepFile(name, bytes, assets);
    if (own === undefined)
      losses.push(dropped(`the file ${name}${bytes ? "" : ", which is no base64"}`));
    else names.set(name, own);
    return own;
  };
  for (const element of descendants(question)) {
    if (element.name === "file") add(element.attributes.name ?? "", textIn(element));
  }
  // As Moodle 1.9 wrote it: one picture, which is shown before the question.
  const [old, data] = [firstIn(question, "image"), firstIn(question, "image_base64")];
  const before =
    old && data && textIn(data).trim() !== "" ? add(textIn(old).trim(), textIn(data)) : undefined;
  let isFirst = true;
  const addressed = (text: string) => {
    const linked = text.replace(
      /@@PLUGINFILE@@\/([^"'\s)<>?]+)(?:\?[^"'\s)<>]*)?/g,
      (whole, path: string) => {
        const own = names.get(decoded(path)) ?? names.get(decoded(path).split("/").at(-1) ?? "");
        return own === undefined ? whole : `${ASSET}${own}`;
      },
    );
    const picture =
      isFirst && before !== undefined ? `<p><img src="${ASSET}${before}" alt=""></p>` : "";
    isFirst = false;
    return picture + linked;
  };
  return { addressed, losses };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, "")), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
