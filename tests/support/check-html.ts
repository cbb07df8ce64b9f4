import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { repository } from "./build-site.ts";
import { sitePages } from "./site-pages.ts";

/** Every fault that html-validate finds by `.htmlvalidate.json`, as `page:line:column rule: what`. */
export async function checkHtml(folder: string): Promise<readonly string[]> {
  const config = JSON.parse(readFileSync(join(repository, ".htmlvalidate.json"), "utf8"));
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, ...config }));
  const faults: string[] = [];
  for (const page of sitePages(folder)) {
    const report = await validator.validateFile(join(folder, page));
    for (const { line, column, ruleId, message } of report.results.flatMap((r) => r.messages)) {
      faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}
