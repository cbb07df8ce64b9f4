import type { Translation } from "../translation.ts";

export const cards: Translation["cards"] = {
  turn: "Mostrar la respuesta",
  undo: "Deshacer la valoración de la pregunta {number}",
  rate: "¿Qué tal la recordaste?",
  again: "Otra vez",
  hard: "Difícil",
  good: "Bien",
  easy: "Fácil",
};
