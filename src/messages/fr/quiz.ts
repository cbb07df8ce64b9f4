import type { Translation } from "../translation.ts";

export const quiz: Translation["quiz"] = {
  "part-range": "{first} à {last}",
  parts: "Parties",
  article: "Sur <article>{title}</article>",
  print: "Version imprimable",
  "take-away": "Emporter ces questions :",
  "take-gift": "GIFT, pour Moodle",
  "take-anki": "texte pour Anki",
  "take-csv": "tableau (CSV)",
  mode: "Mode",
  study: "Étude",
  exam: "Examen",
  flashcards: "Cartes mémoire",
  settings: "Réglages",
  "study-note":
    "Vous voyez aussitôt le résultat de chaque réponse. Votre première réponse compte ; réessayez aussi souvent que vous voulez.",
  "exam-note": "Vous voyez les résultats quand vous rendez l’examen.",
  "exam-part":
    "Il porte sur cette partie du quiz. <mix>Un examen sur toutes les parties</mix> pose autant de questions de tout le quiz que vous voulez.",
  "cards-note":
    "Rappelez-vous la réponse, retournez la carte, puis dites si vous vous en souveniez bien. Choisir ce mode vous mène à la carte : Espace la retourne, et 1 à 4 l’évaluent. Vous pouvez aussi balayer une carte retournée : à droite pour « Bien », à gauche pour « À revoir ».",
  "ask-sure": "Me demander mon degré de certitude",
  list: "Questions",
  "skip-list": "Passer la liste des questions",
  answered: "{answered} sur {items} avec réponse",
  flagged: "avec un drapeau : {flags}",
  "see-result": "Voir le résultat",
  "step-hollow": "Question {number}, sans réponse",
  "step-half": "Question {number}, avec réponse",
  "step-right": "Question {number}, juste du premier coup",
  "step-done": "Question {number}, faite",
  "step-flagged": "(avec un drapeau)",
  complete: "Toutes les questions ont une réponse. Le résultat est plus bas.",
  "mode-missing": "Ce mode ne s’est pas chargé. Réessayez, ou continuez ainsi.",
  "end-missing":
    "Une partie de cette page ne s’est pas chargée, par exemple le résultat. La page réessaiera à votre prochaine réponse.",
  "link-wrong":
    "Le lien qui mène ici dit {wrong}, ce qui n’a pas de sens ici : c’est laissé de côté.",
  "link-study": "Le lien qui mène ici a des réglages pour l’étude.",
  "link-exam": "Le lien qui mène ici a des réglages pour l’examen.",
  "link-flashcards": "Le lien qui mène ici a des réglages pour les cartes mémoire.",
  "link-set": "Ils valent jusqu’à ce que vous recommenciez.",
  "link-waits":
    "Ce que vous avez ici reste tel quel ; ils serviront la prochaine fois que vous recommencerez.",
  "link-count": "{count, plural, one {# question} other {# questions}} en tout.",
  "link-minutes": "Durée maximale : {minutes, plural, one {# minute} other {# minutes}}.",
  "link-same": "Tous ceux qui ouvrent le lien ont les mêmes questions dans le même ordre.",
  keeping: "Vos réponses",
  kept: "Vos réponses sont conservées dans ce navigateur et ne vont nulle part ailleurs.",
  restart: "Recommencer",
  shuffle: "Mélanger",
  "aside-exam":
    "Cela met de côté l’examen que vous passez, {begun, plural, =0 {sans rien de saisi encore} one {avec # réponse saisie} other {avec # réponses saisies}}. Il n’est pas rendu.",
  "aside-study":
    "Cela met de côté ce que vous avez fait jusqu’ici, avec {begun, plural, one {# question répondue} other {# questions répondues}}.",
  "undo-until": "Vous pouvez annuler jusqu’à ce que vous quittiez la page.",
  "aside-confirm": "Mettre de côté et recommencer",
  "keep-going": "Continuer",
  "restart-note":
    "Recommencer vide la page ; vos réponses précédentes restent dans votre historique.",
  "named-only":
    "Ces questions portent sur la section d’où vous venez. Ce que vous avez fait dans <whole>le quiz entier</whole> est tel que vous l’avez laissé.",
  restarted: "Vous avez recommencé. Ce que vous aviez fait avant est mis de côté.",
  delete: "Supprimer mes réponses à ce quiz",
  "delete-step":
    "Cela supprime de ce navigateur tout ce que vous avez fait dans ce quiz : {answers, plural, one {# réponse} other {# réponses}}, ici et ailleurs sur ce site, et ce qui est saisi dans un examen non rendu.",
  "delete-confirm": "Supprimer",
  "delete-keep": "Garder",
  deleted: "Supprimé.",
  "nothing-kept": "Rien de ce quiz n’est conservé dans ce navigateur.",
  "not-deleted":
    "Ce navigateur n’a pas laissé la page supprimer les réponses. Vous pouvez supprimer les données de ce site dans les réglages du navigateur.",
};
