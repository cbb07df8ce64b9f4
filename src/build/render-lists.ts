import type { Diagnostic } from "../core/diagnostics.ts";
import type { Folders } from "./articles/targets.ts";
import type { Term } from "./glossary.ts";
import { type Prose, placedIn, prose } from "./prose.ts";
import type { SourceFile } from "./source-file.ts";
import type { Source } from "./sources.ts";
import type { YamlResult } from "./yaml.ts";

export interface RenderedTerm extends Term {
  readonly prose: Prose;
}

interface Context {
  readonly file: SourceFile;
  readonly folders: Folders;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Renders definitions for the glossary page, reporting what they name that is not there. */
export function renderTerms(
  glossary: YamlResult<{ terms: readonly Term[] }>,
  { file, folders, sources }: Context,
): { readonly terms: readonly RenderedTerm[]; readonly diagnostics: readonly Diagnostic[] } {
  const context = { from: file.path, page: "glossary.html", folders, sources };
  const diagnostics: Diagnostic[] = [];
  const terms = (glossary.value?.terms ?? []).map((term, index) => {
    const rendered = prose(term.definition, context);
    const place = { file, locate: glossary.locate };
    diagnostics.push(...placedIn(rendered, place, ["terms", index, "definition"]).diagnostics);
    return { ...term, prose: rendered };
  });
  return { terms, diagnostics };
}
