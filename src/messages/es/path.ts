import type { Translation } from "../translation.ts";

export const path: Translation["path"] = {
  title: "En esta parte",
  questions: "<link>{questions}</link>: {kinds}",
  "questions-of": "<link>{questions} en {quiz}</link>: {kinds}",
  objectives: "Al terminar podrás<page> ({title})</page>…",
  answered: "Has respondido a {met} de {items, plural, one {# pregunta} other {# preguntas}}.",
  mastered: "Dominadas: {mastered}.",
  changed: "Han cambiado desde tu respuesta: {changed}.",
  "single-choice": "{count, plural, =1 {elige una} other {elige una (#)}}",
  "multiple-choice":
    "{count, plural, =1 {elige todas las correctas} other {elige todas las correctas (#)}}",
  "true-false": "{count, plural, =1 {verdadero o falso} other {verdadero o falso (#)}}",
  "short-answer": "{count, plural, =1 {escribe la respuesta} other {escribe la respuesta (#)}}",
  numeric: "{count, plural, =1 {escribe un número} other {escribe un número (#)}}",
  cloze: "{count, plural, =1 {rellena los huecos} other {rellena los huecos (#)}}",
  matching: "{count, plural, =1 {empareja} other {empareja (#)}}",
  ordering: "{count, plural, =1 {pon en orden} other {pon en orden (#)}}",
  reflection: "{count, plural, =1 {reflexiona} other {reflexiona (#)}}",
  scenario: "{count, plural, =1 {decide qué hacer} other {decide qué hacer (#)}}",
};
