import { nearest } from "../nearest.ts";
import { checkUniqueIds } from "./check-options.ts";
import type { ItemFault } from "./item-fault.ts";
import type { Matching } from "./matching.ts";

/** What a schema cannot say of prompts and responses: that each match exists and is not given away. */
export function checkMatching(item: Matching): ItemFault[] {
  return [
    ...checkUniqueIds(item, "prompts", item.prompts),
    ...checkUniqueIds(item, "responses", item.responses),
    ...checkMatches(item),
    ...checkShownOrder(item),
  ];
}

function checkMatches({ id, prompts, responses, reuse }: Matching): ItemFault[] {
  const known = responses.map((response) => response.id);
  const used = new Set<string>();
  return prompts.flatMap(({ match }, index): ItemFault[] => {
    const again = used.has(match);
    used.add(match);
    const path = ["prompts", index, "match"];
    if (!known.includes(match)) {
      const meant = nearest(match, known);
      return [
        {
          path,
          rule: "unknown-response",
          message: `item "${id}" has no response "${match}"`,
          hint: meant ? `did you mean "${meant}"?` : "name the id of one of its responses",
        },
      ];
    }
    if (!again || reuse) return [];
    return [
      {
        path,
        rule: "response-used-twice",
        message: `item "${id}" gives the response "${match}" to two prompts`,
        hint: 'say "reuse: true", so that learners know, or give each prompt its own',
      },
    ];
  });
}

/** Responses in the order of the prompts that they go with can be matched without reading. */
function checkShownOrder({ id, prompts, responses }: Matching): ItemFault[] {
  const keys = [...new Set(prompts.map(({ match }) => match))];
  const shown = responses.map((response) => response.id).filter((key) => keys.includes(key));
  if (keys.length < 2 || shown.join(" ") !== keys.join(" ")) return [];
  return [
    {
      path: ["responses"],
      severity: "warning",
      rule: "responses-in-order",
      message: `item "${id}" shows its responses in the order of the prompts that they go with`,
      hint: "mix them: by the alphabet, say",
    },
  ];
}
