import type { Translation } from "../translation.ts";

export const list: Translation["list"] = {
  questions: "{count, plural, one {# Frage} other {# Fragen}}",
  "drawn-questions": "{asked} von {available, plural, one {# Frage} other {# Fragen}}",
  reading: "{minutes} Min. Lesezeit",
  test: "Testen Sie sich dazu: {count, plural, one {# Frage} other {# Fragen}}",
  "quiz-page": "{title}: Fragen {first} bis {last}",
};
