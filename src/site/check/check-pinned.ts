import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import type { Fault } from "../../markdown/source-file.ts";
import { pinnedPlace } from "../pinned-pages.ts";
import type { Site } from "../site.ts";

/** Every page that the configuration pins is an article, and has the id that is named with it. */
export function checkPinned({ config, articles }: Site): Diagnostic[] {
  const at = { severity: "error" as const, file: config.file, line: 1, column: 1 };
  const anchors = new Map(articles.map(({ path, anchors }) => [path, anchors]));
  const pins = config.search ? config.search.pinned : [];
  return pins.flatMap((pin, place) => {
    const [path, fragment] = pinnedPlace(pin);
    const fault = faultOf(path, fragment, anchors);
    if (!fault) return [];
    const message = `option "search.pinned.${place}.page": ${fault.message}`;
    return [{ ...at, ...fault, message }];
  });
}

function faultOf(
  path: string,
  fragment: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): Fault | undefined {
  const known = anchors.get(path);
  if (!known) {
    const suggestion = nearest(path, anchors.keys());
    return {
      rule: "dead-link",
      message: `there is no article ${path}`,
      hint: suggestion
        ? `did you mean ${suggestion}?`
        : "name an article as a path from the content folder, such as about/help.md",
    };
  }
  if (fragment === "" || known.has(fragment)) return undefined;
  const suggestion = nearest(fragment, known);
  return {
    rule: "missing-anchor",
    message: `${path} has nothing with the id "${fragment}"`,
    hint: suggestion
      ? `did you mean "#${suggestion}"?`
      : `it has: ${[...known].slice(0, 12).join(", ") || "none"}`,
  };
}
