import path from "node:path";

/** What a site is called that says nothing else: "My tea house" for `my-tea-house`. */
export function titleFor(folder: string): string {
  const words = path
    .basename(folder)
    .replaceAll(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? "My site" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a site's package: small letters, digits and hyphens are what npm takes. */
export function packageNameFor(folder: string): string {
  const plain = path.basename(folder).normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "my-site";
}
