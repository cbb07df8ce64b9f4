import type { Translation } from "../translation.ts";

export const copies: Translation["copies"] = {
  title: "Sauvegarder vos réponses",
  about:
    "Un navigateur peut effacer ce qu’un site conserve : quand la place manque, quand vous effacez ses données, et, pour Safari, après sept jours d’utilisation sans ouvrir ce site. Une sauvegarde dans un fichier reste à vous.",
  json: "Enregistrer une sauvegarde (JSON)",
  "json-note":
    "Toutes les réponses et tous les choix de révision, sans perte. Vous pouvez l’importer plus bas, ici ou dans un autre navigateur.",
  fsrs: "Enregistrer les révisions (CSV)",
  "fsrs-note": "Pour l’optimiseur FSRS, qui ajuste le calendrier à votre mémoire.",
  xapi: "Enregistrer des déclarations (xAPI)",
  "xapi-note":
    "Pour un « learning record store ». Le fichier vous désigne par un code aléatoire et omet ce que vous avez écrit dans les réflexions.",
  "xapi-verb": "a répondu",
  anki: "Enregistrer les questions (Anki)",
  "anki-note":
    "Toutes les questions et réponses sous forme de texte. Avant l’import, ajoutez à Anki un type de note « Waymark » avec les champs id, front et back.",
  results: "Enregistrer des résultats à remettre…",
  "results-note":
    "Pour un formateur qui les a demandés : comment vous avez répondu à chaque quiz la première fois, sans votre nom.",
  "results-none": "Il n’y a encore rien à remettre : aucun quiz étudié, aucun examen rendu.",
  "results-hold":
    "Le fichier contient vos premières réponses à ces quiz : le choix que vous avez fait, et le score de chaque réponse.",
  "results-study": "{title}, étude : {answers, plural, one {# réponse} other {# réponses}}",
  "results-exam": "{title}, examen : {answers, plural, one {# réponse} other {# réponses}}",
  "results-without":
    "Il ne contient ni votre nom, ni les dates et heures, ni ce que vous avez écrit avec vos mots, ni rien qui le relie à un autre de vos fichiers. À côté des réponses figurent les questions telles qu’elles étaient, et un numéro nouveau pour chaque fichier. Il reste chez vous jusqu’à ce que vous le remettiez à quelqu’un.",
  "results-save": "Enregistrer le fichier",
  "results-cancel": "Annuler",
  unreadable:
    "Entrées que cette version du site ne peut pas lire : {unreadable}. Elles sont abîmées ou viennent d’une version plus récente. Elles restent ici, et vos sauvegardes les contiennent.",
  "not-encrypted":
    "Les fichiers ne sont pas chiffrés. Quiconque peut les ouvrir peut lire vos réponses.",
  saved: "Enregistré dans vos téléchargements : {file}.",
  "not-saved":
    "Les questions ne se sont pas chargées, et ce fichier n’a pas pu être créé. Réessayez ; les autres fichiers n’en ont pas besoin.",
  reminder:
    "Depuis votre dernière sauvegarde, vous avez donné {answers, plural, one {# réponse qui n’est} other {# réponses qui ne sont}} que dans ce navigateur. Certains navigateurs effacent d’eux-mêmes les données d’un site ; Safari le fait après sept jours d’utilisation sans ouvrir ce site.",
  "save-backup": "Enregistrer une sauvegarde",
  later: "Pas maintenant",
  import: "Importer une sauvegarde",
  "choose-file":
    "Choisissez un fichier enregistré avec « Enregistrer une sauvegarde ». Ses réponses s’ajoutent à celles d’ici ; rien n’est perdu, et importer deux fois le même fichier ne change rien.",
  importing: "Import en cours : <shown>{percent}</shown>",
  stop: "Arrêter",
  imported: "Réponses importées : {added} nouvelles, {known} déjà présentes.",
  "not-read": "Entrées qui n’ont pas pu être lues : {unreadable}.",
  "not-json":
    "Rien n’a changé : ce fichier ne peut pas être lu. Il est peut-être tronqué, ou d’un autre genre. Choisissez-en un enregistré avec « Enregistrer une sauvegarde ».",
  "no-backup":
    "Rien n’a changé : ce n’est pas une sauvegarde des réponses de ce site. Choisissez-en une enregistrée avec « Enregistrer une sauvegarde ».",
  newer:
    "Rien n’a changé : cette sauvegarde vient d’une version du site plus récente que celle ouverte ici. Rechargez cette page, puis choisissez-la de nouveau.",
  "too-many":
    "Rien n’a changé : ce fichier est plus gros que ne peut l’être une sauvegarde de réponses (200 Mo, ou un million d’entrées).",
  stopped: "Rien n’a changé : vous avez arrêté l’import.",
  "not-imported":
    "Rien n’a changé : ce navigateur n’a pas laissé la page conserver les réponses. Il manque peut-être de place.",
  reading: "Où vous en êtes",
  "remember-reading": "Retenir où j’en suis dans ma lecture",
  "reading-note":
    "Ce navigateur retient alors l’article et la section que vous avez lus en dernier, et les articles que vous avez marqués comme lus. Si vous le désactivez, les deux sont oubliés aussitôt, et les articles ne peuvent plus être marqués.",
  persistence: "Demander au navigateur de garder vos réponses",
  used: "Les pages à cette adresse occupent environ {used} dans ce navigateur.",
  "persistence-note":
    "Vous pouvez demander à votre navigateur de ne pas effacer de lui-même les données de ce site. C’est lui qui décide ; il vous posera peut-être la question, et vous pouvez changer la réponse dans ses réglages.",
  persist: "Lui demander de garder les données de ce site",
  persisted:
    "Ce navigateur garde les données de ce site jusqu’à ce que vous les supprimiez. Une sauvegarde reste utile si l’appareil est perdu.",
  "not-persisted":
    "Ce navigateur n’a pas accepté ; il le fera peut-être quand vous utiliserez davantage ce site. Une sauvegarde dans un fichier n’en dépend pas.",
  deletion: "Supprimer",
  "what-to-delete": "Que supprimer de ce navigateur",
  everything: "Tout ce qui est ici",
  delete: "Supprimer…",
  "delete-bank":
    "Cela supprime toutes vos réponses à « {title} » ({answers} en tout), ce qui est en cours, et vos choix pour ses révisions. Vous pouvez annuler jusqu’à ce que vous quittiez cette page ; ensuite, seulement en important une sauvegarde.",
  "delete-everything":
    "Cela supprime tout ce que ce site conserve dans ce navigateur : vos réponses à tous les quiz ({answers} en tout), ce qui est en cours, vos choix de révision, et des réglages comme l’apparence. Vous pouvez annuler jusqu’à ce que vous quittiez cette page ; ensuite, seulement en important une sauvegarde.",
  confirm: "Supprimer",
  keep: "Garder",
  "deleted-bank": "Supprimé. Ce qui est conservé des autres quiz n’a pas changé.",
  deleted: "Supprimé.",
  "nothing-kept": "Ce site ne conserve rien dans ce navigateur.",
  "not-deleted":
    "Ce navigateur n’a pas laissé la page le supprimer. Vous pouvez supprimer les données de ce site dans les réglages du navigateur.",
};
