import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DOMReadyEvent, HtmlValidate, type Plugin, StaticConfigLoader } from "html-validate";
import { repository } from "./build-site.ts";
import { sitePages } from "./site-pages.ts";

/** Every fault that html-validate finds by `.htmlvalidate.json`, as `page:line:column rule: what`. */
export async function checkHtml(folder: string): Promise<readonly string[]> {
  const config = JSON.parse(readFileSync(join(repository, ".htmlvalidate.json"), "utf8"));
  const plugins = [lookingOnce];
  const loader = new StaticConfigLoader({ root: true, ...config, plugins });
  const resolved = await loader.getConfigFor("index.html");
  // Made once for all pages.
  loader.getConfigFor = () => resolved;
  const validator = new HtmlValidate(loader);
  const faults: string[] = [];
  for (const page of sitePages(folder)) {
    const report = await validator.validateFile(join(folder, page));
    for (const { line, column, ruleId, message } of report.results.flatMap((r) => r.messages)) {
      faults.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}

/**
 * Rules ask for a page's elements of some thirty names, and for those of an id, or labels of an id, once for each
 * reference. All are found in one walk through the page: it would take two thirds of the time of all pages together.
 */
const lookingOnce: Plugin = {
  setup(_, parser) {
    parser.on("dom:ready", (_, { document: { root } }: DOMReadyEvent) => {
      const all = root.getElementsByTagName("*");
      const byName = Map.groupBy(all, ({ tagName }) => tagName.toLowerCase());
      root.getElementsByTagName = (name) =>
        name === "*" ? all : (byName.get(name.toLowerCase()) ?? []);
      const selectAll = root.querySelectorAll.bind(root);
      const byId = Map.groupBy(all, ({ id }) => id);
      const labels = Map.groupBy(byName.get("label") ?? [], (label) =>
        label.getAttributeValue("for"),
      );
      root.querySelectorAll = (selector) => {
        const [, id] = /^#([\w-]+)$/.exec(selector) ?? [];
        if (id !== undefined) return byId.get(id) ?? [];
        const [, control] = /^label\[for="([\w-]+)"\]$/.exec(selector) ?? [];
        if (control !== undefined) return labels.get(control) ?? [];
        return selectAll(selector);
      };
      root.querySelector = (selector) => root.querySelectorAll(selector)[0] ?? null;
    });
  },
};
