import type { Translation } from "../translation.ts";

export const pager: Translation["pager"] = {
  bar: "Una pregunta cada vez",
  place: "{at} de {pages}",
  overview: "Todas las preguntas",
  previous: "Anterior",
  next: "Siguiente",
  result: "Ver el resultado",
  setting: "Una pregunta cada vez",
};
