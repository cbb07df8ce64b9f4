import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { nearest } from "../core/nearest.ts";
import { themeFolder } from "../render/theme.ts";
import { listFiles } from "../site/read/files.ts";

/**
 * Templates and styles in the folder of a site's own that take the place of none of the theme's, and that none
 * of the others names: most have a slip in their name.
 * @param own Its absolute path.
 */
export async function unusedIncludes(own: string): Promise<readonly Diagnostic[]> {
  if (own === themeFolder) return [];
  const [files, theme] = [await textsIn(own), await textsIn(themeFolder)];
  const replaceable = new Set(theme);
  const texts = files.map((file) => readFileSync(path.join(own, file), "utf8"));
  const isNamed = (file: string) => texts.some((text) => text.includes(path.posix.basename(file)));
  const byFolder = Map.groupBy(theme, (file) => path.posix.dirname(file));
  return files.flatMap((file): readonly Diagnostic[] => {
    if (replaceable.has(file) || isNamed(file)) return [];
    const { base, dir } = path.posix.parse(file);
    const beside = byFolder.get(dir || ".") ?? [];
    const meant =
      theme.find((other) => path.posix.basename(other) === base) ?? slipOf(file, beside);
    // What other tools lay here is theirs.
    if (meant === undefined && beside.length === 0) return [];
    const name = path.relative(process.cwd(), path.join(own, file)).split(path.sep).join("/");
    const at = { file: name, line: 1, column: 1, rule: "not-read", severity: "warning" } as const;
    return [
      {
        ...at,
        message:
          "the theme has no file of this path, and none of yours names it, so it does nothing",
        hint: meant
          ? `did you mean ${name.slice(0, -file.length)}${meant}?`
          : file.endsWith(".css")
            ? `write @import "./${base}" in css/main.css, or take it out`
            : "call it as a template of the theme's, or include it in one; else take it out",
      },
    ];
  });
}

/** The one of these whose name, without its ending, is nearest. */
function slipOf(file: string, beside: readonly string[]): string | undefined {
  const nameOf = (other: string) => path.posix.parse(other).name;
  const meant = nearest(nameOf(file), beside.map(nameOf));
  return beside.find((other) => nameOf(other) === meant);
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const files = await listFiles(folder, ".");
  return files
    .map((file) => path.posix.normalize(file))
    .filter((file) => /\.(?:njk|css)$/.test(file));
}
