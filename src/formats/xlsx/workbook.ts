import { Parser } from "htmlparser2";

/** A sheet and where it stands in the package. */
export interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** The sheets of a workbook that are shown, in its order. */
export function workbookSheets(textOf: (name: string) => string): readonly Sheet[] {
  const [main = "xl/workbook.xml"] = relations(textOf("_rels/.rels"), "")
    .filter(({ type }) => type.endsWith("/officeDocument"))
    .map(({ target }) => target);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const name = main.slice(folder.length);
  const targets = new Map(
    relations(textOf(`${folder}_rels/${name}.rels`), folder).map(({ id, target }) => [id, target]),
  );
  const sheets: Sheet[] = [];
  eachElement(textOf(main), (element, attributes) => {
    if (element !== "sheet" || /hidden/i.test(attributes.state ?? "")) return;
    const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? "";
    const target = targets.get(id);
    if (target !== undefined) sheets.push({ name: attributes.name ?? "", path: target });
  });
  return sheets;
}

/** The texts that cells name by number. What is read aloud of them, in Japanese, is no part of them. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [isText, isAloud] = [false, false];
  const parser = new Parser(
    {
      onopentag(name) {
        const element = bare(name);
        if (element === "si") strings.push("");
        if (element === "rPh") isAloud = true;
        isText = element === "t" && !isAloud;
      },
      ontext(text) {
        if (isText) strings[strings.length - 1] += text;
      },
      onclosetag(name) {
        isText = false;
        if (bare(name) === "rPh") isAloud = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return strings.map(unescaped);
}

/** The numbers of cells' styles that show a number as a day, ECMA-376, Part 1, 18.8.30. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Set<string>();
  const found = new Set<number>();
  let [isCell, count] = [false, 0];
  eachElement(xml, (name, { numFmtId = "", formatCode = "" }) => {
    if (name === "cellXfs") isCell = true;
    if (name === "cellStyles") isCell = false;
    const code = formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    if (name === "numFmt" && /[dy]/i.test(code)) own.add(numFmtId);
    if (name !== "xf" || !isCell) return;
    if (/^(?:1[4-7]|22)$/.test(numFmtId) || own.has(numFmtId)) found.add(count);
    count += 1;
  });
  return found;
}

/** Without its prefix. */
export function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `_x000D_` is a sign that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function relations(xml: string, folder: string) {
  const all: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  eachElement(xml, (element, { Id: id = "", Type: type = "", Target: target = "" }) => {
    if (element !== "Relationship") return;
    const isWhole = target.startsWith("/");
    all.push({
      id,
      type,
      target: isWhole ? target.slice(1) : `${folder}${target.replace(/^\.\//, "")}`,
    });
  });
  return all;
}

function eachElement(
  xml: string,
  visit: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  const parser = new Parser(
    { onopentag: (name, attributes) => visit(bare(name), attributes) },
    { xmlMode: true },
  );
  parser.end(xml);
}
