import { z } from "zod";

/** The file that says what a folder of articles is called, where its own page does not. */
export const FOLDER_NOTE = "_folder.yaml";

export const folderNoteSchema = z.strictObject({
  title: z.string().trim().min(1).optional(),
  order: z.number().optional(),
  /** Whether lists of pages leave it out, with all that is in it. */
  hidden: z.boolean().default(false),
});

export type FolderNote = z.infer<typeof folderNoteSchema>;
