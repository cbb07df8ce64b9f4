import { waymark } from "waymark";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, {
    title: "Hostile <script>window.hacked = 'site'</script>",
    tagline: "<img src=data:image/png,x onerror=window.hacked='tagline'>",
    notice: "<script>window.hacked = 'notice'</script> [link](javascript:window.hacked=1)",
  });
  return { dir: { input: "content" } };
}
