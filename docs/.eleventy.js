import { waymark } from "waymark";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, {
    title: "Waymark",
    tagline: "The manual: from Markdown and questions to a site that can be searched",
    language: "en-GB",
    ruleSet: "strict",
  });
  return { dir: { input: "content" } };
}
