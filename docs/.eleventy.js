import { waymark } from "waymark";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, {
    title: "Waymark",
    tagline: "The manual: from Markdown and questions to a site that can be searched",
    language: "en-GB",
  });
  return { dir: { input: "content" } };
}
