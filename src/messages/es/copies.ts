import type { Translation } from "../translation.ts";

export const copies: Translation["copies"] = {
  title: "Haz una copia de tus respuestas",
  about:
    "Un navegador puede borrar lo que guarda un sitio: cuando falta espacio, cuando borras sus datos y, en Safari, tras siete días de uso sin abrir este sitio. Una copia en un archivo sigue siendo tuya.",
  json: "Guardar una copia de seguridad (JSON)",
  "json-note":
    "Todas las respuestas y lo elegido para el repaso, sin pérdidas. Puedes importarla más abajo, aquí o en otro navegador.",
  fsrs: "Guardar los repasos (CSV)",
  "fsrs-note": "Para el optimizador de FSRS, que ajusta un calendario a tu memoria.",
  xapi: "Guardar declaraciones (xAPI)",
  "xapi-note":
    "Para un «learning record store». Te nombra con un código al azar y deja fuera lo que escribiste en las reflexiones.",
  "xapi-verb": "respondió",
  anki: "Guardar las preguntas (Anki)",
  "anki-note":
    "Todas las preguntas y respuestas como texto. Antes de importarlo, añade a Anki un tipo de nota «Waymark» con los campos id, front y back.",
  results: "Guardar resultados para entregar…",
  "results-note":
    "Para un formador que los haya pedido: cómo respondiste a cada cuestionario la primera vez, sin tu nombre.",
  "results-none":
    "Todavía no hay nada que entregar: ningún cuestionario respondido en estudio ni examen entregado.",
  "results-hold":
    "El archivo contiene tus primeras respuestas a estos cuestionarios: qué opción elegiste y la puntuación de cada respuesta.",
  "results-study": "{title}, estudio: {answers, plural, one {# respuesta} other {# respuestas}}",
  "results-exam": "{title}, examen: {answers, plural, one {# respuesta} other {# respuestas}}",
  "results-without":
    "No contiene tu nombre, ni fechas ni horas, ni lo que escribiste con tus palabras, ni nada que lo una a otro archivo tuyo. Junto a las respuestas van las preguntas tal como eran y un número que es nuevo en cada archivo. Se queda contigo hasta que se lo des a alguien.",
  "results-save": "Guardar el archivo",
  "results-cancel": "Cancelar",
  unreadable:
    "Entradas que esta versión del sitio no puede leer: {unreadable}. Están dañadas o son de una versión más nueva. Se quedan aquí, y tus copias de seguridad las incluyen.",
  "not-encrypted":
    "Los archivos no están cifrados. Quien pueda abrirlos puede leer tus respuestas.",
  saved: "Guardado en tus descargas: {file}.",
  "not-saved":
    "Las preguntas no se cargaron, así que no se pudo crear este archivo. Inténtalo de nuevo; los demás archivos no las necesitan.",
  reminder:
    "Desde tu última copia has dado {answers, plural, one {# respuesta que solo está} other {# respuestas que solo están}} en este navegador. Algunos navegadores borran por sí solos los datos de un sitio; Safari lo hace tras siete días de uso sin abrir este sitio.",
  "save-backup": "Guardar una copia",
  later: "Ahora no",
  import: "Importar una copia de seguridad",
  "choose-file":
    "Elige un archivo guardado con «Guardar una copia». Sus respuestas se suman a las que hay aquí; no se pierde nada, e importar dos veces el mismo archivo no cambia nada.",
  importing: "Importando: <shown>{percent}</shown>",
  stop: "Detener",
  imported: "Respuestas importadas: {added} nuevas, {known} ya estaban.",
  "not-read": "Entradas que no se pudieron leer: {unreadable}.",
  "not-json":
    "No se cambió nada: este archivo no se puede leer. Puede estar cortado o ser de otro tipo. Elige uno guardado con «Guardar una copia».",
  "no-backup":
    "No se cambió nada: esto no es una copia de respuestas de este sitio. Elige una guardada con «Guardar una copia».",
  newer:
    "No se cambió nada: esta copia es de una versión del sitio más nueva que la abierta aquí. Recarga esta página y vuelve a elegirla.",
  "too-many":
    "No se cambió nada: este archivo es mayor de lo que puede ser una copia de respuestas (200 MB o un millón de entradas).",
  stopped: "No se cambió nada: detuviste la importación.",
  "not-imported":
    "No se cambió nada: este navegador no dejó que la página guardara las respuestas. Quizá le falte espacio.",
  reading: "Dónde leíste",
  "remember-reading": "Recordar dónde leí",
  "reading-note":
    "Este navegador guarda entonces el artículo y la sección que leíste por última vez, y los artículos que marcaste como leídos. Si lo desactivas, ambas cosas se olvidan al momento y ya no se pueden marcar artículos.",
  persistence: "Pide al navegador que conserve tus respuestas",
  used: "Las páginas de esta dirección ocupan unos {used} en este navegador.",
  "persistence-note":
    "Puedes pedir a tu navegador que no borre por sí solo los datos de este sitio. La decisión es suya; quizá te pregunte, y puedes cambiarla en sus ajustes.",
  persist: "Pedirle que conserve los datos de este sitio",
  persisted:
    "Este navegador conserva los datos de este sitio hasta que los borres. Una copia sigue sirviendo si se pierde el dispositivo.",
  "not-persisted":
    "Este navegador no aceptó; quizá lo haga cuando uses más el sitio. Una copia en un archivo no depende de eso.",
  deletion: "Borrar",
  "what-to-delete": "Qué borrar de este navegador",
  everything: "Todo lo que hay aquí",
  delete: "Borrar…",
  "delete-bank":
    "Esto borra todas tus respuestas a «{title}» ({answers} en total), lo que esté en curso y lo que elegiste para sus repasos. Puedes deshacerlo hasta que salgas de esta página; después, solo importando una copia de seguridad.",
  "delete-everything":
    "Esto borra todo lo que este sitio guarda en este navegador: tus respuestas a todos los cuestionarios ({answers} en total), lo que esté en curso, lo que elegiste para los repasos y ajustes como la apariencia. Puedes deshacerlo hasta que salgas de esta página; después, solo importando una copia de seguridad.",
  confirm: "Borrar",
  keep: "Conservar",
  "deleted-bank": "Borrado. Lo que se guarda de otros cuestionarios no ha cambiado.",
  deleted: "Borrado.",
  "nothing-kept": "Este sitio no guarda nada en este navegador.",
  "not-deleted":
    "Este navegador no dejó que la página lo borrara. Puedes borrar los datos de este sitio en los ajustes del navegador.",
};
