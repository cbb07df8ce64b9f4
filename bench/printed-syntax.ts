import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type PrintedSyntax, printedSyntax } from "../tests/support/printed-syntax.ts";
import { sitePages } from "../tests/support/site-pages.ts";

// What a built site prints that looks like markup, outside code: by sign, with the first places of each.
//
//   npm run bench:printed-syntax -- _site ../other/_site --places 5

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { places: { type: "string", default: "3" } },
});
const places = Number(values.places);

for (const folder of positionals.length > 0 ? positionals : ["_site"]) {
  const pages = sitePages(folder);
  const printed = pages.flatMap((page) =>
    printedSyntax(readFileSync(join(folder, page), "utf8")).map((each) => ({ ...each, page })),
  );
  const bySign = Map.groupBy(printed, ({ sign }) => sign);
  const counts = [...bySign].map(([sign, all]) => `${sign} ${all.length}`).join(", ");
  console.log(`${folder}: ${pages.length} pages, ${counts || "no markup printed"}`);
  for (const [sign, all] of bySign) for (const each of all.slice(0, places)) tell(sign, each);
}

function tell(sign: string, { page, around }: PrintedSyntax & { readonly page: string }): void {
  console.log(`  ${sign}  ${page}: ${around}`);
}
