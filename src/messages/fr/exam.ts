import type { Translation } from "../translation.ts";

export const exam: Translation["exam"] = {
  title: "Examen",
  about:
    "Répondez à toutes les questions, dans l’ordre que vous voulez, puis rendez l’examen. Vous ne voyez aucun résultat avant. Ce que vous saisissez est enregistré au fur et à mesure : vous pouvez partir et revenir.",
  minutes: "Durée maximale en minutes",
  "minutes-note":
    "Laissez vide pour ne pas limiter. Pendant l’examen, vous pouvez ajouter du temps ou retirer la limite.",
  shuffle: "Mélanger",
  "pass-mark": "Seuil de réussite : {mark} %.",
  begin: "Commencer",
  time: "Temps",
  left: "Temps restant",
  "hide-time": "Masquer le temps",
  "more-time": "10 minutes de plus",
  "no-limit": "Sans limite",
  "time-warning":
    "{minutes, plural, one {Il reste # minute.} other {Il reste # minutes.}} Vous pouvez ajouter 10 minutes, ou retirer la limite.",
  "time-up":
    "Le temps est écoulé. Vos réponses sont gardées : rendez-les, ajoutez 10 minutes, ou continuez sans limite.",
  "time-added": "10 minutes ajoutées.",
  "limit-off": "Il n’y a plus de limite de temps.",
  flag: "Signaler d’un drapeau",
  "hand-in": "Rendre",
  complete: "Toutes les questions ont une réponse.",
  blank: "Sans réponse : {blank}",
  unread: "Pas un nombre, et compterait comme faux : {unread}",
  flagged: "Avec un drapeau : {flags}",
  confirm: "Rendre maintenant",
  keep: "Continuer",
  aside:
    "Votre examen n’est pas rendu. Ce que vous avez saisi est gardé, et une limite de temps continue de courir : choisissez « Examen » pour y revenir.",
};
