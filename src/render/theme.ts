import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { type MessageKey, type Messages, messageKeys } from "../messages/messages.ts";
import type { MessageValue } from "../messages/values.ts";
import { templateSource, themeOptions } from "./compiled-templates.ts";
import { markFallback, nameFallbacks } from "./fallback-words.ts";
import { findInclude } from "./includes.ts";
import { isolateTexts } from "./isolate-texts.ts";
import { filterNames, type Known, templateFault } from "./template-fault.ts";

/** The engine's own code: `src/` as it is developed, `dist/` as it is published. */
export const engineFolder = path.resolve(import.meta.dirname, "..");

/** The theme that comes with Waymark. */
export const themeFolder = path.resolve(engineFolder, "../_includes");

export type Theme = nunjucks.Environment;

/**
 * Nunjucks over several folders: a template in an earlier one wins over the same path in a later
 * one, and `theme:` before a path names the last folder's, so that an override can extend it.
 */
export function createTheme(
  includes: readonly string[],
  messagesIn: (language?: string) => Messages,
): nunjucks.Environment {
  const loader = new ThemeLoader(includes);
  const theme = new nunjucks.Environment(loader, themeOptions);
  const speaker: Speaker = { messages: messagesIn(), messagesIn };
  speakers.set(theme, speaker);
  // `{{ say("item.check") }}` prints a sentence of the interface; `sayHtml` leaves what has no value
  // yet for script to fill, and may be given elements: `sayHtml("mix.none", link={ el: "a", href: url })`.
  const named = (key: MessageKey, sentence: string) =>
    speaker.messages.speaks(key) ? sentence : markFallback(sentence);
  theme.addGlobal("say", (key: MessageKey, values: Values = {}) =>
    named(key, speaker.messages.text(known(key), values)),
  );
  theme.addGlobal(
    "sayHtml",
    (key: MessageKey, values: Values = {}) =>
      new nunjucks.runtime.SafeString(named(key, speaker.messages.html(known(key), values))),
  );
  return theme;
}

const keys: ReadonlySet<string> = new Set(messageKeys);

/** @throws in words that `templateFault` knows. */
function known(key: MessageKey): MessageKey {
  if (!keys.has(key)) throw new Error(`sentence not found: ${key}`);
  return key;
}

/** In which language a theme speaks: that of the page it prints, also in macros, which see no page. */
interface Speaker {
  messages: Messages;
  readonly messagesIn: (language?: string) => Messages;
}

const speakers = new WeakMap<nunjucks.Environment, Speaker>();

/** Nunjucks passes named arguments as one object, with a mark of its own. */
type Values = Readonly<Record<string, MessageValue>>;

/**
 * Renders a template.
 * @param language The interface's, where it is not that of the page among the values, or the site's.
 * @throws DiagnosticsError that names the template's file and line.
 */
export function renderTemplate(
  theme: nunjucks.Environment,
  name: string,
  values: Readonly<Record<string, unknown>>,
  language = languageOf(values),
): string {
  const speaker = speakers.get(theme);
  if (speaker) speaker.messages = speaker.messagesIn(language);
  try {
    const html = nameFallbacks(theme.render(name, values), language);
    return isolateTexts(html, speaker?.messages.language ?? "en");
  } catch (error) {
    throw new DiagnosticsError([templateFault(error, name, partsOf(theme))]);
  }
}

/** What a theme has. */
export function partsOf(theme: nunjucks.Environment): Known {
  return {
    filters: filterNames(theme),
    templates: () => loaderOf(theme)?.templates() ?? [],
  };
}

function languageOf({ page }: Readonly<Record<string, unknown>>): string | undefined {
  const hasOne = typeof page === "object" && page !== null && "language" in page;
  return hasOne && typeof page.language === "string" ? page.language : undefined;
}

function loaderOf(theme: nunjucks.Environment): ThemeLoader | undefined {
  const { loaders } = theme as unknown as { readonly loaders: readonly unknown[] };
  return loaders.find((loader) => loader instanceof ThemeLoader);
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
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
    if (!file) throw new Error(`template not found: ${name}`);
    return templateSource(file);
  }

  /** All that it has, as templates name them. */
  templates(): readonly { readonly name: string; readonly file: string }[] {
    return this.#includes.flatMap((folder, index) => {
      const found = isFolder(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => !entry.isDirectory())
            .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        : [];
      const isTheme = index === this.#includes.length - 1;
      return found
        .filter((name) => name.endsWith(".njk"))
        .map((name) => ({ name: name.split(path.sep).join("/"), file: path.join(folder, name) }))
        .flatMap(({ name, file }) => [
          { name, file },
          ...(isTheme ? [{ name: `theme:${name}`, file }] : []),
        ]);
    });
  }
}
