import { sameAmong } from "../../core/same-name.ts";

/** Endings that are two names for one kind of file. */
const ENDINGS: Readonly<Record<string, string>> = {
  htm: "html",
  jpeg: "jpg",
  yml: "yaml",
};

/**
 * Finds the address that is certainly meant by a link to a file that is not there: but one file is of that name, in other
 * capitals or with the other name of its ending.
 * @returns a function of the address as its author wrote it, and of the file that it leads to.
 */
export function hrefsMeant(
  files: readonly string[],
): (href: string, wanted: string) => string | undefined {
  const fileMeant = sameAmong(files, plainPath);
  return (href, wanted) => {
    const file = fileMeant(wanted);
    if (file === undefined) return undefined;
    const [pathname = ""] = href.split(/[?#]/, 1);
    const steps = pathname.split("/");
    const named = steps.length - 1 - steps.findLastIndex((step) => /^\.{0,2}$/.test(step));
    const [before, after] = [wanted.split("/"), file.split("/")];
    // Anything else is written in another way than the path, with percent signs for instance.
    const isPlain =
      named > 0 &&
      steps.slice(-named).join("/") === before.slice(-named).join("/") &&
      before.slice(0, -named).join("/") === after.slice(0, -named).join("/");
    if (!isPlain) return undefined;
    return (
      [...steps.slice(0, -named), ...after.slice(-named)].join("/") + href.slice(pathname.length)
    );
  };
}

function plainPath(path: string): string {
  return path.toLowerCase().replace(/[^./]+$/, (ending) => ENDINGS[ending] ?? ending);
}
