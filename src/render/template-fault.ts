import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type nunjucks from "nunjucks";
import type { Diagnostic } from "../core/diagnostics.ts";
import { nearest } from "../core/nearest.ts";
import { diagnosticAt, lineStarts, type SourceFile } from "../markdown/source-file.ts";
import { messageMeant } from "../messages/message-meant.ts";
import { templateError } from "./compiled-templates.ts";
import { namedAt, openTag, TAGS } from "./template-tags.ts";

/** What is wrong in a template and what to do; where, if words of it tell that better than the engine. */
interface Words {
  readonly message: string;
  readonly hint?: string;
  readonly at?: number | undefined;
}

const types = "the types that waymark exports, such as ArticleView, say what it may print";
const values = `mend the template; ${types}`;

// Nunjucks puts the place into its message: a line for each template on the way in, then the cause.
const PLACE = /\((.+)\)(?: \[Line (\d+), Column (\d+)\])?\s*$/;

/** What a theme has. */
export interface Known {
  readonly filters: Iterable<string>;
  /** Its templates, a site's own first: as templates name them, and where they are. */
  readonly templates: () => readonly { readonly name: string; readonly file: string }[];
}

/**
 * What the engine throws over a template, in an author's words, at its place.
 * @param name The template that was asked for.
 */
export function templateFault(error: unknown, name: string, known: Known): Diagnostic {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  const places = lines.map((line) => PLACE.exec(line)).filter((match) => match !== null);
  const [, found = "", line, column] = places.at(-1) ?? [];
  const said = (lines.at(-1) ?? "").trim().replace(/^(?:Template render )?[Ee]rror: /, "");
  const broken = templateError(textOf(found), found);
  // What runs counts lines and columns from 0.
  const from = broken !== undefined || said === NO_VALUE ? 1 : 0;
  const offsetIn = (text: string) =>
    (lineStarts(text)[Number(line ?? from) - from] ?? 0) +
    Math.max(0, Number(column ?? from) - from);
  // A macro's fault is laid to the template that calls it.
  const all = [found, ...known.templates().map(({ file }) => file)];
  const stands = broken ? undefined : all.find((file) => placeFor(said, textOf(file), offsetIn));
  const file = stands ?? found;
  const source: SourceFile = {
    path: file === "" ? name : path.relative(process.cwd(), file).split(path.sep).join("/"),
    text: textOf(file),
  };
  const at = offsetIn(source.text);
  const words = broken ? unread(said, source.text) : unrun(said, source.text.slice(at), known);
  const place = broken ? words.at : placeFor(said, source.text, offsetIn);
  const { message, hint = values } = words;
  return diagnosticAt(source, place ?? at, { rule: "template", severity: "error", message, hint });
}

function textOf(file: string): string {
  return file !== "" && existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Where a text has what a template asks for that is not there; undefined where it has not. */
function placeFor(
  said: string,
  text: string,
  offsetIn: (text: string) => number,
): number | undefined {
  const [, what, name = ""] = NOT_FOUND.exec(said) ?? [];
  if (what === "filter") return namedAt(text, "\\|", name);
  if (what === "test") return namedAt(text, "\\bis(?: not)?", name);
  if (what === "template" || what === "sentence") return namedAt(text, "[\"']", name);
  const at = offsetIn(text);
  return said !== NO_VALUE || text.startsWith("{{", at) ? at : undefined;
}

const NOT_FOUND = /^(filter|test|template|sentence) not found: ([^;]*)/;
const NO_VALUE = "attempted to output null or undefined value";

/** Of a template that cannot be read. */
function unread(said: string, text: string): Words {
  const open = openTag(text);
  const [, tag] = /^unknown block tag: (.+)$/.exec(said) ?? [];
  const isOfTags = tag === undefined || TAGS.some((known) => `end${known}` === tag);
  if (open && (isOfTags || open.isPrint)) return open;
  if (tag !== undefined) {
    const meant = nearest(tag, TAGS);
    const hint = meant ? `did you mean "${meant}"?` : `use one of: ${TAGS.join(", ")}`;
    return { message: `there is no tag "${tag}"`, hint };
  }
  const [, token] = /^unexpected token: (.+)$/.exec(said) ?? [];
  if (token !== undefined) {
    return {
      message: `"${token}" stands where a value has to`,
      hint: "write what is missing before it",
    };
  }
  const rest = said.replace(/^parse\w+: /, "");
  return { message: `this cannot be read as a template: ${rest}`, hint: "mend it here" };
}

/** Of a template that can be read, and then asks for what is not there. */
function unrun(said: string, from: string, { filters, templates }: Known): Words {
  const [, what, name = ""] = NOT_FOUND.exec(said) ?? [];
  if (what === "filter") {
    const meant = nearest(name, filters);
    const hint = meant
      ? `did you mean "${meant}"?`
      : "take it out, or use one of Nunjucks' filters";
    return { message: `there is no filter "${name}"`, hint };
  }
  if (what === "test") {
    const hint = "use one of Nunjucks' tests, such as defined";
    return { message: `there is no test "${name}"`, hint };
  }
  if (what === "template") {
    const meant = nearest(
      name,
      templates().map((each) => each.name),
    );
    const hint = meant
      ? `did you mean "${meant}"?`
      : "correct its path, which counts from the folder of templates, or add the file";
    return { message: `there is no template "${name}"`, hint };
  }
  if (what === "sentence") {
    const meant = messageMeant(name);
    const hint = meant
      ? `did you mean "${meant}"?`
      : "they are listed in dist/messages/en of the waymark package";
    return { message: `there is no sentence "${name}"`, hint };
  }
  if (said === NO_VALUE) {
    const [, printed] = /^\{\{-?\s*(.*?)\s*-?\}\}/s.exec(from) ?? [];
    const subject = printed === undefined ? "what is printed here" : `"${printed}"`;
    const hint = `correct its name, or write "or" and what else to print; ${types}`;
    return { message: `${subject} has no value on this page`, hint };
  }
  const [, call] = /^Unable to call `(.+?)`/.exec(said) ?? [];
  if (call !== undefined) {
    return { message: `"${call}" is called here, and is no function`, hint: "correct its name" };
  }
  if (/call stack/.test(said)) {
    return { message: "this template puts itself in", hint: "take one of the two out" };
  }
  return { message: said };
}

/** The names of filters that an environment has. */
export function filterNames(theme: nunjucks.Environment): readonly string[] {
  return Object.keys((theme as unknown as { readonly filters: object }).filters);
}
