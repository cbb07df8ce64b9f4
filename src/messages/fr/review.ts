import type { Translation } from "../translation.ts";

export const review: Translation["review"] = {
  title: "Révision",
  description: "Les questions à revoir aujourd’hui.",
  summary:
    "Les questions auxquelles vous avez répondu reviennent ici juste avant que vous ne les oubliiez. Venez quand vous voulez : rien ne compte vos visites.",
  unscripted:
    "La révision a besoin de JavaScript, qui est désactivé ici : c’est votre navigateur qui calcule quelles questions sont à revoir. Les quiz eux-mêmes fonctionnent sans.",
  loading: "Recherche de ce qui est à revoir…",
  failed: "Les questions ne se sont pas chargées.",
  reload: "Réessayer",
  "not-loaded": "Les questions ne se sont pas chargées. Rechargez la page pour réessayer.",
  "nothing-answered":
    "Les questions auxquelles vous avez répondu reviennent ici, chacune à son heure : plus tôt si vous aviez tort, hésitiez ou répondiez au hasard, plus tard si vous saviez la réponse. Il n’y a encore rien ici, car aucune question n’a reçu de réponse dans ce navigateur.",
  unkept:
    "Ce navigateur ne laisse pas ce site conserver de réponses : rien de ce à quoi vous répondez ne peut donc revenir ici.",
  begin: "Pour commencer, répondez à quelques questions d’un quiz.",
  "nothing-due": "Rien n’est à revoir aujourd’hui.",
  next: "La prochaine question est à revoir {ago}, le {day}.",
  never: "Aucune autre question n’attend. Ce à quoi vous répondez dans un quiz reviendra ici.",
  "practise-anyway":
    "Pour vous exercer quand même, <mix>composez une sélection</mix> ou faites un quiz.",
  due: "{due, plural, =0 {Plus rien n’est à revoir aujourd’hui.} one {Une question est à revoir aujourd’hui.} other {# questions sont à revoir aujourd’hui.}}",
  minutes: "Environ {minutes, plural, one {une minute} other {# minutes}}.",
  more: "En afficher {more} de plus",
  added:
    "{added, plural, one {Une nouvelle question à faire.} other {# nouvelles questions à faire.}}",
  complete: "C’est tout ce qui était à revoir aujourd’hui.",
  end: "Fini pour aujourd’hui",
  finish: "Terminer",
  new: "Répondre à {fresh, plural, one {une nouvelle question} other {# nouvelles questions}}",
  "new-note": "Tirées de quiz que vous avez commencés et d’articles que vous avez lus.",
  "why-new": "Nouvelle pour vous.",
  withdraw: "Annuler cette réponse",
  "day-title": "Votre journée",
  "new-a-day": "Nouvelles questions par jour, au plus :",
  "new-a-day-note":
    "La révision les propose quand plus rien n’est à revoir. 0 n’en propose aucune.",
  "day-begins": "Ma journée commence à",
  "day-begins-note": "Ce à quoi vous répondez avant compte encore pour la veille.",
  "retention-title": "Combien retenir",
  retention: "Faire revenir une question tant que j’ai encore cette chance de la savoir :",
  forgotten: "Sur 100 questions qui reviennent, vous en aurez oublié à peu près {lost}.",
  "retention-example":
    "Une question que {usual} ferait revenir après {example} jours revient après environ {days, plural, one {# jour} other {# jours}}.",
  "retention-usual": "C’est le choix habituel.",
  "retention-cost":
    "Plus haut veut dire plus de questions par jour ; plus bas, moins de questions, mais davantage à réapprendre.",
  "ask-sure": "Me demander mon degré de certitude",
  "ask-sure-note":
    "La révision en tient compte : une question répondue au hasard revient bientôt. Une question répondue à tort avec certitude revient une fois de plus, une semaine après que vous l’avez réussie.",
  "left-out": "Laissées hors de la révision : {leftOut}",
  skipped: "Mise à l’écart",
  buried: "Reportée à demain",
  restore: "Faire revenir",
  change: "Changer quand elle revient",
  bury: "Pas aujourd’hui",
  "bury-note": "Elle revient demain.",
  skip: "Ne plus la proposer",
  "skip-note": "Elle reste hors de la révision jusqu’à ce que vous la fassiez revenir.",
  forget: "Oublier mes réponses",
  "forget-note":
    "La révision traite la question comme jamais répondue. Vos réponses restent dans votre historique.",
  undo: "Annuler",
  "why-misconception": "Vous avez répondu avec certitude, mais votre réponse n’était pas juste.",
  "why-check":
    "Une seconde vérification, car vous avez une fois donné avec certitude une réponse fausse. Juste pour la dernière fois {ago}.",
  "why-changed": "Cette question a changé depuis votre réponse.",
  "why-guessed": "Juste {ago}, mais vous avez dit que c’était au hasard.",
  "why-missed": "Pas juste {ago}.",
  "why-partly": "En partie juste {ago}.",
  "why-unknown": "Vous ne saviez pas la réponse {ago}.",
  "why-fading":
    "Juste pour la dernière fois {ago}. La chance que vous le sachiez encore est d’environ {likely}.",
  returns: "Revient {ago}, le {day}.",
  "left-bury": "Reportée à demain.",
  "left-skip": "Mise à l’écart dès maintenant.",
  "left-forget": "Oubliée : la révision la traite comme jamais répondue.",
};
