import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Markdown } from "../../markdown/markdown.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { type Source, sourcesSchema, typesetSource } from "../../markdown/sources.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import type { SiteConfig } from "../config/config.ts";
import type { LinkedText, SiteLists } from "../site.ts";
import { glossarySchema, type Term } from "./glossary.ts";
import { isRecord } from "./is-record.ts";
import { type RenderedTerm, renderNotes, renderTerms } from "./render-lists.ts";
import { readYaml, type YamlResult } from "./yaml.ts";

type Config = Pick<SiteConfig, "content" | "language" | "languages">;

/** The files of terms and sources in one of a site's languages. */
export interface ListFiles {
  readonly language: string;
  readonly glossaryFile: SourceFile;
  readonly glossary: YamlResult<{ terms: readonly Term[] }>;
  readonly sourcesFile: SourceFile;
  /** Sound where its file is: of a translation, with what the original says. */
  readonly bibliography: YamlResult<{ sources: readonly Source[] }>;
}

/** Where terms and sources stand, by language: in the content folder, and in the folders of the others. */
export function listPaths({ content, language, languages }: Config) {
  return [language, ...languages].map((each, at) => {
    const folder = at === 0 ? "" : `${each}/`;
    return {
      language: each,
      glossary: `${content}/${folder}glossary.yaml`,
      sources: `${content}/${folder}sources.yaml`,
      /** What they become, from the site's root. */
      outputs: { glossary: `${folder}glossary.html`, sources: `${folder}sources.html` },
    };
  });
}

/** Reads them all, the site's own language first. */
export function readLists(
  config: Config,
  { read, markdown }: { readonly read: (name: string) => SourceFile; readonly markdown: Markdown },
): readonly ListFiles[] {
  const lists: ListFiles[] = [];
  let originals: readonly Source[] = [];
  for (const [at, { language, ...paths }] of listPaths(config).entries()) {
    const [glossaryFile, sourcesFile] = [read(paths.glossary), read(paths.sources)];
    const result = readYaml(sourcesFile, sourcesSchema, {
      read: (raw) => withOriginals(raw, originals, config.language),
    });
    if (at === 0) originals = result.value?.sources ?? [];
    const asPrinted = (source: Source) =>
      typesetSource(source, (text) => markdown.typeset(text, language));
    const value = result.value && { sources: result.value.sources.map(asPrinted) };
    lists.push({
      ...{ language, glossaryFile, sourcesFile },
      glossary: readYaml(glossaryFile, glossarySchema),
      bibliography: { ...result, value },
    });
  }
  return lists;
}

/** Of a translated list, entries that say nothing but what is other in their language. */
function withOriginals(raw: unknown, originals: readonly Source[], language: string): unknown {
  if (originals.length === 0 || !isRecord(raw) || !Array.isArray(raw.sources)) return raw;
  const known = new Map(originals.map((source) => [source.id, source]));
  const sources = raw.sources.map((entry: unknown) => {
    const original = isRecord(entry) ? known.get(String(entry.id)) : undefined;
    if (!original || !isRecord(entry)) return entry;
    const { note: _, language: own = language, ...rest } = original;
    return { ...rest, ...("title" in entry ? {} : { language: own }), ...entry };
  });
  return { ...raw, sources };
}

/** What is wrong in the shape of their files, and the files that it is wrong in. */
export function listFaults(lists: readonly ListFiles[]): {
  readonly diagnostics: readonly Diagnostic[];
  readonly faulty: readonly string[];
} {
  const read = lists.flatMap(({ glossaryFile, glossary, sourcesFile, bibliography }) => [
    { file: glossaryFile, ...glossary },
    { file: sourcesFile, ...bibliography },
  ]);
  return {
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
    faulty: read.filter(({ value }) => !value).map(({ file }) => file.path),
  };
}

/** Every source that may be cited, by its id, as the first of the languages that have it says it. */
export function allSources(lists: readonly ListFiles[]): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const { bibliography } of lists) {
    for (const source of bibliography.value?.sources ?? []) {
      if (!found.has(source.id)) found.set(source.id, source);
    }
  }
  return found;
}

interface RenderedLists extends SiteLists {
  /** As each of a site's languages has them; none where it has but one. */
  readonly lists: ReadonlyMap<string, SiteLists>;
  readonly texts: readonly LinkedText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Terms, sources and notes as pages show them: a language has those of the site's own that it does not translate. */
export function renderLists(files: readonly ListFiles[], context: TextContext): RenderedLists {
  const rendered = files.map((file) => renderIn(file, context));
  const [main, ...others] = rendered.map(({ lists }) => lists);
  const own = main ?? { terms: [], sources: new Map(), notes: new Map() };
  const all = allSources(files);
  const first = { ...own, sources: all };
  const lists = others.map(({ terms, sources, notes }, at): [string, SiteLists] => {
    const language = files[at + 1]?.language ?? context.language;
    const foreign = <Entry>(entry: Entry) => ({ ...entry, language: context.language });
    const ids = new Set(terms.map(({ id }) => id));
    const lacking = own.terms.filter(({ id }) => !ids.has(id)).map(foreign);
    return [
      language,
      {
        terms: sorted([...terms, ...lacking], language),
        sources: new Map(
          [...all].map(([id, source]) => [id, sources.get(id) ?? foreignSource(source, context)]),
        ),
        notes: new Map([
          ...[...own.notes].map(([id, note]) => [id, foreign(note)] as const),
          ...notes,
        ]),
      },
    ];
  });
  return {
    ...first,
    lists: new Map(others.length === 0 ? [] : [[context.language, first], ...lists]),
    texts: rendered.flatMap(({ texts }) => texts),
    diagnostics: rendered.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** A work whose language nobody says is taken to be in that of the list in which it stands. */
function foreignSource(source: Source, { language }: TextContext): Source {
  return { language, ...source };
}

function renderIn(
  { language, glossaryFile, glossary, sourcesFile, bibliography }: ListFiles,
  context: TextContext,
) {
  const messages = context.languages?.messagesIn(language) ?? context.messages;
  const own = { ...context, language, messages };
  const terms = renderTerms(glossary, { file: glossaryFile, ...own });
  const notes = renderNotes(bibliography, { file: sourcesFile, ...own });
  const lists: SiteLists = {
    terms: sorted(terms.terms, language),
    sources: new Map(bibliography.value?.sources.map((source) => [source.id, source])),
    notes: notes.notes,
  };
  return {
    lists,
    texts: [
      { file: glossaryFile, from: glossaryFile.path, links: terms.links },
      { file: sourcesFile, from: sourcesFile.path, links: notes.links },
    ],
    diagnostics: [...terms.diagnostics, ...notes.diagnostics],
  };
}

function sorted(terms: readonly RenderedTerm[], language: string): readonly RenderedTerm[] {
  const collator = new Intl.Collator(language);
  return terms.toSorted((a, b) => collator.compare(a.term, b.term));
}
