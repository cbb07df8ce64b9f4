import type { Translation } from "../translation.ts";

export const paper: Translation["paper"] = {
  title: "{title} : version imprimable",
  description: "{title} : feuilles à imprimer, avec les corrigés.",
  about:
    "Pour une classe : deux feuilles avec les mêmes questions dans un ordre différent, chacune avec son corrigé. Choisissez ce qu’il faut imprimer, puis imprimez cette page ; chaque feuille et chaque corrigé commence sur une nouvelle page. Le corrigé imprimé contient les réponses et leurs raisons, sans les remarques sur chaque choix.",
  screen: "Le quiz à l’écran : <quiz>{title}</quiz>",
  "no-address":
    "Chaque feuille peut porter un code QR qui mène au quiz à l’écran. Pour cela, la configuration du site donne son adresse : <code>url: https://example.com/guide/</code>.",
  choice: "Que faut-il imprimer",
  "choose-form": "La feuille {form} et son corrigé",
  "choose-forms": "Les deux feuilles, sans corrigés",
  "choose-all": "Tout",
  link: "Un lien avec des réglages",
  "link-note":
    "Pour une classe à l’écran : ce que vous laissez vide est au choix de l’apprenant. Le quiz s’ouvre avec ces réglages ; son adresse est le lien à transmettre.",
  "link-count": "Combien de questions",
  "link-seed":
    "Un nombre pour le tirage : le même nombre donne à tous les mêmes questions dans le même ordre",
  "link-open": "Ouvrir le quiz",
  minutes: "{minutes, plural, one {# minute} other {# minutes}}",
  code: "Code QR de {address}",
  "on-screen": "À l’écran :",
  form: "{title} : feuille {form}",
  key: "{title} : corrigé de la feuille {form}",
  name: "Nom",
  date: "Date",
  answer: "Question {number} : {key}",
};
