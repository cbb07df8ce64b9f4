import { addScript } from "../add-script.ts";
import type { Conductor } from "./conduct.ts";

/** The ways to practise that a quiz's first visit does without. */
export interface Conductors {
  readonly exam: Conductor;
  readonly flashcards: Conductor;
}

declare global {
  /** Where their script puts them. */
  var waymarkConductors: Conductors | undefined;
}

let loading: Promise<Conductors> | undefined;

/** Adds their script to the page, once. Rejects when it does not load; another call tries again. */
export function loadConductors(url: string): Promise<Conductors> {
  loading ??= load(url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(url: string): Promise<Conductors> {
  await addScript(url);
  const conductors = globalThis.waymarkConductors;
  if (!conductors) throw new Error(`${url} brought nothing`);
  return conductors;
}
