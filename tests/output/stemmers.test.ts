import path from "node:path";
import { expect, test } from "vitest";
import { bundleAssets } from "../../src/output/bundle.ts";
import { repository } from "../support/build-site.ts";

test("the search script of a site in German knows German's common words, of one in English not", async () => {
  const includes = [path.join(repository, "_includes")];
  const script = async (languages: readonly string[]) => {
    const { files, paths } = await bundleAssets(includes, { languages });
    const file = files.find(({ path }) => path === paths.searchScript);
    return Buffer.from(file?.contents ?? "").toString();
  };
  expect(await script(["de"])).toContain("aber alle allem");
  expect(await script(["en", "tlh"])).not.toContain("aber alle allem");
});

test("the notices of what the search script bundles lie beside it", async () => {
  const includes = [path.join(repository, "_includes")];
  const { files } = await bundleAssets(includes, { languages: ["de"] });
  const notices = files.find(({ path }) => /^assets\/search\.js\.LEGAL-.*\.txt$/.test(path));
  expect(Buffer.from(notices?.contents ?? "").toString()).toContain("http://www.mozilla.org/MPL/");
});
