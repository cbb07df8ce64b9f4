import type { Translation } from "../translation.ts";

export const record: Translation["record"] = {
  print: "Imprimir una constancia",
  title: "{quiz}: constancia de mi examen",
  "handed-in": "Entregado el {day}.",
  score: "{right} de {scored} correctas, una puntuación del {percent} %.",
  "no-certificate":
    "Esto no es un certificado. Nadie vigiló este examen, las respuestas forman parte de la página y esta hoja la imprimió quien aprende.",
};
