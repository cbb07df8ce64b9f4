import type { Translation } from "../translations.ts";

export const code: Translation["code"] = {
  copy: "Copier",
  copied: "Copié",
  selected: "Sélectionné : copiez-le au clavier",
};
