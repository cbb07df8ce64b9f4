import { waymark } from "waymark";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Disguised" });
  return { dir: { input: "content" } };
}
