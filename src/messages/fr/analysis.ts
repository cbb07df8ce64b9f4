import type { Translation } from "../translation.ts";

export const analysis: Translation["analysis"] = {
  title: "Analyser les résultats",
  description: "Pour les formateurs : ce que les résultats des apprenants disent des questions.",
  summary:
    "Pour les formateurs : choisissez les fichiers de résultats que les apprenants ont enregistrés sur la page « Progression » et remis. Vous verrez la difficulté de chaque question, si elle distingue les plus solides des autres, et qui a choisi quoi.",
  private:
    "Les fichiers sont lus sur cet appareil, par cette page. Rien n’en est envoyé ni conservé.",
  unscripted:
    "Cette page lit les fichiers dans votre navigateur. Il lui faut JavaScript, qui est désactivé ici. La commande <code>npx waymark analyse</code>, suivie du nom des fichiers, dit la même chose dans un terminal.",
  choose: "Fichiers de résultats, ou sauvegardes",
  drop: "Vous pouvez aussi les déposer ici.",
  reading: "Lecture du fichier {number} sur {files}.",
  read: "{learners, plural, one {# apprenant} other {# apprenants}}, {quizzes, plural, one {# quiz} other {# quiz}}.",
  "no-answers": "Ces fichiers ne contiennent aucune réponse à un quiz.",
  "read-faults":
    "{faults, plural, one {# erreur est indiquée} other {# erreurs sont indiquées}} ci-dessous ; un fichier qui ne respecte pas le format est laissé de côté.",
  faults: "Erreurs dans les fichiers",
  csv: "Enregistrer en tableau (CSV)",
  json: "Enregistrer pour un autre programme (JSON)",
  again: "Recommencer",
  legend:
    "L’indice de facilité est le score moyen, de 0 à 1. La discrimination dit comment le score d’une question va avec celui de tout le reste, de −1 à 1. « Haut moins bas » est le score moyen des 27 % les meilleurs, moins celui des 27 % les plus faibles. Le meilleur et le plus faible tiers sont établis sur l’ensemble du passage.",
  study: "{title} : étude",
  exam: "{title} : examen",
  sittings: "{sittings, plural, one {# passage} other {# passages}}.",
  "few-sittings": "Moins de {least} sont semblables : rien n’est donc montré de l’ensemble.",
  whole:
    "{alike} de {questions, plural, one {# question} other {# questions}} chacun : moyenne de {mean} points, écart type de {deviation}.",
  reliability: "{name} : {value}. Erreur type de mesure : {error} points.",
  "no-reliability":
    "Pas de fidélité : les passages ont des questions différentes, une seule question, ou tous le même nombre de points.",
  unstable:
    "Avec moins de {stable} passages, un autre groupe peut fort bien donner d’autres chiffres.",
  questions: "Questions de {title}",
  question: "Question",
  attempts: "Tentatives",
  facility: "Facilité",
  discrimination: "Discrimination",
  "upper-lower": "Haut moins bas",
  few: "moins de {least} : non montré",
  options: "Choix de {question}",
  option: "Choix",
  right: "Juste",
  all: "Tous",
  upper: "Meilleur tiers",
  lower: "Plus faible tiers",
  correlation: "r",
  works: "Distracteur efficace",
  yes: "oui",
  no: "non",
  nothing: "Aucun choix",
  "for-trainers": "Pour les formateurs",
  "for-trainers-note":
    "Les apprenants peuvent enregistrer leurs résultats et les remettre. Une page qui fonctionne hors ligne montre ce que beaucoup d’entre eux disent des questions : <link>Analyser les résultats</link>.",
};
