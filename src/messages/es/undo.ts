import type { Translation } from "../translation.ts";

export const undo: Translation["undo"] = {
  button: "Deshacer",
  done: "Deshecho. Todo está como antes.",
  refused:
    "Este navegador no dejó que la página lo recuperara ahora mismo. Inténtalo de nuevo y no salgas de esta página hasta que esté de vuelta.",
};
