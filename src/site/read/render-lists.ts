import type { Diagnostic } from "../../core/diagnostics.ts";
import type { LinkReference } from "../../markdown/link-reference.ts";
import { type Prose, placedIn, prose } from "../../markdown/prose.ts";
import type { SourceFile, YamlPath } from "../../markdown/source-file.ts";
import type { Source } from "../../markdown/sources.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { writtenTexts } from "../written-texts.ts";
import type { Term } from "./glossary.ts";
import { locateIn } from "./value-places.ts";
import type { YamlResult } from "./yaml.ts";

export interface RenderedTerm extends Term {
  readonly prose: Prose;
  /** Where it is not that in which the site is seen: nobody has translated it. */
  readonly language?: string;
}

/** A note to a source. */
export interface Note extends Prose {
  /** As of a term. */
  readonly language?: string;
}

interface Context extends TextContext {
  readonly file: SourceFile;
}

interface RenderedList {
  readonly links: readonly LinkReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders definitions as for the glossary at the site's root, reporting what they name that is not there. */
export function renderTerms(
  glossary: YamlResult<{ terms: readonly Term[] }>,
  { file, ...context }: Context,
): RenderedList & { readonly terms: readonly RenderedTerm[] } {
  const list = listRenderer(file, glossary, { ...context, page: "glossary.html" });
  const terms = (glossary.value?.terms ?? []).map((term, index) => ({
    ...term,
    prose: list.render(term.definition, ["terms", index, "definition"]),
  }));
  if (!glossary.value) {
    writtenTexts(glossary.raw, "terms", "definition").forEach((text, index) => {
      list.render(text, ["terms", index, "definition"]);
    });
  }
  return { ...list.found, terms };
}

/** Renders the notes to sources as for the list of them at the site's root, by the source's id. */
export function renderNotes(
  bibliography: YamlResult<{ sources: readonly Source[] }>,
  { file, ...context }: Context,
): RenderedList & { readonly notes: ReadonlyMap<string, Note> } {
  const list = listRenderer(file, bibliography, { ...context, page: "sources.html" });
  const notes = new Map<string, Prose>();
  bibliography.value?.sources.forEach(({ id, note }, index) => {
    if (note !== undefined) notes.set(id, list.render(note, ["sources", index, "note"]));
  });
  if (!bibliography.value) {
    writtenTexts(bibliography.raw, "sources", "note").forEach((text, index) => {
      list.render(text, ["sources", index, "note"]);
    });
  }
  return { ...list.found, notes };
}

function listRenderer(
  file: SourceFile,
  { places }: Pick<YamlResult<unknown>, "places">,
  context: Omit<Context, "file"> & { readonly page: string },
) {
  const found = { links: [] as LinkReference[], diagnostics: [] as Diagnostic[] };
  const locate = locateIn(file, places);
  const render = (text: string, path: YamlPath): Prose => {
    const rendered = prose(text, { ...context, from: file.path });
    const placed = placedIn(rendered, { file, locate }, path);
    found.links.push(...placed.links);
    found.diagnostics.push(...placed.diagnostics);
    return rendered;
  };
  return { found, render };
}
