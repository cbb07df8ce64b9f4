import type { Translation } from "../translation.ts";

export const undo: Translation["undo"] = {
  button: "Annuler",
  done: "Annulé. Tout est comme avant.",
  refused:
    "Ce navigateur n’a pas laissé la page le rétablir à l’instant. Réessayez, et ne quittez pas cette page avant que ce soit rétabli.",
};
