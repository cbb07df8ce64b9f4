import type { StateBlock } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import type { OwnBoxes } from "../box-names.ts";
import { pushBox, pushLine } from "../box-tokens.ts";
import { type Component, componentAt, pushBody } from "../jsx-component.ts";
import { attributeOf, type StartTag, startTag } from "../jsx-tag.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { namedBox } from "../named-box.ts";
import { linesOf, noteParts } from "../positions.ts";
import type { Rule } from "./rule.ts";

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Components whose name says which box they are. */
const BOXES = [
  ...["note", "tip", "info", "important", "warning", "caution", "danger", "error", "hint"],
  ...["success", "check"],
].map(capitalised);
/** Those that say it by an attribute. */
const TYPED = ["callout", "aside", "admonition", "alert"].map(capitalised);
const FOLDED = ["accordion", "expandable", "collapse", "collapsible", "spoiler"].map(capitalised);
/** Those that only set out what they hold. */
const PLAIN = [
  ...["steps", "cards", "cardGroup", "cardGrid", "columns", "column"],
  ...["accordionGroup", "fileTree"],
].map(capitalised);
/** Those with a title before what they hold, which may be a link. */
const TITLED = ["step", "card", "linkCard", "tile"].map(capitalised);

const NAME = new RegExp(
  `^<(${[...BOXES, ...TYPED, ...FOLDED, ...PLAIN, ...TITLED].join("|")})(?=[\\s/>]|$)`,
);

/**
 * Components that writers of MDX have in Mintlify, Starlight, Nextra and Docusaurus, each with its tags at the
 * beginning and the end of lines: boxes (`<Note>`, `<Callout type="warning">`), what folds (`<Accordion
 * title="…">`), and what sets out the words in it (`<Steps>`, `<Card title="…" href="…">`).
 */
export function jsxBoxes(own: OwnBoxes): Rule {
  return {
    add(md) {
      const rule = whereLineBegins("<", (state, start, limit, silent) =>
        read(state, { start, limit, silent }, own),
      );
      md.block.ruler.before("html_block", "jsx_box", rule);
    },
  };
}

function read(
  state: StateBlock,
  lines: { readonly start: number; readonly limit: number; readonly silent: boolean },
  own: OwnBoxes,
): boolean {
  const { start, limit, silent } = lines;
  if (isCode(state, start)) return false;
  const [, name = ""] = NAME.exec(lineAt(state, start)) ?? [];
  const tag = name === "" ? undefined : startTag(state, start, limit);
  const component = tag && componentAt(state, { name, tag, limit }, TITLED.includes(name));
  if (!component) return false;
  if (silent) return true;
  const { end } = component;
  if (PLAIN.includes(name)) pushBody(state, component);
  else if (TITLED.includes(name)) pushTitled(state, start, component);
  else {
    const title =
      attributeOf(component.tag.text, "title") ?? attributeOf(component.tag.text, "label");
    const usual = FOLDED.includes(name) ? name : undefined;
    const meta = namedBox(typeOf(name, component.tag), {
      title: title ?? usual,
      fold: undefined,
      own,
    });
    pushBox(state, { first: start, end: end + 1 }, meta, () => pushBody(state, component));
  }
  state.line = end + 1;
  return true;
}

/** Its title in a line of its own, as the link that it is. */
function pushTitled(state: StateBlock, line: number, component: Component): void {
  const { tag } = component;
  const title = attributeOf(tag.text, "title") ?? "";
  const href = attributeOf(tag.text, "href");
  const description = attributeOf(tag.text, "description");
  if (title !== "" || href !== undefined) {
    const named = `**${title || href}**`;
    const linked = href === undefined ? named : `[${named}](<${href}>)`;
    const content = description === undefined ? linked : `${linked} ${description}`;
    const [start = 0] = linesOf(state, line, line + 1);
    const text = pushLine(state, "paragraph", { tag: "p", line, content });
    noteParts(state, text, {
      start,
      parts: [title, href, description].filter((part) => part !== undefined),
    });
  }
  pushBody(state, component);
}

/** What a component calls its kind of box. */
function typeOf(name: string, tag: StartTag): string {
  if (FOLDED.includes(name)) return "details";
  if (!TYPED.includes(name)) return name;
  const named = ["type", "intent", "variant", "kind"].flatMap(
    (key) => attributeOf(tag.text, key) ?? [],
  );
  return named[0] ?? "note";
}
