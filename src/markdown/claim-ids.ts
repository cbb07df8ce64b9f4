import type { Token } from "markdown-it";
import type { AttributesMeta } from "./apply-attributes.ts";
import type { BoxMeta } from "./box-names.ts";
import { placeOf } from "./positions.ts";
import type { TextSetting } from "./text-setting.ts";

/** Takes off elements the ids of attribute lists and boxes that they cannot have, with a report. */
export function claimIds(
  tokens: readonly Token[],
  { claim, report }: Pick<TextSetting, "claim" | "report">,
): void {
  const take = (target: Token, id: string, at: number) => {
    const fault = claim(id);
    if (!fault) return;
    report(at, fault);
    target.attrs = target.attrs?.filter(([name]) => name !== "id") ?? null;
  };
  for (const token of tokens) {
    const { type, meta, children } = token;
    const boxId = type === "box_open" ? (meta as BoxMeta).id : undefined;
    if (boxId !== undefined) take(token, boxId, placeOf(token));
    for (const list of children ?? []) {
      if (list.type !== "attributes") continue;
      const { id, target } = list.meta as AttributesMeta;
      if (id === undefined || !target || target.type === "heading_open") continue;
      take(target, id, placeOf(list));
    }
  }
}
