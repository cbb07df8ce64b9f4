import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import type { Fault } from "../../markdown/source-file.ts";
import { configFault } from "../config/config-source.ts";
import { pinnedPlace } from "../pinned-pages.ts";
import type { Site } from "../site.ts";
import { missingAnchor, renamedPath } from "./fault-words.ts";

/** Every page that the configuration pins is an article, and has the id that is named with it. */
export function checkPinned({ config, index }: Site): Diagnostic[] {
  const pins = config.search ? config.search.pinned : [];
  return pins.flatMap((pin, place) => {
    const [path, fragment] = pinnedPlace(pin);
    const fault = faultOf([path, fragment], pin.page, index.articles);
    if (!fault) return [];
    const message = `option "search.pinned.${place}.page": ${fault.message}`;
    return [
      configFault(config.source, [["search", "pinned", place, "page"]], { ...fault, message }),
    ];
  });
}

function faultOf(
  [path, fragment]: readonly [path: string, fragment: string],
  written: string,
  articles: Site["index"]["articles"],
): Fault | undefined {
  const article = articles.get(path);
  if (!article) {
    const suggestion = nearest(path, articles.keys());
    return {
      rule: "dead-link",
      message: `there is no article ${path}`,
      hint: suggestion
        ? `did you mean ${suggestion}?`
        : "name an article as a path from the content folder, such as about/help.md",
      rename: renamedPath(written, articles.keys()),
    };
  }
  if (fragment === "" || article.anchors.has(fragment)) return undefined;
  return missingAnchor(path, fragment, article.anchors, written);
}
