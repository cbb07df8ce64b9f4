import { waymark } from "waymark";
import { pinnedPages } from "./pinned-pages.js";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, {
    title: "Whose Choice",
    tagline: "A guide to respecting people's autonomy in peer support",
    language: "en-GB",
    notice:
      "In the US, call or text [988](tel:988), or chat at [988lifeline.org](https://988lifeline.org): free, day and night. Elsewhere, find a line at [findahelpline.com](https://findahelpline.com). In immediate danger, call 911 or your local emergency number. [More about crisis help](about/crisis.md)",
    textNote: "Never enter names or details of people you support.",
    coverage: { except: ["further-reading"] },
    footer: ["about/index.md", "about/privacy.md", "about/crisis.md", "about/disclaimer.md"],
    search: { pinned: pinnedPages },
  });
  return { dir: { input: "content" } };
}
