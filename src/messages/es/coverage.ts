import type { Translation } from "../translation.ts";

export const coverage: Translation["coverage"] = {
  title: "Qué cubren las preguntas",
  summary:
    "Qué pregunta comprueba qué sección y qué objetivo, y qué sorteos de cuestionarios apenas varían.",
  counts:
    "{sections, plural, one {# sección} other {# secciones}}, {objectives, plural, one {# objetivo} other {# objetivos}} y {items, plural, one {# pregunta} other {# preguntas}}.",
  "no-items": "Todavía no hay preguntas.",
  "no-articles":
    "Ningún artículo declara objetivos, así que no se espera que ninguno se compruebe.",
  section: "Sección",
  objective: "Objetivo",
  questions: "Preguntas",
  "sections-of": "{title}: secciones",
  "objectives-of": "{title}: objetivos",
  none: "Ninguna",
  "needs-none": "No hace falta",
  unplaced: "Preguntas sin sección",
  "unplaced-summary": "No nombran ninguna sección que explique la respuesta.",
  draws: "Sorteos de cuestionarios",
  "draws-summary":
    "Un sorteo que elige entre menos del doble de preguntas de las que hace da casi el mismo cuestionario cada vez.",
  missed: "Objetivos a los que ningún sorteo llega",
  "missed-summary":
    "Hay preguntas sobre ellos, y ninguno de los cuestionarios que sacan de su banco puede hacer una.",
  quiz: "Cuestionario",
  draw: "Sorteo",
  from: "De",
  asks: "Pregunta",
  "of-how-many": "Entre",
  varies: "Varía",
  "does-vary": "Sí",
  "hardly-varies": "Apenas",
};
