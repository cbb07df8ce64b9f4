import type { Translation } from "../translation.ts";

export const notFound: Translation["not-found"] = {
  title: "Página no encontrada",
  summary: "Puede que la dirección esté mal escrita o que la página se haya movido.",
  home: "Inicio",
  "links-fail":
    "Si un enlace de aquí tampoco funciona, quita partes del final de la dirección, una a una.",
};
