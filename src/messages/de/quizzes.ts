import type { Translation } from "../translation.ts";

export const quizzes: Translation["quizzes"] = {
  description: "Testen Sie sich: {site}.",
  summary: "Fragen zu den Artikeln.",
  "summary-explained": "Fragen zu den Artikeln. Jede Antwort wird erklärt.",
  review: "Wiederholen, was fällig ist",
  mix: "Eigene Fragen mischen",
  progress: "Zum Fortschritt",
  "questions-on": "{questions} · zu <link>{article}</link>",
  none: "Diese Website hat noch keine Quiz.",
};
