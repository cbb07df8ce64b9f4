import type { Translation } from "../translation.ts";

export const offline: Translation["offline"] = {
  title: "Lire hors ligne",
  summary: "Ce que ce navigateur garde du site, pour les moments sans connexion.",
  "not-kept": "Cette page n’est pas gardée ici",
  "not-kept-note":
    "Vous semblez hors ligne, et ce navigateur n’a pas gardé cette page. Ce qu’il a gardé s’ouvre comme d’habitude.",
  "try-again": "Réessayer",
  unscripted:
    "Il faut pour cela JavaScript, ainsi qu’un navigateur et une adresse qui le permettent : https, et pas de fenêtre privée. Tout le reste fonctionne sans.",
  unavailable:
    "Ce navigateur ne garde aucune page de ce site : l’adresse ne commence pas par https, le site est ouvert depuis un dossier ou la fenêtre est privée. Une copie dans un dossier se lit déjà sans connexion.",
  all: "Tout ce site est gardé dans ce navigateur : {files, plural, one {# fichier} other {# fichiers}}, {size}. Il s’ouvre sans connexion.",
  some: "{kept} sur {size} sont gardés dans ce navigateur : les pages que vous avez ouvertes et ce dont elles ont besoin.",
  none: "Rien de ce site n’est gardé dans ce navigateur.",
  keep: "Tout garder ({size})",
  keeping: "Enregistrement : {files} fichiers sur {of}",
  remove: "Retirer ce qui est gardé",
  removed: "C’est retiré. Vos réponses restent telles quelles.",
  "remove-note":
    "Cela retire les pages, pas vos réponses. Sans connexion, plus rien du site ne s’ouvrira.",
  full: "Ce navigateur n’a pas assez de place pour tout garder. Ce qui était déjà gardé n’a pas changé.",
  failed:
    "Une partie n’est pas arrivée. Ce qui est là reste, et « Tout garder » reprend à partir de là.",
  update: "Une version plus récente de ce site est prête.",
  "take-over": "L’ouvrir maintenant",
  later: "Plus tard",
  "copy-open":
    "Pour lire : décompressez le tout, puis ouvrez index.html dans un navigateur. Il n’y a rien à installer, et aucune connexion n’est nécessaire.",
  "copy-answers":
    "Vos réponses sont gardées par le navigateur, sur cet appareil. Chrome, Edge et les navigateurs de la même famille gardent les réponses des pages ouvertes depuis un dossier. Firefox peut les garder séparément pour chaque page, et il en manque alors dans la progression et la révision. Safari peut n’en garder aucune.",
  "copy-backup":
    "Si vos réponses comptent pour vous, enregistrez une sauvegarde sur la page de progression avant de fermer le navigateur.",
};
