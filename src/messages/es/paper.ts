import type { Translation } from "../translation.ts";

export const paper: Translation["paper"] = {
  title: "{title}: versión para imprimir",
  description: "{title}: hojas para imprimir, con solucionarios.",
  about:
    "Para una clase: dos hojas con las mismas preguntas en distinto orden, cada una con su solucionario. Elige qué imprimir y después imprime esta página; cada hoja y cada solucionario empiezan en una página nueva. El solucionario impreso tiene las respuestas y sus razones, sin las notas a cada opción.",
  screen: "El cuestionario en pantalla: <quiz>{title}</quiz>",
  "no-address":
    "Cada hoja puede llevar un código QR que lleva al cuestionario en pantalla. Para eso, la configuración del sitio dice su dirección: <code>url: https://example.com/guide/</code>.",
  choice: "Qué imprimir",
  "choose-form": "La hoja {form} y su solucionario",
  "choose-forms": "Las dos hojas, sin solucionarios",
  "choose-all": "Todo",
  link: "Un enlace con ajustes",
  "link-note":
    "Para una clase ante la pantalla: lo que dejes vacío lo elige quien aprende. El cuestionario se abre con estos ajustes; su dirección es el enlace que puedes compartir.",
  "link-count": "Cuántas preguntas",
  "link-seed":
    "Un número para el sorteo: el mismo número da a todos las mismas preguntas en el mismo orden",
  "link-open": "Abrir el cuestionario",
  minutes: "{minutes, plural, one {# minuto} other {# minutos}}",
  code: "Código QR de {address}",
  "on-screen": "En pantalla:",
  form: "{title}: hoja {form}",
  key: "{title}: solucionario de la hoja {form}",
  name: "Nombre",
  date: "Fecha",
  answer: "Pregunta {number}: {key}",
};
