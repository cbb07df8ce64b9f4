/**
 * The category of Moodle's that a bank becomes, below the course's own: a slash in its name is doubled, and one
 * at an end has a space beside it, as question/format.php of Moodle has them.
 */
export function categoryPath(title: string): string {
  const name = title.replace(/\s+/g, " ").trim().replaceAll("/", "//");
  return `$course$/top/${name.replace(/^(?=\/)/, " ").replace(/(?<=\/)$/, " ")}`;
}
