import type { Translation } from "../translation.ts";

export const daily: Translation["daily"] = {
  title: "Eine Frage für heute",
  note: "Beantworten Sie sie hier, oder lassen Sie sie. Alle bekommen heute dieselbe, und morgen eine andere.",
};
