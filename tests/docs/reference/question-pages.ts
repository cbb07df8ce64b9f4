import { stringify } from "yaml";
import { bankJsonSchema, quizJsonSchema } from "../../../src/site/read/json-schemas.ts";
import { pageText } from "./plain-markdown.ts";
import { type JsonSchema, keysTable } from "./schema-table.ts";

/** The page on files of items. */
export function bankPage(): string {
  const schema: JsonSchema = JSON.parse(bankJsonSchema());
  const kinds = kindsOf(schema);
  const [first] = kinds;
  const common = Object.keys(first?.properties ?? {}).filter(
    (key) => key !== "kind" && kinds.every(({ properties = {} }) => key in properties),
  );
  const every = { ...first, properties: pick(first?.properties ?? {}, common) };
  return pageText({
    title: "Bank",
    summary: "The keys of a file of questions, such as quizzes/steeping.yaml.",
    order: 1,
    body: `How to use them is told in [Write questions](../how-to/write-questions.md).

## The file {#file}

${keysTable({ ...schema, properties: { ...schema.properties, items: itemsOf(schema) } })}
## Every item {#every-item}

${keysTable(every)}
${kinds.map((kind) => kindSection(kind, ["kind", ...common])).join("\n")}`,
  });
}

/** The page on files that choose among items. */
export function quizPage(): string {
  return pageText({
    title: "Drawn quiz",
    summary: "The keys of a file that ends in .quiz.yaml.",
    order: 2,
    body: `How to use them is told in [Draw a quiz](../how-to/write-questions.md#draw).

${keysTable(JSON.parse(quizJsonSchema()))}`,
  });
}

function kindSection(kind: JsonSchema, told: readonly string[]): string {
  const name = `${kind.properties?.kind?.const}`;
  const [example] = kind.examples ?? [];
  return `## \`${name}\` {#${name}}

${kind.description ?? ""}

${keysTable(kind, told)}
\`\`\`yaml
${stringify([example], { lineWidth: 80 }).trim()}
\`\`\`
`;
}

function kindsOf({ properties = {} }: JsonSchema): readonly JsonSchema[] {
  const { items } = properties.items ?? {};
  return (items as JsonSchema | undefined)?.oneOf ?? [];
}

/** The list of items, without what each kind has. */
function itemsOf({ properties = {} }: JsonSchema): JsonSchema {
  return { ...properties.items, items: { title: "items" } };
}

function pick<Value>(from: Readonly<Record<string, Value>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
