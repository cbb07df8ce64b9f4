import { z } from "zod";

/** A site's address, with a slash at its end; empty where none is configured. */
export const urlOption = () =>
  z
    .string()
    .trim()
    .default("")
    .transform((written, context) => {
      if (written === "") return "";
      const url = URL.parse(written);
      const isWhole = url && /^https?:$/.test(url.protocol) && url.search + url.hash === "";
      if (!isWhole) {
        const message =
          'must be the whole address of the site\'s home page, such as "https://example.org/guide/"';
        context.addIssue({ code: "custom", message });
      }
      return url?.href.replace(/\/*$/, "/") ?? "";
    });

/** Where an article's source is edited: an address with `{path}`, or empty. */
export const editLinkOption = () =>
  z
    .string()
    .trim()
    .default("")
    .refine((link) => link === "" || /^https?:\/\/\S*\{path\}\S*$/.test(link), {
      message:
        'must be an address with {path} in it, such as "https://github.com/me/guide/edit/main/{path}"',
    });
