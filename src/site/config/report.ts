import { z } from "zod";

/** Where learners report a fault in a question: a pattern with `{id}` and `{revision}`, or empty. */
export const reportSchema = z
  .string()
  .trim()
  .default("")
  .transform((address, context) => {
    const fault = faultOf(address);
    if (fault) context.addIssue({ code: "custom", message: fault });
    return withSubject(address);
  });

/** The configured address with a question's id and revision in it; empty when none is configured. */
export function reportUrl(
  pattern: string,
  values: { readonly id: string; readonly revision: string },
): string {
  return pattern.replace(/\{(id|revision)\}/g, (_, name: "id" | "revision") =>
    encodeURIComponent(values[name]),
  );
}

function faultOf(address: string): string | undefined {
  if (address === "") return undefined;
  const isMail = /^mailto:[^\s@?{}]+@[^\s@?{}]+(?:\?|$)/.test(address);
  if (!isMail && !/^https:\/\/[^\s/{}]+/.test(address)) {
    return 'must begin with "mailto:" and an address, or with "https://"';
  }
  if (/\s/.test(address)) return "may hold no spaces; write %20";
  const [other] = /\{(?!id\}|revision\})[^}]*\}?/.exec(address) ?? [];
  if (other) return `may name {id} and {revision} and nothing else in braces, such as ${other}`;
  if (isMail || address.includes("{id}")) return undefined;
  return 'must contain "{id}" where the question\'s id is to stand';
}

/** A mail that does not say where to name the question names it in its subject, or else its text. */
function withSubject(address: string): string {
  if (!address.startsWith("mailto:") || address.includes("{id}")) return address;
  const [, query] = address.split("?");
  const field = query?.includes("subject=") ? "body" : "subject";
  return `${address}${query === undefined ? "?" : "&"}${field}=Question%20{id}%20({revision})`;
}
