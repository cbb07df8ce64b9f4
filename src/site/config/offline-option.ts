import { z } from "zod";

const shape = z.strictObject({
  limit: z
    .number()
    .min(0)
    .default(20)
    .describe(
      "In megabytes, unpacked: a browser keeps a site of no more whole, unasked; of a larger one what was visited, and all where a reader asks for it.",
    ),
});

/** Whether readers' browsers keep the site for when there is no network: `true` is all that has a default. */
export const offlineOption = () =>
  z
    .union([z.boolean(), shape])
    .default(true)
    .transform((option) => (option === true ? { limit: 20 } : option));
