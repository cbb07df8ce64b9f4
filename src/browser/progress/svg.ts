const NAMESPACE = "http://www.w3.org/2000/svg";

/** An SVG element. Looks come from style sheets by its class: the site's policy bars inline styles. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, String(typeof value === "number" ? rounded(value) : value));
  }
  element.append(...children);
  return element;
}

/** Tenths of a pixel are as fine as anybody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
