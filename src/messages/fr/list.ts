import type { Translation } from "../translation.ts";

export const list: Translation["list"] = {
  questions: "{count, plural, one {# question} other {# questions}}",
  "drawn-questions": "{asked} sur {available, plural, one {# question} other {# questions}}",
  reading: "{minutes} min de lecture",
  test: "Testez-vous là-dessus : {count, plural, one {# question} other {# questions}}",
  "quiz-page": "{title} : questions {first} à {last}",
};
