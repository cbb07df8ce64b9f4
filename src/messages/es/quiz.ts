import type { Translation } from "../translation.ts";

export const quiz: Translation["quiz"] = {
  "part-range": "{first} a {last}",
  parts: "Partes",
  article: "Sobre <article>{title}</article>",
  print: "Versión para imprimir",
  "take-away": "Llévate estas preguntas:",
  "take-gift": "GIFT, para Moodle",
  "take-anki": "texto para Anki",
  "take-csv": "tabla (CSV)",
  mode: "Modo",
  study: "Estudio",
  exam: "Examen",
  flashcards: "Tarjetas",
  settings: "Ajustes",
  "study-note":
    "Ves el resultado de cada respuesta al momento. Cuenta tu primera respuesta; inténtalo de nuevo tantas veces como quieras.",
  "exam-note": "Ves los resultados al entregar el examen.",
  "exam-part":
    "Abarca esta parte del cuestionario. <mix>Un examen de todas las partes</mix> hace tantas preguntas de todo el cuestionario como quieras.",
  "cards-note":
    "Recuerda la respuesta, gira la tarjeta y di lo bien que la recordaste. Al elegir este modo vas a la tarjeta: la barra espaciadora la gira, y del 1 al 4 la valoran. También puedes deslizar una tarjeta girada: a la derecha para «Bien», a la izquierda para «Otra vez».",
  "ask-sure": "Preguntarme si lo tengo claro",
  list: "Preguntas",
  "skip-list": "Saltar la lista de preguntas",
  answered: "{answered} de {items} respondidas",
  flagged: "señaladas: {flags}",
  "see-result": "Ver el resultado",
  "step-hollow": "Pregunta {number}, sin responder",
  "step-half": "Pregunta {number}, respondida",
  "step-right": "Pregunta {number}, acertada al primer intento",
  "step-done": "Pregunta {number}, hecha",
  "step-flagged": "(señalada)",
  complete: "Todas las preguntas están respondidas. El resultado está más abajo.",
  "mode-missing": "Este modo no se cargó. Inténtalo de nuevo o sigue como estás.",
  "end-missing":
    "Una parte de esta página no se cargó, como el resultado. La página lo intentará de nuevo con tu próxima respuesta.",
  "link-wrong": "El enlace que te trajo dice {wrong}, que aquí no significa nada: se deja fuera.",
  "link-study": "El enlace que te trajo tiene ajustes para el estudio.",
  "link-exam": "El enlace que te trajo tiene ajustes para el examen.",
  "link-flashcards": "El enlace que te trajo tiene ajustes para las tarjetas.",
  "link-set": "Valen hasta que empieces de nuevo.",
  "link-waits":
    "Lo que tienes aquí se queda como está; se usarán la próxima vez que empieces de nuevo.",
  "link-count": "{count, plural, one {# pregunta} other {# preguntas}} en total.",
  "link-minutes": "Límite de tiempo: {minutes, plural, one {# minuto} other {# minutos}}.",
  "link-same": "Todos los que abren el enlace reciben las mismas preguntas en el mismo orden.",
  keeping: "Tus respuestas",
  kept: "Tus respuestas se guardan en este navegador y no van a ningún otro sitio.",
  restart: "Empezar de nuevo",
  shuffle: "Mezclar",
  "aside-exam":
    "Esto deja a un lado el examen que estás haciendo, {begun, plural, =0 {sin nada escrito todavía} one {con # respuesta dada} other {con # respuestas dadas}}. No queda entregado.",
  "aside-study":
    "Esto deja a un lado lo que has hecho hasta ahora, con {begun, plural, one {# pregunta respondida} other {# preguntas respondidas}}.",
  "undo-until": "Puedes deshacerlo hasta que salgas de la página.",
  "aside-confirm": "Dejarlo a un lado y empezar de nuevo",
  "keep-going": "Seguir",
  "restart-note":
    "Empezar de nuevo vacía la página; tus respuestas anteriores siguen en tu historial.",
  "named-only":
    "Estas preguntas son de la sección de la que vienes. Lo que hiciste en <whole>el cuestionario completo</whole> está como lo dejaste.",
  restarted: "Has empezado de nuevo. Lo que hiciste antes queda a un lado.",
  delete: "Borrar mis respuestas a este cuestionario",
  "delete-step":
    "Esto borra de este navegador todo lo que has hecho en este cuestionario: {answers, plural, one {# respuesta} other {# respuestas}}, aquí y en otras partes de este sitio, y lo que haya escrito en un examen sin entregar.",
  "delete-confirm": "Borrarlas",
  "delete-keep": "Conservarlas",
  deleted: "Borrado.",
  "nothing-kept": "En este navegador no se guarda nada de este cuestionario.",
  "not-deleted":
    "Este navegador no dejó que la página borrara las respuestas. Puedes borrar los datos de este sitio en los ajustes del navegador.",
};
