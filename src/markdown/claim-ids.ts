import type { Token } from "markdown-it";
import type { AttributesMeta } from "./apply-attributes.ts";
import { placeOf } from "./positions.ts";
import type { TextSetting } from "./text-setting.ts";

/** Takes off elements the ids of attribute lists that they cannot have, with a report. */
export function claimIds(
  tokens: readonly Token[],
  { claim, report }: Pick<TextSetting, "claim" | "report">,
): void {
  for (const { children } of tokens) {
    for (const list of children ?? []) {
      if (list.type !== "attributes") continue;
      const { id, target } = list.meta as AttributesMeta;
      if (id === undefined || !target || target.type === "heading_open") continue;
      const fault = claim(id);
      if (!fault) continue;
      report(placeOf(list), fault);
      target.attrs = target.attrs?.filter(([name]) => name !== "id") ?? null;
    }
  }
}
