import { waymark } from "waymark";
import { pinnedPages } from "./pinned-pages.js";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, {
    title: "Whose Choice",
    tagline: "A guide to respecting people's autonomy in peer support",
    language: "en-GB",
    languages: ["es"],
    notice:
      "In the US, call or text [988](tel:988), or chat at [988lifeline.org](https://988lifeline.org): free, day and night. Elsewhere, find a line at [findahelpline.com](https://findahelpline.com). In immediate danger, call 911 or your local emergency number. [More about crisis help](about/crisis.md)",
    textNote: "Never enter names or details of people you support.",
    coverage: { except: ["further-reading"] },
    footer: ["about/index.md", "about/privacy.md", "about/crisis.md", "about/disclaimer.md"],
    search: { pinned: pinnedPages, synonyms },
  });
  return { dir: { input: "content" } };
}

/** What readers may call it, and what the guide does. */
const synonyms = [
  {
    words: ["dependency", "dependence", "overdependence", "codependency", "clinginess"],
    means: ["reliance", "leaning"],
  },
  { words: ["burnt out", "exhaustion", "compassion fatigue"], means: ["burnout"] },
  { words: ["paternalism", "paternalistic", "rescuing"], means: ["fixing reflex"] },
  { words: ["self-determination", "self-direction", "agency"], means: ["autonomy"] },
  { words: ["privacy", "secrecy", "secrets"], means: ["confidentiality"] },
  { words: ["guardianship", "conservatorship"], means: ["legal capacity"] },
];
