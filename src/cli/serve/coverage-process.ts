import { configured } from "../../eleventy/configured-site.ts";
import { assembleBuild } from "../../output/assemble.ts";
import { COVERAGE_PAGE } from "../../site/coverage-page.ts";
import { silentListener } from "../../site/listener.ts";

// The process in which `waymark serve` makes the page of what questions cover, once for each build that
// somebody asks it of. Whether the site publishes it or not, it is as it would be there.
const config = await configured();
const coverage = { ...config.coverage, publish: true };
const { pages } = await assembleBuild(process.cwd(), { ...config, coverage }, silentListener);
const html = pages.find(({ path }) => path === COVERAGE_PAGE)?.render() ?? "";
process.send?.(`${html}`, () => process.exit());
