/** Whether a path is of a pattern: `*` and `?` stand for signs of one name, `**` for folders too. */
export function matchesGlob(path: string, glob: string): boolean {
  const pattern = glob.replace(/\*\*\/?|\*|\?|[\\^$.+()[\]{}|]/g, (sign) => {
    if (sign === "**/") return "(?:.*/)?";
    if (sign === "**") return ".*";
    if (sign === "*") return "[^/]*";
    return sign === "?" ? "[^/]" : `\\${sign}`;
  });
  return new RegExp(`^${pattern}$`, "s").test(path);
}
