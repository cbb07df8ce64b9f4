import type { Translation } from "../translation.ts";

export const review: Translation["review"] = {
  title: "Repaso",
  description: "Las preguntas que tocan hoy.",
  summary:
    "Las preguntas que has respondido vuelven aquí justo antes de que las olvides. Ven cuando quieras: nada cuenta tus visitas.",
  unscripted:
    "El repaso necesita JavaScript, que aquí está desactivado: tu navegador calcula qué preguntas tocan. Los cuestionarios funcionan sin él.",
  loading: "Buscando lo que toca…",
  failed: "Las preguntas no se cargaron.",
  reload: "Intentar de nuevo",
  "not-loaded": "Las preguntas no se cargaron. Recarga la página para intentarlo de nuevo.",
  "nothing-answered":
    "Las preguntas que has respondido vuelven aquí, cada una a su tiempo: antes si fallaste, dudabas o respondías al azar, después si sabías la respuesta. Todavía no hay nada, porque en este navegador no se ha respondido ninguna pregunta.",
  unkept:
    "Este navegador no deja que este sitio guarde respuestas, así que nada de lo que respondas puede volver aquí.",
  begin: "Para empezar, responde a unas cuantas preguntas de un cuestionario.",
  "nothing-due": "Hoy no toca nada.",
  next: "La próxima pregunta toca {ago}, el {day}.",
  never: "No espera ninguna otra pregunta. Lo que respondas en un cuestionario volverá aquí.",
  "practise-anyway":
    "Para practicar de todos modos, <mix>prepara una selección</mix> o haz un cuestionario.",
  due: "{due, plural, =0 {Hoy ya no toca nada más.} one {Hoy toca una pregunta.} other {Hoy tocan # preguntas.}}",
  minutes: "{minutes, plural, one {Más o menos un minuto} other {Unos # minutos}}.",
  more: "Mostrar {more} más",
  added:
    "{added, plural, one {Una pregunta nueva por responder.} other {# preguntas nuevas por responder.}}",
  complete: "Eso es todo lo que tocaba hoy.",
  end: "Terminado por hoy",
  finish: "Terminar",
  new: "Responder a {fresh, plural, one {una pregunta nueva} other {# preguntas nuevas}}",
  "new-note": "De cuestionarios que has empezado y artículos que has leído.",
  "why-new": "Nueva para ti.",
  withdraw: "Deshacer esta respuesta",
  "day-title": "Tu día",
  "new-a-day": "Preguntas nuevas al día, como mucho:",
  "new-a-day-note": "El repaso las ofrece cuando ya no toca nada más. Con 0 no ofrece ninguna.",
  "day-begins": "Mi día empieza a las",
  "day-begins-note": "Lo que respondas antes todavía cuenta para el día anterior.",
  "retention-title": "Cuánto recordar",
  retention: "Traer de vuelta una pregunta mientras aún es así de probable que la sepa:",
  forgotten: "De cada 100 preguntas que vuelven, habrás olvidado más o menos {lost}.",
  "retention-example":
    "Una pregunta que con {usual} volvería a los {example} días vuelve tras {days, plural, one {más o menos # día} other {unos # días}}.",
  "retention-usual": "Esta es la elección habitual.",
  "retention-cost":
    "Más alto significa más preguntas al día; más bajo, menos, pero más de ellas por aprender de nuevo.",
  "ask-sure": "Preguntarme si lo tengo claro",
  "ask-sure-note":
    "El repaso lo tiene en cuenta: una pregunta respondida al azar vuelve pronto. Una que dabas por segura y fallaste vuelve una vez más, una semana después de que la aciertes.",
  "left-out": "Fuera del repaso: {leftOut}",
  skipped: "Apartada",
  buried: "Aplazada a mañana",
  restore: "Traer de vuelta",
  change: "Cambiar cuándo vuelve",
  bury: "Hoy no",
  "bury-note": "Vuelve mañana.",
  skip: "Apartar desde ahora",
  "skip-note": "Se queda fuera del repaso hasta que la traigas de vuelta.",
  forget: "Olvidar mis respuestas",
  "forget-note":
    "El repaso trata la pregunta como nunca respondida. Tus respuestas siguen en tu historial.",
  undo: "Deshacer",
  "why-misconception": "La dabas por segura, pero tu respuesta no era correcta.",
  "why-check":
    "Una segunda comprobación, porque una vez diste por segura una respuesta equivocada. Acertada por última vez {ago}.",
  "why-changed": "Esta pregunta ha cambiado desde que la respondiste.",
  "why-guessed": "Acertada {ago}, pero dijiste que fue al azar.",
  "why-missed": "No acertada {ago}.",
  "why-partly": "Acertada en parte {ago}.",
  "why-unknown": "No sabías la respuesta {ago}.",
  "why-fading":
    "Acertada por última vez {ago}. La probabilidad de que aún la sepas es de un {likely} más o menos.",
  returns: "Vuelve {ago}, el {day}.",
  "left-bury": "Aplazada a mañana.",
  "left-skip": "Apartada desde ahora.",
  "left-forget": "Olvidada: el repaso la trata como nunca respondida.",
};
