import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./build-site.ts";

export interface PublicExport {
  readonly name: string;
  /** Where it is declared, from the repository's root. */
  readonly file: string;
  /** Its docstring without stars; empty where it has none. */
  readonly doc: string;
}

/** What src/index.ts exports. Every export is a name from another file, which declares it. */
export function publicExports(): readonly PublicExport[] {
  const index = read("src/index.ts").replace(/^\/\/.*$/gm, "");
  const lists = [...index.matchAll(/export (?:type )?\{([^}]*)\} from "\.\/([^"]+)";/g)];
  const rest = lists.reduce((text, [list]) => text.replace(list, ""), index).trim();
  if (rest !== "") throw new Error(`src/index.ts says more than what it exports: ${rest}`);
  return lists.flatMap(([, names = "", path = ""]) =>
    names
      .split(",")
      .map((name) => name.replace(/\btype\b/, "").trim())
      .filter((name) => name !== "")
      .map((name) => ({ name, file: `src/${path}`, doc: docOf(name, read(`src/${path}`)) })),
  );
}

/** The code of a docstring's examples in one language. */
export function examplesOf({ doc }: PublicExport, language: "ts" | "js" | "njk"): string[] {
  const found = doc.matchAll(/^@example\n```(\w+)\n([\s\S]*?)^```$/gm);
  return [...found].flatMap(([, own, code = ""]) => (own === language ? [code] : []));
}

function docOf(name: string, source: string): string {
  const declared = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:async )?(?:function|interface|type|class|const) ${name}\\b`,
  );
  const [, doc = ""] = declared.exec(source) ?? [];
  return doc.replace(/^ ?\* ?/gm, "");
}

function read(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}
