import type { Translation } from "../translation.ts";

export const progress: Translation["progress"] = {
  title: "Progreso",
  description: "Lo que has respondido hasta ahora.",
  summary:
    "Lo que has respondido aquí y lo bien que lo recuerdas. Se guarda en este navegador y no va a ningún otro sitio.",
  unscripted:
    "Esta página muestra las respuestas guardadas en tu navegador. Para eso necesita JavaScript, que aquí está desactivado. Los cuestionarios funcionan sin él, pero entonces no se guarda ninguna respuesta.",
  "to-quizzes": "Ir a los cuestionarios",
  unkept:
    "Este navegador no deja que este sitio guarde respuestas, así que aquí no hay nada que mostrar, guardar ni borrar.",
  "no-items":
    "La lista de preguntas no se cargó. Abre de nuevo esta página para ver tu progreso; mientras tanto, guardar y borrar funcionan.",
  empty: "Nada respondido todavía",
  "empty-note":
    "Responde a una pregunta y esta página mostrará tu progreso en cada objetivo, cuándo vuelven las preguntas y cuántas veces acertaste cuando decías tenerlo claro.",
  begin: "Empieza con un cuestionario",
  next: "Qué hacer ahora",
  standing: "Tu progreso",
  answered:
    "Has respondido a {met} de {items, plural, one {# pregunta} other {# preguntas}}. Respuestas en total: {answers}, la primera el {since}.",
  mastered: "Dominadas: <b>{mastered}</b>",
  "under-way": "En curso: <b>{underWay}</b>",
  seen: "Respondidas, sin puntuar: <b>{seen}</b>",
  changed: "Han cambiado desde tu respuesta: <b>{changed}</b>",
  unseen: "Sin responder todavía: <b>{unseen}</b>",
  "mastered-note":
    "Dominada: acertada al primer intento en dos días distintos, y acertada la última vez. Solo cuenta el primer intento de cada día.",
  strays:
    "Respuestas a preguntas que este sitio ya no tiene: {strays}. Se conservan y se guardan en tus copias de seguridad.",
  later: "Cuestionarios sin empezar ({banks})",
  "other-questions": "Otras preguntas",
  "mastered-of": "Dominadas: {mastered} de {items}",
  "mastered-sentence": "Dominadas: {mastered}.",
  "under-way-sentence": "En curso: {underWay}.",
  "seen-sentence": "Respondidas, sin puntuar: {seen}.",
  "changed-sentence": "Han cambiado desde tu respuesta: {changed}.",
  "unseen-sentence": "Sin responder todavía: {unseen}.",
  numbers: "Las cifras",
  "objectives-table": "Preguntas por objetivo",
  "column-objective": "Objetivo",
  "column-mastered": "Dominadas",
  "column-under-way": "En curso",
  "column-seen": "Sin puntuar",
  "column-changed": "Cambiadas",
  "column-unseen": "Sin responder",
  due: "Lo que viene",
  "due-today":
    "{today, plural, =0 {Hoy no toca ninguna pregunta} one {Hoy toca # pregunta} other {Hoy tocan # preguntas}}; en los próximos 30 días {total, plural, one {toca #} other {tocan #}} si nada cambia.",
  "none-due":
    "En los próximos 30 días no toca ninguna pregunta. Una pregunta vuelve tras su primera respuesta, justo antes de que la olvides.",
  today: "Hoy",
  "review-today": "Repasar lo que toca hoy",
  "due-table": "Repasos por día; los demás días no tienen ninguno",
  "column-day": "Día",
  "column-reviews": "Repasos",
  calibration: "Lo claro que lo tenías y cuántas veces acertaste",
  "none-said":
    "Todavía no has dicho si lo tenías claro. Marca «Preguntarme si lo tengo claro» en la página de un cuestionario, y aquí verás cuántas veces acertaste cuando lo tenías claro, dudabas o respondías al azar.",
  "calibration-note":
    "Cuántas veces acertaste, según lo claro que dijiste tenerlo. La banda muestra dónde está probablemente tu proporción real: cuantas menos respuestas, más ancha es.",
  "sure-but-wrong":
    "Preguntas que dabas por seguras y fallaste, y que no has corregido desde entonces: {sureButWrong}. Vuelven hasta que las sepas.",
  "said-count": "{right} de {said} acertadas",
  "said-nothing": "sin decir todavía",
  "said-sentence": "{confidence}: {right} de {said} acertadas.",
  "said-nothing-sentence": "{confidence}: sin decir todavía.",
  "calibration-table":
    "Primeros intentos de un día, con el intervalo que contiene la proporción real con un 95 % de confianza (de Wilson)",
  "column-said": "Dijiste",
  "column-times": "Veces",
  "column-right": "Aciertos",
  "column-share": "Proporción",
  "column-interval": "Intervalo",
  guess: "Al azar",
  unsure: "Con dudas",
  sure: "Con seguridad",
  weeks: "Respuestas a lo largo del tiempo",
  "weeks-note":
    "Respuestas en las últimas 12 semanas: {answers}; de ellas, correctas: {right}. Cada columna son siete días, desde la fecha que hay debajo.",
  "no-weeks": "Ninguna respuesta en las últimas 12 semanas. Las anteriores siguen contando arriba.",
  "key-right": "correctas",
  "key-other": "correctas en parte, incorrectas o sin puntuar",
  "weeks-table": "Respuestas por cada siete días; los últimos acaban hoy",
  "column-from": "Desde",
  "column-answers": "Respuestas",
  "column-correct": "Correctas",
  interval: "{low}–{high}",
};
