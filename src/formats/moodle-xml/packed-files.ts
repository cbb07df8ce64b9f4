import type { ShownFiles } from "../export/exported.ts";

/** Stands around the name of a file whose contents are to stand there; no text of an author's has it. */
const FILE = "\u0001";

/** Places, behind a text, for the files that it names as `@@PLUGINFILE@@/cup.png`. */
export function filePlaces(text: string): string {
  const names = [...text.matchAll(/@@PLUGINFILE@@\/([\w.-]+)/g)].map(([, name]) => name);
  return [...new Set(names)].map((name) => `${FILE}${name}${FILE}`).join("");
}

/** XML with the files at their places, in base64. */
export function withFiles(xml: string, files: ShownFiles): string {
  if (!xml.includes(FILE)) return xml;
  const bytesOf = new Map([...files.values()].map(({ name, bytes }) => [name, bytes]));
  return xml.replaceAll(new RegExp(`${FILE}([^${FILE}]*)${FILE}`, "g"), (_, name: string) => {
    const bytes = bytesOf.get(name);
    return bytes
      ? `<file name="${name}" path="/" encoding="base64">${Buffer.from(bytes).toString("base64")}</file>`
      : "";
  });
}
