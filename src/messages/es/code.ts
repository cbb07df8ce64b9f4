import type { Translation } from "../translation.ts";

export const code: Translation["code"] = {
  copy: "Copiar",
  copied: "Copiado",
  selected: "Seleccionado: cópialo con el teclado",
};
