/** The article and section that an item's `section` names; `#heading` alone is the bank's article. */
export function sectionTarget(
  section: string,
  bankArticle: string | undefined,
): { readonly path: string | undefined; readonly fragment: string } {
  const [path = "", fragment = ""] = section.split("#");
  return { path: path === "" ? bankArticle : path, fragment };
}
