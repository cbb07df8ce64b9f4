import type { Translation } from "../translation.ts";

export const quizzes: Translation["quizzes"] = {
  description: "Testez-vous : {site}.",
  summary: "Des questions sur les articles.",
  "summary-explained": "Des questions sur les articles. Chaque réponse est expliquée.",
  review: "Réviser ce qui est à revoir",
  mix: "Composer vos propres questions",
  progress: "Voir votre progression",
  "questions-on": "{questions} · sur <link>{article}</link>",
  none: "Ce site n’a pas encore de quiz.",
};
