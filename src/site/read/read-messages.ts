import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { diagnosticAt, type Fault, type YamlPath } from "../../markdown/source-file.ts";
import { type MessageOverrides, type Messages, messageKeys } from "../../messages/messages.ts";
import { translatedLanguages, translationFor } from "../../messages/translations.ts";
import type { SiteConfig } from "../config/config.ts";
import { configFault } from "../config/config-source.ts";
import { messagesOption } from "../config/messages-option.ts";
import { messagesOf, readingLanguages } from "../several-languages.ts";
import { noteIncluded } from "./inclusions/included-files.ts";
import { readText } from "./read-text.ts";
import { ofOtherKind } from "./unreadable.ts";
import { readYaml } from "./yaml.ts";

/** Where a site says the sentences of its language by itself: `messages/pl.yaml`, in the project's folder. */
const FOLDER = "messages";

interface SiteMessages {
  readonly messages: Messages;
  readonly messagesIn: (language?: string) => Messages;
  /** What articles in the folders of other languages are read with. */
  readonly reading: ReturnType<typeof readingLanguages>;
  /** As it was, with all sentences that are not the English ones. */
  readonly config: SiteConfig;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The interface in each of a site's languages: what comes with Waymark, what the site's file for it says,
 * and, of the site's own language, what its configuration says, each in place of what came before. What
 * nobody says is left to English, and told.
 */
export async function readMessages(root: string, options: SiteConfig): Promise<SiteMessages> {
  const own = await textsIn(root, options, [options.language, ["language"]]);
  const others = await Promise.all(
    options.languages.map((language, at) => textsIn(root, options, [language, ["languages", at]])),
  );
  const config: SiteConfig = {
    ...options,
    messages: own.texts,
    translations: Object.fromEntries(others.map(({ language, texts }) => [language, texts])),
  };
  const messagesIn = messagesOf(config);
  return {
    ...{ config, messages: messagesIn(), messagesIn, reading: readingLanguages(config) },
    diagnostics: [own, ...others].flatMap(({ diagnostics }) => diagnostics),
  };
}

async function textsIn(
  root: string,
  config: SiteConfig,
  [language, option]: readonly [language: string, option: YamlPath],
) {
  const ours = await translationFor(language);
  const names = [...new Set([new Intl.Locale(language).language, language])].map(
    (tag) => `${FOLDER}/${tag}.yaml`,
  );
  noteIncluded(root, names);
  const there = names.filter((name) => existsSync(path.join(root, name)));
  const isFolder = (name: string) => statSync(path.join(root, name)).isDirectory();
  const folders = there.filter(isFolder).map((name) => ofOtherKind(name, "folder"));
  const files = there
    .filter((name) => !isFolder(name))
    .map((name) => {
      const { file, diagnostics } = readText(root, name);
      const { value, ...read } = readYaml(file, messagesOption());
      return { file, value, diagnostics: [...diagnostics, ...read.diagnostics] };
    });
  const texts: MessageOverrides = Object.assign(
    {},
    ...[ours, ...files.map(({ value }) => value)],
    language === config.language ? config.messages : {},
  );
  const diagnostics = [...folders, ...files.flatMap((read) => read.diagnostics)];
  const isSound = folders.length === 0 && files.every(({ value }) => value !== undefined);
  const missing = new Intl.Locale(language).language === "en" || !isSound ? [] : lacking(texts);
  if (missing.length === 0) return { language, texts, diagnostics };
  const fault = untranslated(missing, language);
  const last = files.at(-1)?.file;
  const told = last ? diagnosticAt(last, 0, fault) : configFault(config.source, [option], fault);
  return { language, texts, diagnostics: [...diagnostics, told] };
}

function lacking(texts: MessageOverrides): readonly string[] {
  return messageKeys.filter((key) => texts[key] === undefined);
}

/** As many are named as fit a line or two. */
const NAMED = 12;

function untranslated(missing: readonly string[], language: string): Fault {
  const rule = "untranslated";
  if (missing.length === messageKeys.length) {
    return {
      rule,
      message: `the interface has no sentences in "${language}", and says them in English; it speaks ${["en", ...translatedLanguages].join(", ")}`,
      hint: `write them into ${FOLDER}/${language}.yaml`,
    };
  }
  const names = missing.slice(0, NAMED).join(", ");
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
  return {
    rule,
    message: `${missing.length} of ${messageKeys.length} sentences of the interface are not said in "${language}" and stay English: ${names}${more}`,
    hint: `say them in ${FOLDER}/${language}.yaml`,
  };
}
