import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const schemas = path.join(
  path.dirname(createRequire(import.meta.url).resolve("sitemap/package.json")),
  "schema",
);

/** sitemaps.org's own schema lets other vocabularies in that are declared: of XHTML, `link` as Google describes it. */
const WITH_LANGUAGES = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml.xsd"/>
</schema>`;

const XHTML = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType>
    <attribute name="rel" use="required" fixed="alternate"/>
    <attribute name="hreflang" type="string" use="required"/>
    <attribute name="href" type="anyURI" use="required"/>
  </complexType></element>
</schema>`;

const INDEX = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <element name="sitemapindex"><complexType><sequence>
    <element name="sitemap" maxOccurs="50000"><complexType><sequence>
      <element name="loc" type="anyURI"/>
    </sequence></complexType></element>
  </sequence></complexType></element>
</schema>`;

/** What libxml2 finds wrong with sitemaps, or with an index of sitemaps. */
export async function sitemapFaults(...files: readonly string[]): Promise<readonly string[]> {
  const isIndex = files.some((contents) => contents.includes("<sitemapindex"));
  const sitemap = readFileSync(path.join(schemas, "sitemap.xsd"), "utf8");
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `sitemap-${at}.xml`, contents })),
    schema: [isIndex ? INDEX : WITH_LANGUAGES],
    preload: [
      { fileName: "sitemap.xsd", contents: sitemap },
      { fileName: "xhtml.xsd", contents: XHTML },
    ],
  });
  return errors.map(({ message }) => message);
}
