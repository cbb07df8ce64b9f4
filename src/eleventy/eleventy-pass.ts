/** The part of Eleventy's configuration that tells whether anything of a site wants to see its pages. */
export interface PagePass {
  /** By name; Eleventy's own begin with `@11ty/`. */
  readonly transforms: Readonly<Record<string, unknown>>;
  readonly linters: Readonly<Record<string, unknown>>;
  readonly htmlTransformer: { isTransformable(extension: string, context: object): boolean };
  readonly events: { listenerCount(event: string): number };
}

/** Of the events that come once pages are written, how many listeners are ours. */
const OWN_LISTENERS: Readonly<Record<string, number>> = { "eleventy.after": 1, afterBuild: 0 };

/**
 * Whether pages have to go through Eleventy: something of the site's configuration, or of a plugin,
 * changes each page (a transform, a plugin of posthtml, a linter) or is told of all that was written
 * (`eleventy.after`). Otherwise Waymark writes them itself, which takes half the time and a quarter of
 * the memory, since Eleventy keeps every page of a build.
 */
export function needsEleventy(config: PagePass, outputMode = "fs"): boolean {
  const { transforms, linters, htmlTransformer, events } = config;
  return (
    // Pages as JSON, which Eleventy prints.
    outputMode !== "fs" ||
    Object.keys(transforms).some((name) => !name.startsWith("@11ty/")) ||
    Object.keys(linters).length > 0 ||
    htmlTransformer.isTransformable("html", {}) ||
    Object.entries(OWN_LISTENERS).some(([event, own]) => events.listenerCount(event) > own)
  );
}
