import type { Translation } from "../translation.ts";

export const code: Translation["code"] = {
  copy: "Kopieren",
  copied: "Kopiert",
  selected: "Markiert: Kopieren Sie es mit der Tastatur",
};
