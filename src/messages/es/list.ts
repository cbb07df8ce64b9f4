import type { Translation } from "../translation.ts";

export const list: Translation["list"] = {
  questions: "{count, plural, one {# pregunta} other {# preguntas}}",
  "drawn-questions": "{asked} de {available, plural, one {# pregunta} other {# preguntas}}",
  reading: "{minutes} min de lectura",
  test: "Ponte a prueba con esto: {count, plural, one {# pregunta} other {# preguntas}}",
  "quiz-page": "{title}: preguntas {first} a {last}",
};
