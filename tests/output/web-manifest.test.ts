import { validateManifest } from "@pwabuilder/manifest-validation";
import { expect, it } from "vitest";
import { article, buildChanged } from "../support/read-and-build.ts";

// The validator is the one behind pwabuilder.com.

const faultsOf = async (manifest: unknown) =>
  (await validateManifest(Object(manifest)))
    .filter(({ valid }) => valid === false)
    .map(({ member }) => member);

it("a site's manifest is valid, whatever its language, with its title, colours and icons that are there", async () => {
  for (const [language, dir] of [
    ["en-GB", "ltr"],
    ["ar", "rtl"],
  ] as const) {
    const built = await buildChanged(
      { "content/index.md": article("Home", "Text.") },
      { language, tagline: "All of it", colours: { paper: { light: "#fff8f8" } } },
    );
    const manifest = JSON.parse(built.get("manifest.webmanifest") ?? "");
    expect(await faultsOf(manifest)).toEqual([]);
    expect(manifest).toMatchObject({ name: "Test", lang: language, dir, theme_color: "#fff8f8" });
    for (const { src } of manifest.icons) expect(built.has(src), src).toBe(true);
    expect(await faultsOf({ ...manifest, display: "page", dir: "up" })).toEqual(["display", "dir"]);
  }
});
