import type { Translation } from "../translation.ts";

export const cards: Translation["cards"] = {
  turn: "Afficher la réponse",
  undo: "Annuler l’évaluation de la question {number}",
  rate: "Vous en souveniez-vous bien ?",
  again: "À revoir",
  hard: "Difficile",
  good: "Bien",
  easy: "Facile",
};
