import type { Translation } from "../translation.ts";

export const home: Translation["home"] = {
  start: "Empezar a leer",
  "first-page": "Primera página: {title}",
  pages: "Páginas",
  "other-pages": "Otras páginas",
  "other-parts": "Otras partes",
  more: "{count, number} más, desde <link>{title}</link>",
  quizzes: "Ponte a prueba",
};
