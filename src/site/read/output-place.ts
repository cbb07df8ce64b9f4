import { isArticleFile, withoutArticleEnding } from "../../core/article-file.ts";

/**
 * The output path that an author asks for, from the site's root: `/a/b/` is `a/b/index.html`, and
 * `b` in the folder `a` is `a/b` with `ending`. Undefined when it is none that may be written.
 * @param folder What a path without a slash at its start is from; empty for the root.
 * @param ending Of a path that names no file.
 */
export function outputPlace(
  written: string,
  folder: string,
  ending: ".html" | "/index.html",
): string | undefined {
  const decoded = decode(written.trim());
  if (decoded === undefined || decoded.startsWith("//")) return undefined;
  const fromRoot = decoded.startsWith("/") || folder === "";
  const path = `${fromRoot ? "" : `${folder}/`}${decoded.replace(/^\//, "")}`;
  const file = withFile(path, ending);
  return file.split("/").every(isSafe) ? file : undefined;
}

function withFile(path: string, ending: string): string {
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  if (/\.html?$/i.test(path)) return path;
  return isArticleFile(path) ? `${withoutArticleEnding(path)}.html` : `${path}${ending}`;
}

/** Whether a step may be a file's name on every system, and no hidden one. */
function isSafe(step: string): boolean {
  return (
    step !== "" &&
    !step.startsWith(".") &&
    !/[.\s]$/.test(step) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name may hold.
    !/[\0-\x1f\x7f<>:"|?*#{}\\]/.test(step) &&
    Buffer.byteLength(step) <= 200
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
