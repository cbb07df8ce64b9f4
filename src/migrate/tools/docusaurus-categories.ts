import path from "node:path";
import { fieldsOf, readYamlConfig, textOf } from "../config-file.ts";
import type { OldFolder } from "../old-folder.ts";
import type { ArticleFolder, FolderSettings } from "../old-site.ts";

/** What `_category_.json` and `_category_.yml` say of folders, by path from the content folder. */
export function categories(
  folder: OldFolder,
  folders: readonly ArticleFolder[],
): ReadonlyMap<string, FolderSettings> {
  const found = new Map<string, FolderSettings>();
  for (const { from, to } of folders) {
    for (const file of folder.files) {
      if (!file.startsWith(`${from}/`) || !/\/_category_\.(?:json|ya?ml)$/.test(file)) continue;
      const source = folder.textOf(file);
      if (!source) continue;
      // JSON is YAML.
      const { label, position } = fieldsOf(readYamlConfig(source).value);
      const title = textOf(label);
      const inner = path.posix.dirname(file).slice(from.length + 1);
      found.set(path.posix.join(to, inner), {
        ...(title !== undefined && { title }),
        ...(typeof position === "number" && { order: position }),
      });
    }
  }
  return found;
}
