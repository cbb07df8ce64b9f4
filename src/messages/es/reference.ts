import type { Translation } from "../translation.ts";

export const reference: Translation["reference"] = {
  "glossary-summary": "Qué significan aquí las palabras y qué páginas las usan.",
  "glossary-letters": "Letras",
  untranslated: "Lo que aún no está traducido está en {language}.",
  "used-in": "Se usa en {links}",
  "more-pages": "{count, plural, one {y # página más} other {y # páginas más}}",
  "no-terms": "Aquí se explican las palabras de este sitio. Todavía no hay ninguna.",
  "sources-summary": "Qué citan los artículos y los cuestionarios, y dónde.",
  "cited-in": "Citado en {links}",
  "cited-in-quiz": "Cuestionario: {title}",
  "no-sources": "Aquí se enumeran las fuentes que cita este sitio. Todavía no hay ninguna.",
  "first-author": "{first}, {others}",
  "last-authors": "{first} y {last}",
  undated: "s. f.",
  "index-summary": "Todas las páginas, los títulos y los términos del glosario.",
  "index-parts": "Partes del índice",
  "index-letters": "Letras del índice",
  "index-part": "Índice A–Z: {part}",
  range: "{from} a {to}",
  "no-entries": "Aquí se enumeran los títulos y los términos del glosario. Todavía no hay ninguno.",
};
