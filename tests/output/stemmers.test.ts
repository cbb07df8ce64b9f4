import path from "node:path";
import { expect, test } from "vitest";
import { bundleAssets } from "../../src/output/bundle.ts";
import { repository } from "../support/build-site.ts";

const includes = [path.join(repository, "_includes")];
const german = bundleAssets(includes, { languages: ["de"] });

test("the search script of a site in German knows German's common words, of one in English not", async () => {
  const scriptOf = async (bundle: typeof german) => {
    const { files, paths } = await bundle;
    const file = files.find(({ path }) => path === paths.searchWholeScript);
    return Buffer.from(file?.contents ?? "").toString();
  };
  expect(await scriptOf(german)).toContain("aber alle allem");
  const other = bundleAssets(includes, { languages: ["en", "tlh"] });
  expect(await scriptOf(other)).not.toContain("aber alle allem");
});

test("the notices of what the search script bundles lie beside it", async () => {
  const { files } = await german;
  const notices = files.find(({ path }) => /^assets\/search\.js\.LEGAL-.*\.txt$/.test(path));
  expect(Buffer.from(notices?.contents ?? "").toString()).toContain("http://www.mozilla.org/MPL/");
});
