import { dropped, type Loss } from "../question/loss.ts";
import { bytesOfBase64 } from "../text/base64.ts";
import { keepFile } from "../text/kept-files.ts";
import { descendants, firstIn, type MarkupElement, textIn } from "../text/markup-tree.ts";
import { ASSET } from "../text/sound-links.ts";
import { plainEntities, spellingsOf } from "../text/written-files.ts";
import type { MoodleFiles } from "./moodle-text.ts";

/**
 * The files that stand in a question, in base64; they are added to those of the whole bank.
 * @returns how texts are to name them.
 */
export function filesOf(
  question: MarkupElement,
  assets: Map<string, Uint8Array>,
): MoodleFiles & {
  readonly losses: readonly Loss[];
  /** What is told of those that no text has shown, once all are read. */
  readonly unused: () => readonly Loss[];
} {
  const losses: Loss[] = [];
  const written = new Map<string, string>();
  const used = new Set<string>();
  const names = new Map<string, string>();
  const add = (name: string, base64: string, folder = "") => {
    const bytes = bytesOfBase64(base64);
    const own = bytes && keepFile(name, bytes, assets);
    if (own === undefined)
      losses.push(dropped(`the file ${name}${bytes ? "" : ", which is no base64"}`));
    else {
      // A file of the same name in another folder is another.
      names.set(`${folder}${name}`, own);
      if (!names.has(name)) names.set(name, own);
      written.set(own, name);
    }
    return own;
  };
  for (const element of descendants(question)) {
    if (element.name !== "file") continue;
    const { name = "", path = "" } = element.attributes;
    add(name, textIn(element), path.replace(/^\//, ""));
  }
  // As Moodle 1.9 wrote it: one picture, which is shown before the question.
  const [old, data] = [firstIn(question, "image"), firstIn(question, "image_base64")];
  const before =
    old && data && textIn(data).trim() !== "" ? add(textIn(old).trim(), textIn(data)) : undefined;
  let isFirst = true;
  const addressed = (text: string) => {
    const linked = withNames(text, names, used);
    const picture =
      isFirst && before !== undefined ? `<p><img src="${ASSET}${before}" alt=""></p>` : "";
    if (isFirst && before !== undefined) used.add(before);
    isFirst = false;
    return picture + linked;
  };
  const unused = () =>
    [...written].flatMap(([own, name]) =>
      used.has(own) ? [] : [dropped(`the file ${name}, which no text shows`)],
    );
  return { addressed, losses, unused };
}

const PLUGIN = "@@PLUGINFILE@@/";

function withNames(text: string, names: ReadonlyMap<string, string>, used: Set<string>): string {
  let [done, at] = ["", 0];
  for (let found = text.indexOf(PLUGIN); found !== -1; found = text.indexOf(PLUGIN, at)) {
    const start = found + PLUGIN.length;
    const file = fileNamed(text, start, names);
    if (file) used.add(file.name);
    done += file ? `${text.slice(at, found)}${ASSET}${file.name}` : text.slice(at, start);
    at = start + (file?.length ?? 0);
  }
  return done + text.slice(at);
}

/** As many signs are tried as the end of a name. */
const MOST_ENDS = 12;

/** Which file a text names here, and how much of it is the name: people leave brackets and spaces in it. */
function fileNamed(text: string, start: number, names: ReadonlyMap<string, string>) {
  const [written = ""] = /^[^"\n<>]{0,400}/.exec(text.slice(start, start + 400)) ?? [];
  const ends = [...written.matchAll(/[\s)'?#]|$/g)].map(({ index }) => index);
  // In quotation marks the name ends with them; else the longest that there is counts.
  const isQuoted = text[start + written.length] === '"' && text[start - PLUGIN.length - 1] === '"';
  const inOrder = ends.slice(0, MOST_ENDS).reverse();
  for (const length of isQuoted ? [written.length, ...inOrder] : inOrder) {
    for (const path of spellingsOf(plainEntities(written.slice(0, length)))) {
      const name = names.get(path) ?? names.get(path.split("/").at(-1) ?? "");
      if (name === undefined) continue;
      // What says how to show it goes.
      const [query = ""] = /^\?[^\s)'"]*/.exec(written.slice(length)) ?? [];
      return { name, length: length + query.length };
    }
  }
  return undefined;
}
