import { expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readChanged } from "../support/read-and-build.ts";

it.each(["guide/", "guide", "/guide/"])(
  "a link %j to a folder without a page says so",
  async (href) => {
    const { diagnostics } = await readChanged({
      "content/index.md": `# Home\n\n[a](${href}) [b](guide/choice.md#options)\n`,
    });
    expect(diagnostics.map((told) => formatDiagnostic(told).split("\n")[0])).toEqual([
      `content/index.md:3:5 dead-link: "${href}" leads to the folder content/guide, which has no page of its own; write content/guide/index.md, or link to one of its pages`,
    ]);
  },
);
