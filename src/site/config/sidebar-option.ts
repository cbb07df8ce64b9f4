import path from "node:path";
import { z } from "zod";

/** A path from the content folder, or a section: what stands together under one name. */
export type SidebarEntry = string | SidebarSection;

/** Either a section of its own, with a title or a page, or a folder with what is to stand in it. */
export interface SidebarSection {
  readonly title?: string | undefined;
  readonly page?: string | undefined;
  readonly folder?: string | undefined;
  readonly pages: readonly SidebarEntry[];
}

/** `guide`, also where it is written `./guide/` or `/guide`. */
const name = () =>
  z.string().transform((written) => path.posix.normalize(written).replace(/^\/|\/$/g, ""));

const section = () =>
  z
    .strictObject({
      title: z
        .string()
        .trim()
        .min(1)
        .optional()
        .describe("What a section is called. Plain text; unless it is said, as its page is."),
      page: name()
        .optional()
        .describe(
          "The section's own page, to which its title leads. A path from the content folder.",
        ),
      folder: name()
        .optional()
        .describe(
          "In place of a page: the folder whose contents are ordered, and in which the pages stand.",
        ),
      pages: z
        .array(z.lazy(() => inner))
        .min(1)
        .describe("What stands in it, in order: articles, folders, other sections."),
    })
    .refine(({ title, page, folder }) => title ?? page ?? folder, {
      message: 'must say what it is called: { title: "First steps", pages: […] }',
      when: ({ issues }) => issues.length === 0,
    })
    .refine(({ page, folder }) => page === undefined || folder === undefined, {
      message: "must have a page or a folder, not both: a folder's own page is the index.md in it",
      when: ({ issues }) => issues.length === 0,
    });

const entry = (): z.ZodType<SidebarEntry, SidebarEntry> => z.union([name(), section()]);

// One that holds itself, so that a schema for editors can name it.
const inner = entry().meta({ id: "sidebarEntry" });

/** In which order folders and articles stand, and which sections they make. */
export const sidebarOption = () => z.array(entry()).default([]);
