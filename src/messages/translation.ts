import type { en } from "./en.ts";

/** The interface's sentences in another language than English: all of them, and no others. */
export type Translation = {
  readonly [Area in keyof typeof en]: Readonly<Record<keyof (typeof en)[Area], string>>;
};
