import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { manual } from "../support/manual-blocks.ts";

// By Node, as the manual's configuration loads it.
const api: typeof import("waymark") = createRequire(import.meta.url)("waymark");

it("nothing is wrong with the manual's own texts and questions", async () => {
  const { diagnostics } = await api.check(manual);
  expect(diagnostics.map(api.formatDiagnostic)).toEqual([]);
});
