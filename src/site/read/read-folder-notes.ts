import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { FOLDER_NOTE, type FolderNote, folderNoteSchema } from "./folder-note.ts";
import { readYaml } from "./yaml.ts";

/** What files say of folders, by the folders' paths from the content folder. */
export function readFolderNotes(
  files: readonly string[],
  content: string,
  read: (name: string) => SourceFile,
): {
  readonly notes: ReadonlyMap<string, FolderNote>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const notes = new Map<string, FolderNote>();
  const diagnostics: Diagnostic[] = [];
  for (const name of files.filter((file) => path.posix.basename(file) === FOLDER_NOTE)) {
    const result = readYaml(read(name), folderNoteSchema);
    diagnostics.push(...result.diagnostics);
    if (result.value) notes.set(path.posix.dirname(name).slice(content.length + 1), result.value);
  }
  return { notes, diagnostics };
}
