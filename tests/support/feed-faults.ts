import { Ajv } from "ajv";
import jsonFeed from "jsonfeed-schema/schema-v1.1.json" with { type: "json" };
import { validateXML } from "xmllint-wasm";

const text = (name: string) => `<element name="${name}"><ref name="text"/></element>`;
const person = (
  name: string,
) => `<zeroOrMore><element name="${name}"><ref name="common"/><interleave>
  <element name="name"><text/></element>
  <optional><element name="uri"><data type="anyURI"/></element></optional>
  <optional><element name="email"><data type="string"><param name="pattern">.+@.+</param></data></element></optional>
</interleave></element></zeroOrMore>`;
const uri = (name: string) =>
  `<element name="${name}"><ref name="common"/><data type="anyURI"><param name="minLength">1</param></data></element>`;
const date = (name: string) =>
  `<element name="${name}"><ref name="common"/><data type="dateTime"><param name="pattern">.*(Z|[+\\-][0-9][0-9]:[0-9][0-9])</param></data></element>`;
const optional = (element: string) => `<optional>${element}</optional>`;
const choice = (...values: readonly string[]) =>
  `<choice>${values.map((value) => `<value>${value}</value>`).join("")}</choice>`;

/** What RFC 4287 lets stand in both a feed and an entry. */
const both = [
  ...[person("author"), person("contributor"), uri("id"), text("title"), date("updated")],
  ...[optional(text("rights")), '<zeroOrMore><ref name="link"/></zeroOrMore>'],
  '<zeroOrMore><element name="category"><ref name="common"/><attribute name="term"/><optional><attribute name="scheme"/></optional><optional><attribute name="label"/></optional></element></zeroOrMore>',
].join("");

/** The elements of RFC 4287, without those of other vocabularies that it lets in. */
const ATOM = `<?xml version="1.0"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><ref name="common"/><interleave>
    ${both}${optional(text("subtitle"))}${optional(uri("icon"))}${optional(uri("logo"))}
    <optional><element name="generator"><ref name="common"/><optional><attribute name="uri"/></optional><optional><attribute name="version"/></optional><text/></element></optional>
    <zeroOrMore><ref name="entry"/></zeroOrMore>
  </interleave></element></start>
  <define name="entry"><element name="entry"><ref name="common"/><interleave>
    ${both}${optional(text("summary"))}${optional(text("content"))}${optional(date("published"))}
  </interleave></element></define>
  <define name="link"><element name="link"><ref name="common"/><attribute name="href"><data type="anyURI"/></attribute>
    <optional><attribute name="rel">${choice("self", "alternate", "related", "via", "enclosure")}</attribute></optional>
    <optional><attribute name="type"><data type="string"><param name="pattern">.+/.+</param></data></attribute></optional>
    <optional><attribute name="hreflang"><data type="language"/></attribute></optional>
    <optional><attribute name="title"/></optional><optional><attribute name="length"/></optional>
  </element></define>
  <define name="text"><ref name="common"/><optional><attribute name="type">${choice("text", "html")}</attribute></optional><text/></define>
  <define name="common">
    <optional><attribute name="xml:base"><data type="anyURI"/></attribute></optional>
    <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
  </define>
</grammar>`;

/** What libxml2 finds wrong with each of some Atom feeds by the grammar of RFC 4287. */
export async function atomFaults(
  ...feeds: readonly string[]
): Promise<readonly (readonly string[])[]> {
  const { errors } = await validateXML({
    xml: feeds.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: [ATOM],
    extension: "relaxng",
  });
  return feeds.map((_, at) =>
    errors.filter(({ loc }) => loc?.fileName === `${at}.xml`).map(({ message }) => message),
  );
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const validate = new Ajv({
  allErrors: true,
  formats: { uri: URL.canParse, "date-time": RFC_3339 },
}).compile(jsonFeed);

/** What is wrong with a JSON Feed by the format's JSON Schema. */
export function jsonFeedFaults(contents: string): readonly string[] {
  validate(JSON.parse(contents));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
