import { z } from "zod";

/** An address of another site, or a program's, such as a mail. */
export function isAddress(link: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(link);
}

const worded = z.strictObject({
  text: z.string().trim().min(1).describe("The link's words. Plain text."),
  link: z
    .string()
    .trim()
    .min(1)
    .describe("An article as a path from the content folder, or an address such as https://…"),
});

const path = z
  .string()
  .trim()
  .min(1)
  .refine((link) => !isAddress(link), {
    message: 'must be an article\'s path; an address needs words: { text: "…", link: "https://…" }',
  })
  .transform((link) => ({ link }));

/** Links of every page: articles, which have titles, and what else has words of its own. */
export const linksOption = () => z.array(z.union([path, worded])).default([]);

/** A link as it is configured; an article's own title stands where there is no text. */
export interface LinkOption {
  readonly text?: string;
  readonly link: string;
}
