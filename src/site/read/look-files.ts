import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../config/config.ts";
import { configFault } from "../config/config-source.ts";
import { liesIn } from "./lies-in.ts";
import { pictureSizes } from "./picture-sizes.ts";

/** A file that the site's look is made with, from the project's folder; undefined where it is not there. */
export function lookFile(root: string, { content }: SiteConfig, name: string): string | undefined {
  const written = name.replace(/^\//, "");
  return [path.posix.join(content, written), path.posix.normalize(written)]
    .filter((file) => liesIn(file, "."))
    .find((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());
}

/** All that are there: when they change, so may the site. */
export function lookFiles(root: string, config: SiteConfig): readonly string[] {
  return namedFiles(config).flatMap(({ name }) => lookFile(root, config, name) ?? []);
}

/** The files that logo and fonts name are there, and such as can be shown. */
export function checkLookFiles(root: string, config: SiteConfig): readonly Diagnostic[] {
  return namedFiles(config).flatMap(({ name, option, at }) => {
    const file = lookFile(root, config, name);
    const isFont = option.startsWith("fonts");
    const fault = file === undefined ? missing(name, config) : unusable(root, { file, isFont });
    if (!fault) return [];
    const message = `option "${option}": ${fault.message}`;
    return configFault(config.source, [at], { rule: "config", ...fault, message });
  });
}

function namedFiles({ logo, fonts }: SiteConfig) {
  const all = Object.entries(fonts).flatMap(([role, font]) =>
    (font?.files ?? []).map(({ file }, place) => ({
      name: file,
      option: `fonts.${role}.files.${place}`,
      at: ["fonts", role, "files", place, "file"],
    })),
  );
  const named = logo ? [{ name: logo.file, option: "logo", at: ["logo", "file"] }] : [];
  return [...named, ...all];
}

function missing(name: string, { content }: SiteConfig) {
  const message = `there is no file "${name}" in ${content}, nor in the project's folder`;
  return { message, hint: "correct the path or add the file" };
}

function unusable(
  root: string,
  { file, isFont }: { readonly file: string; readonly isFont: boolean },
) {
  const isSound = isFont
    ? FONT.test(file) && beginsAsFont(path.join(root, file))
    : pictureSizes(root).sizeOf(file) !== "unshown";
  if (isSound) return undefined;
  const [ending] = (isFont ? FONT : PICTURE).exec(file) ?? [];
  if (ending !== undefined) {
    return {
      message: `${file} is called ${ending.toLowerCase()}, and what it holds is none`,
      hint: "save it anew in the program that made it, or name another file",
    };
  }
  return {
    message: `${file} is no ${isFont ? "font that browsers load" : "picture that browsers show"}`,
    hint: `name ${isFont ? "a .woff2" : "an .svg, .png, .jpg or .webp"}`,
  };
}

const FONT = /\.(?:woff2?|ttf|otf)$/i;
const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** By the first bytes of WOFF 2, WOFF, TrueType and OpenType. */
function beginsAsFont(file: string): boolean {
  const bytes = Buffer.alloc(4);
  const opened = openSync(file, "r");
  try {
    readSync(opened, bytes);
  } finally {
    closeSync(opened);
  }
  return ["wOF2", "wOFF", "\0\x01\0\0", "true", "OTTO"].includes(bytes.toString("latin1"));
}
