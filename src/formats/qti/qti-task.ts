import { changed } from "../question/loss.ts";
import type { SourceText } from "../question/source-question.ts";
import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { choiceTask, type QtiTask } from "./qti-choice.ts";
import { clozeTask } from "./qti-gaps.ts";
import { associateTask, matchTask, orderTask } from "./qti-pairs.ts";
import type { QtiPart } from "./qti-parts.ts";
import { htmlText, type QtiSetting } from "./qti-setting.ts";
import { essayTask, typedTask } from "./qti-typed.ts";

type Read = QtiTask & { readonly stem?: SourceText };

/** What a part asks, why it cannot be read, or undefined where nothing in it is right. */
export function taskOf(part: QtiPart, setting: QtiSetting): Read | string | undefined {
  const [interaction, ...others] = part.interactions;
  if (!interaction) return undefined;
  const { attributes } = interaction;
  switch (interaction.name) {
    case "choiceInteraction":
      return choiceTask(interaction, setting);
    case "matchInteraction":
      return matchTask(interaction, setting);
    case "associateInteraction":
      return associateTask(interaction, setting);
    case "orderInteraction":
      return orderTask(interaction, setting);
    case "extendedTextInteraction":
      return essayTask(interaction, setting);
    case "sliderInteraction":
      setting.losses.push(changed("the number was set on a scale; here it is typed"));
      return typedTask(attributes.responseIdentifier ?? "", setting, undefined);
    case "gapMatchInteraction":
      return clozeTask(gapMatchNodes(part, interaction), setting);
    default:
      return others.length === 0 && interaction.name === "textEntryInteraction"
        ? oneField(part, interaction, setting)
        : clozeTask(part.nodes, setting);
  }
}

/** A field at the end of its text is asked for by it; one within is a gap in it. */
function oneField(
  { nodes }: QtiPart,
  field: MarkupElement,
  setting: QtiSetting,
): Read | string | undefined {
  const id = field.attributes.responseIdentifier ?? "";
  const sign = "\uE100";
  const marked = htmlText(nodes, setting, () => sign);
  const [, after = ""] = marked.text.replace(/<[^<>]*>/g, " ").split(sign);
  const behind = after.replace(/\s+/g, " ").trim();
  const isNumber = /^(?:float|integer)$/.test(setting.item.responses.get(id)?.baseType ?? "");
  if (/^[.?:]?$/.test(behind)) {
    const read = typedTask(id, setting, undefined);
    return read && { ...read, stem: htmlText(nodes, setting) };
  }
  if (isNumber) {
    const isUnit = behind.length <= 20 && !/[.?!]$/.test(behind);
    const read = typedTask(id, setting, isUnit ? behind : undefined);
    const text = isUnit
      ? marked.text.slice(0, marked.text.indexOf(sign))
      : marked.text.replace(sign, "_____");
    return read && { ...read, stem: { format: "html", text } };
  }
  return clozeTask(nodes, setting);
}

/** The text with the gaps, after what stands before it. */
function gapMatchNodes({ nodes }: QtiPart, host: MarkupElement): readonly MarkupNode[] {
  const isOnly = nodes.every((node) => node === host || (!isElement(node) && node.trim() === ""));
  if (isOnly) return [host];
  const flat = (node: MarkupNode): readonly MarkupNode[] =>
    isElement(node) && [...descendants(node)].includes(host) ? node.children.flatMap(flat) : [node];
  return nodes.flatMap(flat).flatMap((node) =>
    node === host
      ? [
          ...elementsIn(host, "prompt"),
          {
            ...host,
            children: host.children.filter((each) => !isElement(each) || each.name !== "prompt"),
          },
        ]
      : [node],
  );
}
