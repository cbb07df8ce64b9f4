import path from "node:path";
import nunjucks from "nunjucks";
import type { Diagnostic } from "../core/diagnostics.ts";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import type { MessageKey, Messages } from "../messages/messages.ts";
import type { MessageValue } from "../messages/values.ts";
import { templateSource, themeOptions } from "./compiled-templates.ts";
import { findInclude } from "./includes.ts";

/** The engine's own code: `src/` as it is developed, `dist/` as it is published. */
export const engineFolder = path.resolve(import.meta.dirname, "..");

/** The theme that comes with Waymark. */
export const themeFolder = path.resolve(engineFolder, "../_includes");

export type Theme = nunjucks.Environment;

/**
 * Nunjucks over several folders: a template in an earlier one wins over the same path in a later
 * one, and `theme:` before a path names the last folder's, so that an override can extend it.
 */
export function createTheme(includes: readonly string[], messages: Messages): nunjucks.Environment {
  const loader = new ThemeLoader(includes);
  const theme = new nunjucks.Environment(loader, themeOptions);
  // `{{ say("quiz.check") }}` prints a sentence of the interface; `sayHtml` leaves what has no value
  // yet for script to fill, and may be given elements: `sayHtml("mix.none", link={ el: "a", href: url })`.
  theme.addGlobal("say", (key: MessageKey, values: Values = {}) => messages.text(key, values));
  theme.addGlobal(
    "sayHtml",
    (key: MessageKey, values: Values = {}) =>
      new nunjucks.runtime.SafeString(messages.html(key, values)),
  );
  return theme;
}

/** Nunjucks passes named arguments as one object, with a mark of its own. */
type Values = Readonly<Record<string, MessageValue>>;

/**
 * Renders a template.
 * @throws DiagnosticsError that names the template's file and line.
 */
export function renderTemplate(
  theme: nunjucks.Environment,
  name: string,
  values: Readonly<Record<string, unknown>>,
): string {
  try {
    return theme.render(name, values);
  } catch (error) {
    throw new DiagnosticsError([templateFault(error, name)]);
  }
}

// Nunjucks puts the place into its message: a line for each template on the way in, then the cause.
const PLACE = /\((.+)\)(?: \[Line (\d+), Column (\d+)\])?\s*$/;

function templateFault(error: unknown, name: string): Diagnostic {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  const places = lines.map((line) => PLACE.exec(line)).filter((match) => match !== null);
  const [, file, line, column] = places.at(-1) ?? [];
  return {
    rule: "template",
    severity: "error",
    file: file ? path.relative(process.cwd(), file) : name,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: (lines.at(-1) ?? "").trim().replace(/^(?:Template render )?[Ee]rror: /, ""),
    hint: "mend the template; the types that waymark exports, such as ArticleView, say what it may print",
  };
}

class ThemeLoader extends nunjucks.Loader implements nunjucks.ILoader {
  readonly #includes: readonly string[];

  constructor(includes: readonly string[]) {
    super();
    this.#includes = includes;
  }

  getSource(name: string): nunjucks.LoaderSource {
    const theme = name.startsWith("theme:");
    const file = theme
      ? findInclude(name.slice("theme:".length), this.#includes.slice(-1))
      : findInclude(name, this.#includes);
    if (!file)
      throw new Error(`template not found: ${name}; looked in ${this.#includes.join(", ")}`);
    return templateSource(file);
  }
}
