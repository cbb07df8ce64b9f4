import type { Translation } from "../translation.ts";

export const exam: Translation["exam"] = {
  title: "Examen",
  about:
    "Responde a todas las preguntas, en el orden que quieras, y después entrega. Antes no verás resultados. Lo que escribes se guarda sobre la marcha, así que puedes irte y volver.",
  minutes: "Límite de tiempo en minutos",
  "minutes-note":
    "Déjalo vacío para no tener límite. Durante el examen puedes añadir tiempo o quitar el límite.",
  shuffle: "Mezclar",
  "pass-mark": "Nota para aprobar: {mark} %.",
  begin: "Empezar",
  time: "Tiempo",
  left: "Tiempo restante",
  "hide-time": "Ocultar el tiempo",
  "more-time": "10 minutos más",
  "no-limit": "Sin límite",
  "time-warning":
    "{minutes, plural, one {Queda # minuto.} other {Quedan # minutos.}} Puedes añadir 10 minutos o quitar el límite.",
  "time-up":
    "Se acabó el tiempo. Tus respuestas se conservan: entrégalas, añade 10 minutos o sigue sin límite.",
  "time-added": "10 minutos añadidos.",
  "limit-off": "Ahora no hay límite de tiempo.",
  flag: "Señalar",
  "hand-in": "Entregar",
  complete: "Todas las preguntas están respondidas.",
  blank: "Sin responder: {blank}",
  unread: "No es un número y se marcaría como incorrecto: {unread}",
  flagged: "Señaladas: {flags}",
  confirm: "Entregar ahora",
  keep: "Seguir",
  aside:
    "Tu examen no está entregado. Lo que escribiste se conserva, y el límite de tiempo sigue corriendo: elige «Examen» para volver a él.",
};
