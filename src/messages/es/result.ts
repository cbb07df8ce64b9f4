import type { Translation } from "../translation.ts";

export const result: Translation["result"] = {
  title: "Resultado",
  "score-study": "{right} de {scored} acertadas al primer intento.",
  "score-exam": "{right} de {scored} correctas.",
  "score-cards": "{right} de {scored} recordadas.",
  partly:
    "{partly, plural, one {# es correcta en parte.} other {# son correctas en parte.}} Puntuación con puntos parciales: {percent} %.",
  passed: "Tu puntuación es del {reached} %. La nota para aprobar es el {mark} %: superado.",
  "not-passed":
    "Tu puntuación es del {reached} %. La nota para aprobar es el {mark} %: esta vez no superado.",
  all: "Sabes lo que piden estas preguntas.",
  most: "Sabes la mayor parte de lo que piden estas preguntas. Lo que falta se indica aquí.",
  part: "Sabes una parte de lo que piden estas preguntas. Leer otra vez las secciones de abajo ayudará con el resto.",
  little:
    "La mayor parte de lo que piden estas preguntas todavía es nuevo para ti. Las secciones de abajo son un buen comienzo.",
  done: "{done, plural, one {Además hiciste # pregunta que no se puntúa.} other {Además hiciste # preguntas que no se puntúan.}}",
  "first-counts":
    "Solo cuenta tu primera respuesta a cada pregunta; intentarlo de nuevo no cambia el resultado.",
  ratings: "Otra vez: {again} · Difícil: {hard} · Bien: {good} · Fácil: {easy}",
  time: "Tiempo empleado: {minutes, plural, =0 {} other {# min }}{seconds} s",
  "sure-title": "Lo claro que lo tenías y cuántas veces acertaste",
  sure: "Cuando lo tenías claro: {right} de {answers} correctas",
  unsure: "Cuando dudabas: {right} de {answers} correctas",
  guess: "Cuando respondías al azar: {right} de {answers} correctas",
  "sure-note": "Lo claro que lo tengas nunca cambia la puntuación.",
  objectives: "Por objetivo",
  objective: "Objetivo",
  right: "Correctas",
  "right-of": "{right} de {items}",
  reread: "Leer otra vez",
  missed: "<question>Pregunta {number}</question>: {text}",
  "answers-note": "Ahora cada pregunta muestra sus respuestas y las explica.",
  "answers-shown": "Ahora cada pregunta muestra sus respuestas.",
  "other-objectives":
    "{objectives, plural, one {# objetivo con menos de tres preguntas} other {# objetivos con menos de tres preguntas cada uno}}",
  "missed-only": "Mostrar solo las que fallé",
  "practise-missed": "Practicar lo que fallé",
  "retry-missed": "Repetir solo lo que fallé",
  "retry-all": "Repetir todo",
  shuffle: "Mezclar",
  print: "Imprimir",
  export: "Exportar mis respuestas",
  "backup-due":
    "{answers, plural, one {# respuesta dada desde tu última copia está solo en este navegador.} other {# respuestas dadas desde tu última copia están solo en este navegador.}} Algunos navegadores borran por sí solos los datos de un sitio.",
  backup: "Guardar una copia",
  persist: "Pedir al navegador que las conserve",
  persisted: "Este navegador conserva los datos de este sitio hasta que los borres.",
  "not-persisted": "Este navegador no aceptó. Una copia en un archivo no depende de eso.",
};
