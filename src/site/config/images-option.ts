import { z } from "zod";

/** A host as a page's policy names it: `example.org`, `*.example.org` for all below, with a port if need be. */
const host = z
  .string()
  .transform((name) => {
    const [, any = "", rest = ""] = /^(\*\.)?(.*)$/.exec(name.trim()) ?? [];
    const address = `https://${rest}/`;
    // Letters beyond ASCII as they go over the wire.
    return URL.canParse(address) && !/[/?#@\\\s*;,'"]/.test(rest)
      ? `${any}${new URL(address).host}`
      : "";
  })
  .refine((name) => name !== "", {
    message: 'must be the name of a host alone, such as "example.org" or "*.example.org"',
  });

/** Which images of other sites pages may show. */
export const imagesOption = () =>
  z
    .strictObject({
      hosts: z
        .array(host)
        .default([])
        .describe(
          "Hosts that images may be loaded from, such as example.org. Whoever reads such a page is known to them.",
        ),
    })
    .prefault({});
