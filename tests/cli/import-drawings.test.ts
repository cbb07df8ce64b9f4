import { expect, it } from "vitest";
import { importReading } from "../../src/cli/import/import-file.ts";

const setting = {
  origin: { file: "a.h5p", format: "h5p" as const },
  ...{ to: "quizzes/a.yaml", content: "content", before: undefined },
};

const drawing = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`;

it("a drawing that may run something is not taken, as told; others are", () => {
  const assets = new Map<string, Uint8Array>([
    ["plain.svg", Buffer.from(drawing("<title>On the way</title><path d='M0 0'/>"))],
    ["script.svg", Buffer.from(drawing("<script>x()</script>"))],
    ["loads.SVG", Buffer.from(drawing("", ' onload="x()"'), "utf16le")],
    ["link.svg", Buffer.from(drawing('<a href="javascript:x()"/>'))],
    ["photo.png", Buffer.from("<script>")],
  ]);
  const { report } = importReading({ questions: [], leftOut: [], losses: [], assets }, setting);
  expect(report.dropped).toEqual(
    ["script.svg", "loads.SVG", "link.svg"].map(
      (name) => `the drawing "${name}", which holds code; save it without, and put it back`,
    ),
  );
});
