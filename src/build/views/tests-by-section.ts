import { itemPage } from "../banks/item-pages.ts";
import { sectionTarget } from "../banks/section-target.ts";
import { allBanks, type Site } from "../site.ts";

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
