import { styleText } from "node:util";
import { type Diagnostic, formatDiagnostic, visible } from "../../core/diagnostics.ts";

type Style = Parameters<typeof styleText>[0];

// Whether a stream shows colours is asked for once, for all that is told.
const painted = (style: Style, text: string) => styleText(style, text, { validateStream: false });

/** The same as `formatDiagnostic` in colours: the place, the rule by its severity, and the caret. */
export function colouredFault(diagnostic: Diagnostic): string {
  const { file, line, column, rule, severity } = diagnostic;
  const [head = "", ...lines] = formatDiagnostic(diagnostic).split("\n");
  const place = visible(`${file}:${line}:${column}`);
  const name = visible(` ${rule}${severity === "warning" ? " (warning)" : ""}:`);
  const colour = severity === "warning" ? "yellow" : "red";
  const rest = head.slice(place.length + name.length);
  const caret = lines.map((each, index) =>
    index === lines.length - 1 ? each.replace(/\^$/, (sign) => painted(colour, sign)) : each,
  );
  return [`${painted("bold", place)}${painted(colour, name)}${rest}`, ...caret].join("\n");
}
