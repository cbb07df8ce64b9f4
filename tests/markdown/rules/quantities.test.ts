import { describe, expect, it } from "vitest";
import { article, buildOnly, introOf } from "../../support/read-and-build.ts";

const html = (text: string) => introOf(text).introHtml.trim();

describe("a number and its unit", () => {
  it.each([
    ["at 80 °C", "at 80_°C"],
    ["20 % of 5 kg, 3–5 min", "20_% of 5_kg, 3–5_min"],
    ["-5 °C, 1,5 km/h, 10 m²", "-5_°C, 1,5_km/h, 10_m²"],
    ["**12 ms** and ==3 GB==", "<strong>12_ms</strong> and <mark>3_GB</mark>"],
    ["1 000 kg, 12 500 000 EUR, 2024 100 kg", "1_000_kg, 12_500_000_EUR, 2024 100_kg"],
    ["80\u202f°C, 80°C", "80\u202f°C, 80°C"],
    ["5 kgs, a5 kg, 5 in 10, v1.2 m3u", "5 kgs, a5 kg, 5 in 10, v1.2 m3u"],
    ["`5 kg` $5 kg$ <kbd>5 kg</kbd>", undefined],
  ])("is not parted at a line's end: %s", (text, expected) => {
    const made = html(text);
    if (expected !== undefined) expect(made).toBe(`<p>${expected.replaceAll("_", "\u00a0")}</p>`);
    else expect(made).toContain("<code>5 kg</code>");
  });

  // By the Unicode Bidirectional Algorithm, 80 comes after C there: a digit after Arabic letters is of their direction.
  it.each([
    ["عند 80 °C ثم", "عند <bdi>80_°C</bdi> ثم"],
    ["עד 3–5 km/h, **או 7 kg**", "עד <bdi>3–5_km/h</bdi>, <strong>או <bdi>7_kg</bdi></strong>"],
    ["نحو 5 كغ أو ٣ كم ثم ٢٠ ٪", "نحو 5_كغ أو ٣_كم ثم ٢٠_٪"],
    ["5 ק״ג, 3 ס״מ או 7 גרם", "5_ק״ג, 3_ס״מ או 7_גרם"],
    ["5 ممكن", "5 ممكن"],
    ["عند 80°C أو 20 % أو 5", "عند <bdi>80°C</bdi> أو 20_% أو 5"],
  ])("keeps its order beside letters written leftwards: %s", (text, expected) => {
    expect(html(text)).toBe(`<p>${expected.replaceAll("_", "\u00a0")}</p>`);
  });

  it("keeps its order in a text of such a language where it stands alone, as in a table's cell", async () => {
    const table = "| أ | ب |\n|---|---|\n| أخضر | 75 °C |\n| أسود | 90 % |";
    const files = await buildOnly({
      "content/index.md": article("الشاي", table, "language: ar\n"),
    });
    expect(files.get("index.html")).toContain("<td><bdi>75\u00a0°C</bdi></td>");
    expect(files.get("index.html")).toContain("<td>90\u00a0%</td>");
  });

  it("is found by a search as it was typed", () => {
    expect(introOf("عند 80 °C ثم").introText).toContain("80 °C");
  });
});
