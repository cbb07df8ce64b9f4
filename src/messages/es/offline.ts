import type { Translation } from "../translation.ts";

export const offline: Translation["offline"] = {
  title: "Leer sin conexión",
  summary: "Lo que este navegador guarda del sitio, para cuando no hay conexión.",
  "not-kept": "Esta página no está guardada aquí",
  "not-kept-note":
    "Parece que no tienes conexión, y este navegador no ha guardado esta página. Lo que sí ha guardado se abre como siempre.",
  "try-again": "Intentarlo de nuevo",
  unscripted:
    "Esto necesita JavaScript, y un navegador y una dirección que lo permitan: https y una ventana que no sea privada. Todo lo demás funciona sin ello.",
  unavailable:
    "Este navegador no guarda páginas de este sitio: la dirección no empieza por https, se ha abierto desde una carpeta o la ventana es privada. Una copia en una carpeta ya se puede leer sin conexión.",
  all: "Todo este sitio está guardado en este navegador: {files, plural, one {# archivo} other {# archivos}}, {size}. Se abre sin conexión.",
  some: "Hay {kept} de {size} guardados en este navegador: las páginas que has abierto y lo que necesitan.",
  none: "No hay nada de este sitio guardado en este navegador.",
  keep: "Guardarlo todo ({size})",
  keeping: "Guardando: {files} de {of} archivos",
  remove: "Quitar lo guardado",
  removed: "Quitado. Tus respuestas siguen como estaban.",
  "remove-note":
    "Se quitan las páginas, no tus respuestas. Después, sin conexión no se abre nada del sitio.",
  full: "No hay espacio suficiente en este navegador para todo. Lo que ya estaba guardado sigue igual.",
  failed: "Una parte no ha llegado. Lo que hay aquí se queda, y «Guardarlo todo» sigue desde ahí.",
  update: "Hay una versión más reciente de este sitio.",
  "take-over": "Abrirla ahora",
  later: "Más tarde",
  "copy-open":
    "Para leer: descomprímelo todo y abre index.html en un navegador. No hay que instalar nada ni hace falta conexión.",
  "copy-answers":
    "Tus respuestas las guarda el navegador, en este dispositivo. Chrome, Edge y los navegadores de su familia guardan las respuestas de las páginas abiertas desde una carpeta. Firefox puede guardarlas por separado para cada página, y entonces faltan algunas en el progreso y en el repaso. Safari puede no guardar ninguna.",
  "copy-backup":
    "Si tus respuestas te importan, guarda una copia de seguridad en la página de progreso antes de cerrar el navegador.",
};
