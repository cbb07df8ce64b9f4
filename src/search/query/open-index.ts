import type { Head } from "../format/head.ts";
import { type Pipeline, pipelineFor } from "../text/pipeline.ts";
import { type Meaning, readyMeanings } from "./meanings.ts";
import { type Pin, readyPins } from "./pins.ts";
import type { Store } from "./store.ts";

/** What every search needs. */
export interface OpenIndex {
  readonly store: Store;
  readonly head: Head;
  readonly isOneFile: boolean;
  readonly pipeline: Pipeline;
  readonly pins: readonly Pin[];
  readonly meanings: readonly Meaning[];
  /** The words that have a meaning, sorted. */
  readonly sayings: readonly string[];
}

export async function openIndex(store: Store): Promise<OpenIndex> {
  const [head, isOneFile, pinned, synonyms] = await Promise.all([
    store.head(),
    store.isOneFile(),
    store.pinned(),
    store.synonyms(),
  ]);
  const pipeline = remembering(pipelineFor(head.language));
  const meanings = readyMeanings(synonyms, pipeline);
  return {
    ...{ store, head, isOneFile, pipeline, meanings },
    pins: readyPins(pinned, pipeline),
    sayings: [...new Set(meanings.flatMap(({ said }) => said.folded))].sort(),
  };
}

/** Excerpts ask for the stems of the same words again and again. */
function remembering(pipeline: Pipeline): Pipeline {
  const stems = new Map<string, string>();
  const stem = (folded: string) => {
    let known = stems.get(folded);
    if (known === undefined) {
      known = pipeline.stem(folded);
      stems.set(folded, known);
    }
    return known;
  };
  return { ...pipeline, stem };
}
