import type { Translation } from "../translation.ts";

export const home: Translation["home"] = {
  start: "Commencer la lecture",
  "first-page": "Première page : {title}",
  pages: "Pages",
  "other-pages": "Autres pages",
  "other-parts": "Autres parties",
  more: "{count, number} de plus, à partir de <link>{title}</link>",
  quizzes: "Testez-vous",
};
