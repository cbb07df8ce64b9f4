import type { Translation } from "../translation.ts";

export const daily: Translation["daily"] = {
  title: "Una pregunta para hoy",
  note: "Respóndela aquí o déjala. Hoy es la misma para todos, y mañana será otra.",
};
