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
  loading ??= addScript(url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function addScript(url: string): Promise<Conductors> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => {
      const conductors = globalThis.waymarkConductors;
      if (conductors) resolve(conductors);
      else reject(new Error(`${url} brought nothing`));
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${url} did not load`));
    });
    document.head.append(script);
  });
}
