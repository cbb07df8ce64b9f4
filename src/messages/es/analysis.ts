import type { Translation } from "../translation.ts";

export const analysis: Translation["analysis"] = {
  title: "Analizar resultados",
  description: "Para formadores: lo que los resultados de quienes aprenden dicen de las preguntas.",
  summary:
    "Para formadores: elige los archivos de resultados que guardaron y entregaron desde la página «Progreso» quienes aprenden. Verás lo difícil que es cada pregunta, si distingue a quienes más saben de los demás, y quién eligió qué.",
  private:
    "Los archivos se leen en este dispositivo, en esta página. Nada de ellos se envía ni se guarda.",
  unscripted:
    "Esta página lee los archivos en tu navegador. Para eso necesita JavaScript, que aquí está desactivado. La orden <code>npx waymark analyse</code>, seguida de los nombres de los archivos, dice lo mismo en una terminal.",
  choose: "Archivos de resultados o copias de seguridad",
  drop: "También puedes soltarlos aquí.",
  reading: "Leyendo el archivo {number} de {files}.",
  read: "{learners, plural, one {# persona} other {# personas}}, {quizzes, plural, one {# cuestionario} other {# cuestionarios}}.",
  "no-answers": "En estos archivos no hay respuestas a ningún cuestionario.",
  "read-faults":
    "{faults, plural, one {# error se indica} other {# errores se indican}} más abajo; un archivo que no cumple el formato se deja fuera.",
  faults: "Errores en los archivos",
  csv: "Guardar como tabla (CSV)",
  json: "Guardar para otro programa (JSON)",
  again: "Empezar de nuevo",
  legend:
    "La facilidad es la puntuación media, de 0 a 1. La discriminación es cómo va la puntuación de una pregunta con la de todo lo demás, de −1 a 1. «Superior menos inferior» es la puntuación media del mejor 27 % menos la del peor 27 %. El mejor y el peor tercio se toman de la sesión completa.",
  study: "{title}: estudio",
  exam: "{title}: examen",
  sittings: "{sittings, plural, one {# sesión} other {# sesiones}}.",
  "few-sittings": "Menos de {least} son iguales, así que no se muestra nada del conjunto.",
  whole:
    "{alike} con {questions, plural, one {# pregunta} other {# preguntas}} cada una: media de {mean} puntos, desviación típica de {deviation}.",
  reliability: "{name}: {value}. Error típico de medida: {error} puntos.",
  "no-reliability":
    "Sin fiabilidad: las sesiones tienen preguntas distintas, una sola pregunta o todas los mismos puntos.",
  unstable: "Con menos de {stable} sesiones, otro grupo puede muy bien dar otras cifras.",
  questions: "Preguntas de {title}",
  question: "Pregunta",
  attempts: "Intentos",
  facility: "Facilidad",
  discrimination: "Discriminación",
  "upper-lower": "Superior menos inferior",
  few: "menos de {least}: no se muestra",
  options: "Opciones de {question}",
  option: "Opción",
  right: "Correcta",
  all: "Todos",
  upper: "Mejor tercio",
  lower: "Peor tercio",
  correlation: "r",
  works: "El distractor funciona",
  yes: "sí",
  no: "no",
  nothing: "Nada elegido",
  "for-trainers": "Para formadores",
  "for-trainers-note":
    "Quienes aprenden pueden guardar sus resultados y entregarlos. Una página que funciona sin conexión muestra lo que muchos de ellos dicen de las preguntas: <link>Analizar resultados</link>.",
};
