import type { Translation } from "../translation.ts";

export const cards: Translation["cards"] = {
  turn: "Antwort zeigen",
  undo: "Bewertung von Frage {number} zurücknehmen",
  rate: "Wie gut haben Sie sich erinnert?",
  again: "Noch einmal",
  hard: "Schwer",
  good: "Gut",
  easy: "Leicht",
};
