/** A path that a file names, within the package. */
export function resolved(href: string, from: string): string {
  const [plain = ""] = href.trim().split(/[?#]/);
  const parts = from.split("/").slice(0, -1);
  for (const part of unescaped(plain).replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
