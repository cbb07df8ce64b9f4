import type { Translation } from "../translation.ts";

export const kind: Translation["kind"] = {
  "single-choice": "Un seul choix",
  "multiple-choice": "Tous les choix justes",
  "true-false": "Vrai ou faux",
  scenario: "Décider que faire",
  "short-answer": "Écrire la réponse",
  numeric: "Écrire un nombre",
  cloze: "Remplir les trous",
  matching: "Associer",
  ordering: "Mettre dans l’ordre",
  reflection: "Réfléchir",
};
