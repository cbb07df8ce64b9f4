/** A start tag as it stands in a page. Attribute names are lower case, values decoded. */
interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Every start tag of a page, in order, whatever holds it: a tag inside a comment or a script counts
 * too, so that nothing hides there.
 */
function tagsOf(html: string): readonly Tag[] {
  const tag = /<([a-z][^\s/>]*)((?:\s+|\/|"[^"]*"|'[^']*'|[^>"'])*)>/gi;
  return [...html.matchAll(tag)].map(([, name = "", rest = ""]) => ({
    name: name.toLowerCase(),
    attributes: attributesOf(rest),
  }));
}

/**
 * What a strict content security policy would refuse or what could run: inline scripts and styles,
 * event handlers, addresses that are code, embedded documents, other origins' resources.
 */
export function unsafeMarkup(html: string): readonly string[] {
  return tagsOf(html).flatMap(({ name, attributes }) => [
    ...unsafeTag(name, attributes),
    ...[...attributes].flatMap(([attribute, value]) => unsafeAttribute(name, attribute, value)),
  ]);
}

/** The policy in the page's `<meta>`, or null. */
export function policyOf(html: string): string | null {
  const meta = tagsOf(html).find(
    ({ name, attributes }) =>
      name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "content-security-policy",
  );
  return meta?.attributes.get("content") ?? null;
}

function unsafeTag(name: string, attributes: Tag["attributes"]): readonly string[] {
  const type = attributes.get("type");
  const isData = type === "application/json" || type === "application/ld+json";
  if (name === "script" && !attributes.has("src") && !isData) return ["inline <script>"];
  if (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "refresh") {
    return ['<meta http-equiv="refresh">'];
  }
  const never = ["style", "iframe", "object", "embed", "base", "frame", "applet"];
  return never.includes(name) ? [`<${name}>`] : [];
}

function unsafeAttribute(tag: string, name: string, value: string): readonly string[] {
  if (name.startsWith("on") || name === "style" || name === "srcdoc") return [`<${tag} ${name}>`];
  // Browsers skip control characters and spaces in a scheme.
  const address = [...value.toLowerCase()].filter((character) => character > " ").join("");
  if (!["href", "src", "action", "formaction", "xlink:href", "data", "poster"].includes(name))
    return [];
  if (/^(?:javascript|vbscript):|^data:(?!image\/)/.test(address))
    return [`<${tag} ${name}="${value}">`];
  const leaves = tag !== "a" && /^(?:[a-z][a-z+.-]*:)?\/\//.test(address);
  return leaves ? [`<${tag} ${name}="${value}"> on another origin`] : [];
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  const found = [...text.matchAll(attribute)].map(
    ([, name = "", double, single, bare]) =>
      [name.toLowerCase(), decoded(double ?? single ?? bare ?? "")] as const,
  );
  return new Map(found);
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    colon: ":",
    tab: "\t",
    newline: "\n",
  };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return names[String(name).toLowerCase()] ?? whole;
  });
}
