import { itemPage } from "../../site/read/item-pages.ts";
import { sectionTarget } from "../../site/read/section-target.ts";
import { allBanks, type Site } from "../../site/site.ts";

/** Which items test which section: `path#id` to the items' places. */
export type Tests = ReadonlyMap<
  string,
  readonly { readonly output: string; readonly item: string }[]
>;

export function testsBySection(site: Site): Tests {
  const entries = allBanks(site).flatMap((bankFile) =>
    bankFile.bank.items.flatMap((item, index) => {
      if (item.section === undefined) return [];
      const { path, fragment } = sectionTarget(item.section, bankFile.bank.article);
      const output = itemPage(bankFile, index);
      return [{ section: `${path}#${fragment}`, output, item: item.id }];
    }),
  );
  return Map.groupBy(entries, (entry) => entry.section);
}
