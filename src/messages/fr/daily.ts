import type { Translation } from "../translation.ts";

export const daily: Translation["daily"] = {
  title: "Une question pour aujourd’hui",
  note: "Répondez-y ici, ou laissez-la. Tout le monde a la même aujourd’hui, et une autre demain.",
};
