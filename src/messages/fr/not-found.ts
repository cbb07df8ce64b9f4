import type { Translation } from "../translation.ts";

export const notFound: Translation["not-found"] = {
  title: "Page introuvable",
  summary: "L’adresse est peut-être mal écrite, ou la page a été déplacée.",
  home: "Accueil",
  "links-fail":
    "Si un lien d’ici ne fonctionne pas non plus, retirez les parties finales de l’adresse, une à une.",
};
