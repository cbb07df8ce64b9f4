import type { Translation } from "../translation.ts";

export const code: Translation["code"] = {
  copy: "Copier",
  copied: "Copié",
  selected: "Sélectionné : copiez-le au clavier",
};
