import { isElement, type MarkupElement, type MarkupNode, textIn } from "./markup-tree.ts";

/**
 * MathML as TeX in `\( \)`: the source that stands beside it, or its commonest elements.
 * @param drop Is told what has no TeX here.
 */
export function mathOf(math: MarkupElement, drop: (what: string) => void): string {
  const tex = annotation(math) ?? math.children.map((node) => texOf(node, drop)).join("");
  const isBlock = math.attributes.display === "block";
  const formula = tex.replace(/\s+/g, " ").trim();
  if (formula === "") return "";
  return isBlock ? `$$${formula}$$` : `\\(${formula}\\)`;
}

function annotation(element: MarkupElement): string | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === "annotation" && /tex(?!t)/i.test(child.attributes.encoding ?? ""))
      return textIn(child);
    const inner = annotation(child);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ "×": "\\times ", "÷": "\\div ", "±": "\\pm ", "⋅": "\\cdot ", "·": "\\cdot ", "−": "-" },
  ...{ "≤": "\\le ", "≥": "\\ge ", "≠": "\\ne ", "≈": "\\approx ", "∞": "\\infty ", "→": "\\to " },
  ...{
    "∑": "\\sum ",
    "∫": "\\int ",
    "∏": "\\prod ",
    "√": "\\surd ",
    "∂": "\\partial ",
    "∈": "\\in ",
  },
  ...{ α: "\\alpha ", β: "\\beta ", γ: "\\gamma ", δ: "\\delta ", θ: "\\theta ", λ: "\\lambda " },
  ...{ μ: "\\mu ", π: "\\pi ", σ: "\\sigma ", φ: "\\phi ", ω: "\\omega ", Δ: "\\Delta " },
  ...{ "%": "\\%", "#": "\\#", "&": "\\&", "{": "\\{", "}": "\\}", _: "\\_", $: "\\$" },
  ...{ "\u2061": "", "\u2062": "", "\u2063": "," },
};

function texOf(node: MarkupNode, drop: (what: string) => void): string {
  if (!isElement(node)) return "";
  const name = node.name.replace(/^.*:/, "");
  const inner = node.children.filter(isElement);
  const part = (at: number) => {
    const child = inner[at];
    return child ? texOf(child, drop) : "";
  };
  const all = () => inner.map((child) => texOf(child, drop)).join("");
  const text = textIn(node).trim();
  const signs = text.replace(/./gu, (sign) => SIGNS[sign] ?? sign);
  switch (name) {
    case "mi":
      return text.length > 1 && /^\p{L}+$/u.test(text) ? `\\mathrm{${text}}` : signs;
    case "mn":
    case "mo":
      return signs;
    case "mtext":
    case "ms":
      return `\\text{${text.replace(/[\\{}$%#&_^~]/g, " ")}}`;
    case "mspace":
      return "\\ ";
    case "mfrac":
      return `\\frac{${part(0)}}{${part(1)}}`;
    case "msqrt":
      return `\\sqrt{${all()}}`;
    case "mroot":
      return `\\sqrt[${part(1)}]{${part(0)}}`;
    case "msup":
    case "mover":
      return `{${part(0)}}^{${part(1)}}`;
    case "msub":
    case "munder":
      return `{${part(0)}}_{${part(1)}}`;
    case "msubsup":
    case "munderover":
      return `{${part(0)}}_{${part(1)}}^{${part(2)}}`;
    case "mfenced":
      return `\\left(${all()}\\right)`;
    case "mtable":
      return `\\begin{matrix}${inner.map((row) => texOf(row, drop)).join("\\\\")}\\end{matrix}`;
    case "mtr":
      return inner.map((cell) => texOf(cell, drop)).join("&");
    case "annotation":
    case "annotation-xml":
      return "";
    case "math":
    case "mrow":
    case "mstyle":
    case "mtd":
    case "mpadded":
    case "semantics":
      return all();
    default:
      drop(`<${name}> in a formula, but for its text`);
      return inner.length > 0 ? all() : signs;
  }
}
