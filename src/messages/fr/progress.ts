import type { Translation } from "../translation.ts";

export const progress: Translation["progress"] = {
  title: "Progression",
  description: "Ce à quoi vous avez répondu jusqu’ici.",
  summary:
    "Ce à quoi vous avez répondu ici, et comment vous vous en souvenez. C’est conservé dans ce navigateur et ne va nulle part ailleurs.",
  unscripted:
    "Cette page montre les réponses conservées dans votre navigateur. Il lui faut JavaScript, qui est désactivé ici. Les quiz fonctionnent sans, mais aucune réponse n’est alors conservée.",
  "to-quizzes": "Aller aux quiz",
  unkept:
    "Ce navigateur ne laisse pas ce site conserver de réponses : il n’y a donc rien à montrer, à enregistrer ni à supprimer ici.",
  "no-items":
    "La liste des questions ne s’est pas chargée. Ouvrez de nouveau cette page pour voir votre progression ; en attendant, enregistrer et supprimer fonctionnent.",
  empty: "Encore aucune réponse",
  "empty-note":
    "Répondez à une question, et cette page montrera votre progression pour chaque objectif, quand les questions reviennent, et combien de fois vous aviez raison quand vous répondiez avec certitude.",
  begin: "Commencer par un quiz",
  next: "Que faire ensuite",
  standing: "Votre progression",
  answered:
    "Vous avez répondu à {met} sur {items, plural, one {# question} other {# questions}}. Réponses en tout : {answers}, la première le {since}.",
  mastered: "Maîtrisées : <b>{mastered}</b>",
  "under-way": "En cours : <b>{underWay}</b>",
  seen: "Répondues, non notées : <b>{seen}</b>",
  changed: "Changées depuis votre réponse : <b>{changed}</b>",
  unseen: "Encore sans réponse : <b>{unseen}</b>",
  "mastered-note":
    "Maîtrisée : juste du premier coup deux jours différents, et juste la dernière fois. Seul le premier essai d’un jour compte.",
  strays:
    "Réponses à des questions que ce site n’a plus : {strays}. Elles sont gardées, et enregistrées dans vos sauvegardes.",
  later: "Quiz pas encore commencés ({banks})",
  "other-questions": "Autres questions",
  "mastered-of": "{mastered} sur {items} : maîtrisé",
  "mastered-sentence": "Maîtrisées : {mastered}.",
  "under-way-sentence": "En cours : {underWay}.",
  "seen-sentence": "Répondues, non notées : {seen}.",
  "changed-sentence": "Changées depuis votre réponse : {changed}.",
  "unseen-sentence": "Encore sans réponse : {unseen}.",
  numbers: "Les chiffres",
  "objectives-table": "Questions par objectif",
  "column-objective": "Objectif",
  "column-mastered": "Maîtrisées",
  "column-under-way": "En cours",
  "column-seen": "Non notées",
  "column-changed": "Changées",
  "column-unseen": "Sans réponse",
  due: "À venir",
  "due-today":
    "{today, plural, =0 {Aucune question n’est à revoir aujourd’hui} one {# question est à revoir aujourd’hui} other {# questions sont à revoir aujourd’hui}} ; {total, plural, one {# l’est} other {# le sont}} dans les 30 prochains jours si rien ne change.",
  "none-due":
    "Aucune question n’est à revoir dans les 30 prochains jours. Une question revient après sa première réponse, juste avant que vous ne l’oubliiez.",
  today: "Aujourd’hui",
  "review-today": "Réviser ce qui est à revoir aujourd’hui",
  "due-table": "Révisions par jour ; les autres jours n’en ont pas",
  "column-day": "Jour",
  "column-reviews": "Révisions",
  calibration: "Votre degré de certitude, et combien de fois vous aviez raison",
  "none-said":
    "Vous n’avez pas encore dit votre degré de certitude. Cochez « Me demander mon degré de certitude » sur la page d’un quiz, et ceci montrera combien de fois vous aviez raison en répondant avec certitude, avec un doute ou au hasard.",
  "calibration-note":
    "Combien de fois vous aviez raison, selon la certitude que vous aviez indiquée. La bande montre où se situe sans doute votre part réelle : moins il y a de réponses, plus elle est large.",
  "sure-but-wrong":
    "Questions répondues à tort avec certitude, et pas rectifiées depuis : {sureButWrong}. Elles reviennent jusqu’à ce que vous les sachiez.",
  "said-count": "{right} sur {said} justes",
  "said-nothing": "pas encore dit",
  "said-sentence": "{confidence} : {right} sur {said} justes.",
  "said-nothing-sentence": "{confidence} : pas encore dit.",
  "calibration-table":
    "Premiers essais d’un jour, avec l’intervalle qui contient la part réelle à un niveau de confiance de 95 % (Wilson)",
  "column-said": "Vous avez dit",
  "column-times": "Fois",
  "column-right": "Justes",
  "column-share": "Part",
  "column-interval": "Intervalle",
  guess: "Au hasard",
  unsure: "Avec un doute",
  sure: "Avec certitude",
  weeks: "Réponses au fil du temps",
  "weeks-note":
    "Réponses des 12 dernières semaines : {answers}, dont justes : {right}. Chaque colonne couvre sept jours, à partir de la date indiquée dessous.",
  "no-weeks":
    "Aucune réponse ces 12 dernières semaines. Les plus anciennes comptent toujours ci-dessus.",
  "key-right": "juste",
  "key-other": "en partie juste, faux ou non noté",
  "weeks-table": "Réponses par période de sept jours ; la dernière finit aujourd’hui",
  "column-from": "À partir du",
  "column-answers": "Réponses",
  "column-correct": "Justes",
  interval: "{low}–{high}",
};
