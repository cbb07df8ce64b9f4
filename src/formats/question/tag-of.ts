import { plainLetters } from "../../core/plain-letters.ts";

/** As labels are: lower-case words and digits with hyphens; of letters beyond a to z, what is left. */
export function tagOf(text: string): string {
  return plainLetters(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-$/, "");
}
