import type { Translation } from "../translation.ts";

export const pager: Translation["pager"] = {
  bar: "Une question à la fois",
  place: "{at} sur {pages}",
  overview: "Toutes les questions",
  previous: "Précédent",
  next: "Suivant",
  result: "Voir le résultat",
  setting: "Une question à la fois",
};
