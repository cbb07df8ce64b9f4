/** One item as a note: what is asked and what answers it, as plain text. */
export interface AnkiNote {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/** The note type that must be there before the file is imported: fields id, front and back. */
const noteType = "Waymark";

/**
 * Items as a text file for Anki 2.1.54 and later: https://docs.ankiweb.net/importing/text-files.html,
 * "File Headers". The first field decides what an import updates, so our id stands there, in a note
 * type of our own; Anki's GUID column is left alone.
 */
export function writeAnkiTsv(
  notes: readonly AnkiNote[],
  { deck }: { readonly deck: string },
): string {
  const headers = [
    "#separator:tab",
    "#html:true",
    `#notetype:${noteType}`,
    `#deck:${oneLine(deck)}`,
    "#columns:id\tfront\tback\ttags",
    "#tags column:4",
  ];
  const rows = notes.map(({ id, front, back, tags }) =>
    [id, html(front), html(back), tags.map(tag).join(" ")].map(field).join("\t"),
  );
  return [...headers, ...rows].map((line) => `${line}\n`).join("");
}

/** Text as HTML in which lines break where they broke, and indents and wide spaces stay. */
function html(text: string): string {
  return text
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^[ \t]+| {2,}/gm, (spaces) =>
      spaces.replaceAll("\t", "    ").replaceAll(" ", "&nbsp;"),
    )
    .replace(/\r\n?|\n/g, "<br>");
}

/** A field with a quote or a tab stands in quotes, its own doubled. */
function field(text: string): string {
  return /["\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spaces separate tags. */
function tag(text: string): string {
  return text.trim().replace(/\s+/g, "_");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
