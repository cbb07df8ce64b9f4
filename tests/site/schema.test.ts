import { readFile } from "node:fs/promises";
import { describe, expect, expectTypeOf, it } from "vitest";
import { configSchemaText } from "../../src/site/config/config-json-schema.ts";
import { defineConfig } from "../../src/site/config/define-config.ts";
import { type BankInput, defineBank } from "../../src/site/read/bank.ts";
import { bankJsonSchema } from "../../src/site/read/json-schemas.ts";
import { parseBankModule } from "../../src/site/read/parse-bank.ts";
import { renderBank } from "../../src/site/read/render-bank.ts";
import { textContext } from "../support/read-and-build.ts";

const bank = defineBank({
  id: "typed",
  title: "Typed",
  summary: "A bank in TypeScript.",
  items: [
    { id: "typed-1", kind: "true-false", stem: "Water is wet.", rationale: "It is.", answer: true },
  ],
});

describe("the configuration's schema", () => {
  it("is the one in config.schema.json: `npm run schema` writes it", async () => {
    expect(await readFile(`${import.meta.dirname}/../../config.schema.json`, "utf8")).toBe(
      configSchemaText(),
    );
  });

  it("describes every key, for editors", () => {
    expect(undescribed(JSON.parse(configSchemaText()))).toEqual([]);
  });

  it("types a configuration written in code", () => {
    // @ts-expect-error An unknown key does not compile.
    defineConfig({ title: "X", titel: "X" });
    // @ts-expect-error Nor does a word that is none of an option's.
    defineConfig({ title: "X", ruleSet: "strictest" });
  });
});

/** Keys of which it says nothing; one that can have but one value says itself what it is. */
function undescribed(shape: Shape, name = ""): readonly string[] {
  const inner = [shape.items, shape.additionalProperties];
  return [
    ...Object.entries(shape.properties ?? {}).flatMap(([key, value]) => [
      ...(value.description || "const" in value ? [] : [`${name}.${key}`]),
      ...undescribed(value, `${name}.${key}`),
    ]),
    ...[...inner, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap((each) =>
      typeof each === "object" ? undescribed(each, name) : [],
    ),
  ];
}

/** The parts of a JSON Schema that hold others. */
interface Shape {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

describe("the bank's schema", () => {
  it("is the one in bank.schema.json: `npm run schema` writes it", async () => {
    expect(await readFile(`${import.meta.dirname}/../../bank.schema.json`, "utf8")).toBe(
      bankJsonSchema(),
    );
  });

  it("describes every key of a bank and of each kind, for editors", () => {
    const schema = JSON.parse(bankJsonSchema());
    const objects = [schema, ...schema.properties.items.items.oneOf];
    expect(objects.length).toBeGreaterThan(3);
    for (const object of objects) {
      expect(object.additionalProperties).toBe(false);
    }
    expect(undescribed(schema)).toEqual([]);
  });

  it("types a bank written in TypeScript", () => {
    expectTypeOf(bank).toEqualTypeOf<BankInput>();
    // @ts-expect-error An unknown key does not compile.
    defineBank({ id: "x", title: "X", summary: "x", itemz: [], items: [] });
    // @ts-expect-error Nor does an unknown kind.
    defineBank({ id: "x", title: "X", summary: "x", items: [{ kind: "single-chioce" }] });
  });

  it("reads that bank like any other", () => {
    const file = { path: "quizzes/typed.ts", text: "" };
    const { parsed } = parseBankModule(file, JSON.stringify(bank));
    if (!parsed) throw new Error("the test's bank is wrong");
    const { bankFile, diagnostics } = renderBank(parsed, textContext);
    expect(diagnostics).toEqual([]);
    expect(bankFile.output).toBe("quizzes/typed.html");
    expect(bankFile.items[0]?.fields).toMatchObject({ answer: true, rationaleHtml: "It is." });
  });

  it("points into the module when its value is wrong", () => {
    const file = { path: "quizzes/typed.ts", text: "" };
    const { diagnostics } = parseBankModule(file, JSON.stringify({ ...bank, titel: "x" }));
    expect(diagnostics).toMatchObject([
      { file: "quizzes/typed.ts", line: 1, column: 1, rule: "unknown-key" },
    ]);
  });
});
