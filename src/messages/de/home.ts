import type { Translation } from "../translation.ts";

export const home: Translation["home"] = {
  start: "Zu lesen beginnen",
  "first-page": "Erste Seite: {title}",
  pages: "Seiten",
  "other-pages": "Weitere Seiten",
  "other-parts": "Weitere Teile",
  more: "{count, number} weitere, ab <link>{title}</link>",
  quizzes: "Testen Sie sich",
};
