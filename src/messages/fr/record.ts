import type { Translation } from "../translation.ts";

export const record: Translation["record"] = {
  print: "Imprimer une attestation",
  title: "{quiz} : trace de mon examen",
  "handed-in": "Rendu le {day}.",
  score: "{right} sur {scored} justes, soit un score de {percent} %.",
  "no-certificate":
    "Ceci n’est pas un certificat. Personne n’a surveillé cet examen, les réponses font partie de la page, et cette feuille a été imprimée par l’apprenant.",
};
