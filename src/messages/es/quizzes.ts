import type { Translation } from "../translation.ts";

export const quizzes: Translation["quizzes"] = {
  description: "Ponte a prueba: {site}.",
  summary: "Preguntas sobre los artículos.",
  "summary-explained": "Preguntas sobre los artículos. Cada respuesta se explica.",
  review: "Repasar lo que toca",
  mix: "Reunir tus propias preguntas",
  progress: "Ver tu progreso",
  "questions-on": "{questions} · sobre <link>{article}</link>",
  none: "Este sitio todavía no tiene cuestionarios.",
};
