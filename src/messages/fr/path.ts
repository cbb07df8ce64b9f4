import type { Translation } from "../translation.ts";

export const path: Translation["path"] = {
  title: "Dans cette partie",
  questions: "<link>{questions}</link> : {kinds}",
  "questions-of": "<link>{questions} dans {quiz}</link> : {kinds}",
  objectives: "À la fin, vous saurez<page> ({title})</page>…",
  answered: "Vous avez répondu à {met} sur {items, plural, one {# question} other {# questions}}.",
  mastered: "Maîtrisées : {mastered}.",
  changed: "Changées depuis votre réponse : {changed}.",
  "single-choice": "{count, plural, =1 {un seul choix} other {un seul choix (#)}}",
  "multiple-choice":
    "{count, plural, =1 {tous les choix justes} other {tous les choix justes (#)}}",
  "true-false": "{count, plural, =1 {vrai ou faux} other {vrai ou faux (#)}}",
  "short-answer": "{count, plural, =1 {écrire la réponse} other {écrire la réponse (#)}}",
  numeric: "{count, plural, =1 {écrire un nombre} other {écrire un nombre (#)}}",
  cloze: "{count, plural, =1 {remplir les trous} other {remplir les trous (#)}}",
  matching: "{count, plural, =1 {associer} other {associer (#)}}",
  ordering: "{count, plural, =1 {mettre dans l’ordre} other {mettre dans l’ordre (#)}}",
  reflection: "{count, plural, =1 {réfléchir} other {réfléchir (#)}}",
  scenario: "{count, plural, =1 {décider que faire} other {décider que faire (#)}}",
};
