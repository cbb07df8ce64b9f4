import type { Item } from "../../core/items/item.ts";
import type { Prose } from "../prose.ts";
import type { YamlPath } from "../yaml.ts";

interface RenderedOption {
  readonly id: string;
  readonly isKey: boolean;
  readonly text: Prose;
  readonly feedback: Prose | null;
}

/** An item's prose, rendered for its quiz page. */
export interface RenderedItem {
  readonly lead: Prose;
  readonly question: Prose;
  readonly options: readonly RenderedOption[];
  readonly rationale: Prose;
}

/** Renders the Markdown that stands at a path in the bank's file. */
export type RenderField = (path: YamlPath, text: string) => Prose;
export type RenderStem = (
  path: YamlPath,
  text: string,
) => { readonly lead: Prose; readonly question: Prose };

export function renderItem(
  item: Item,
  path: YamlPath,
  field: RenderField,
  stem: RenderStem,
): RenderedItem {
  return {
    ...stem([...path, "stem"], item.stem),
    options: renderOptions(item, path, field),
    rationale: field([...path, "rationale"], item.rationale),
  };
}

function renderOptions(item: Item, path: YamlPath, field: RenderField): RenderedOption[] {
  const optional = (place: YamlPath, text: string | undefined) =>
    text === undefined ? null : field(place, text);
  if (item.kind === "true-false") {
    return ([true, false] as const).map((answer) => ({
      id: String(answer),
      isKey: item.answer === answer,
      text: field(path, answer ? "True" : "False"),
      feedback: optional([...path, "feedback", String(answer)], item.feedback?.[`${answer}`]),
    }));
  }
  return item.options.map((option, index) => {
    const place = [...path, "options", index];
    return {
      id: option.id,
      isKey: option.key === true,
      text: field([...place, "text"], option.text),
      feedback: optional([...place, "feedback"], option.feedback),
    };
  });
}
