import { addScript, addStylesheet } from "../add-script.ts";
import type { recoverNoted } from "../storage/recover.ts";
import type { offerAgain } from "./again.ts";
import type { Answering } from "./answering.ts";
import type { arrange } from "./arrange.ts";
import type { Conductor } from "./conduct.ts";
import type { offerDeletion } from "./deletion.ts";
import type { firstPlan } from "./draw.ts";
import type { showResult } from "./result.ts";
import type { offerUnkept } from "./save-unkept.ts";

/** What a quiz's first visit does without. */
export interface Later {
  /** The ways to practise besides study. */
  readonly modes: { readonly exam: Conductor; readonly flashcards: Conductor };
  /**
   * Feedback on answers, the result, beginning anew, deleting; any order but the author's; and what was
   * not written before.
   */
  readonly end: {
    readonly arrange: typeof arrange;
    readonly firstPlan: typeof firstPlan;
    readonly showResult: typeof showResult;
    readonly offerAgain: typeof offerAgain;
    readonly offerDeletion: typeof offerDeletion;
    readonly offerUnkept: typeof offerUnkept;
    readonly answering: Answering;
    readonly recoverNoted: typeof recoverNoted;
  };
}

declare global {
  /** Where their scripts put them. */
  var waymarkLater: Partial<Later> | undefined;
}

const loading = new Map<keyof Later, Promise<unknown>>();

/**
 * Adds a part's script and style to the page, once; the quiz names them in `data-modes-script` and the
 * like. Rejects when one does not load; another call tries again.
 */
export async function loadLater<Name extends keyof Later>(
  name: Name,
  { dataset }: HTMLElement,
): Promise<Later[Name]> {
  const files = loading.get(name) ?? loadFiles(dataset[`${name}Script`], dataset[`${name}Style`]);
  loading.set(name, files);
  await files.catch((error: unknown) => {
    loading.delete(name);
    throw error;
  });
  const part = globalThis.waymarkLater?.[name];
  if (part === undefined) throw new Error(`${name} is missing`);
  return part;
}

function loadFiles(script = "", style = ""): Promise<unknown> {
  return Promise.all([addScript(script), addStylesheet(style)]);
}
