import path from "node:path";
import { z } from "zod";

/** A folder of the site's, as `docs` however it is written: `./docs`, `docs/`. */
export const folder = () =>
  z
    .string()
    .transform((name) => path.posix.normalize(name.replaceAll("\\", "/")).replace(/\/$/, ""))
    .refine((name) => !/^(?:\.{0,2}$|\.\.\/|\/|[a-z]:)/i.test(name), {
      message: 'must name a folder within the site, such as "docs"',
    });

/** Counted from the folder of articles: one beside it is `../public`. */
const staticFolder = () =>
  z
    .string()
    .transform((name) => path.posix.normalize(name.replaceAll("\\", "/")).replace(/\/$/, ""))
    .refine((name) => !/^(?:(?:\.\.\/)*\.{0,2}$|\/|[a-z]:)/i.test(name), {
      message:
        'must name a folder, such as "public" or, beside the folder of articles, "../public"',
    });

/** A path from the site's root, as `/docs` however it is written: `docs/`, `/docs/`. */
const linkRoot = () =>
  z
    .string()
    .transform((path) => `/${path.replace(/^\/+|\/+$/g, "")}`)
    .refine((path) => !/^\/$|\/\/|[\\?#]|\/\.{1,2}(?:\/|$)|^\/[a-z]+:/i.test(path), {
      message: 'must be the beginning of a path, such as "/docs"',
    });

const contentShape = z.strictObject({
  folder: folder().default("content").describe("The folder of articles."),
  extraKeys: z
    .enum(["ignore", "warn", "error"])
    .default("warn")
    .describe(
      "Keys of front matter that mean nothing here: not told, told once for the site, or each an error.",
    ),
  staticFolders: z
    .array(staticFolder())
    .optional()
    .describe(
      "Folders within it, or beside it (../public), whose files are all copied to the site's root. Unless it is said, public and static where no article is in them.",
    ),
  dotFolders: z
    .array(
      z
        .string()
        .regex(/^\.(?!\.?$|git$)[^/\\]+$/, 'must be a folder\'s name, such as ".attachments"'),
    )
    .default([])
    .describe("Names of folders that are read though they begin with a dot, such as .attachments."),
  linkRoots: z
    .array(linkRoot())
    .default([])
    .describe(
      "What links from the site's root begin with where they mean the folder of articles, as /docs does for a folder that was published there.",
    ),
});

/** The folder of articles, or that and how its files are read. */
export const contentOption = () =>
  z
    .union([folder().transform((name) => contentShape.parse({ folder: name })), contentShape])
    .prefault({});

/** How the articles' files are read. */
export type ArticleOptions = Omit<z.infer<typeof contentShape>, "folder">;
