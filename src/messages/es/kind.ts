import type { Translation } from "../translation.ts";

export const kind: Translation["kind"] = {
  "single-choice": "Elige una",
  "multiple-choice": "Elige todas las correctas",
  "true-false": "Verdadero o falso",
  scenario: "Decide qué hacer",
  "short-answer": "Escribe la respuesta",
  numeric: "Escribe un número",
  cloze: "Rellena los huecos",
  matching: "Empareja",
  ordering: "Pon en orden",
  reflection: "Reflexiona",
};
