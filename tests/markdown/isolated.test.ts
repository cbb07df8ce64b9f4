import { describe, expect, it } from "vitest";
import { isolated } from "../../src/markdown/isolated.ts";
import { article, introOf, readChanged } from "../support/read-and-build.ts";

/** With the marks, that nobody sees, as brackets. */
const seen = (text: string) => text.replaceAll("\u2066", "[").replaceAll("\u2069", "]");
const arabic = (text: string) => seen(isolated(text, "ar"));

describe("plain text in a language that is written from right to left", () => {
  // By the Unicode Bidirectional Algorithm, each would stand in another order without the marks.
  it.each([
    ["عند 80 °C ثم", "عند [80 °C] ثم"],
    ["80 °C", "[80 °C]"],
    ["(5 km/h)، 3–5 kg", "([5 km/h])، [3–5 kg]"],
    ["عند 5 °C و3–5 kg، وب‍5 kg أو 7 °dH", "عند [5 °C] و[3–5 kg]، وب‍[5 kg] أو [7 °dH]"],
    ["לב-80 °C", "לב-[80 °C]"],
    ["لغة C++ أو C# أو .NET", "لغة [C++] أو [C#] أو [.NET]"],
    ["من @lina إلى #tea.", "من [@lina] إلى [#tea]."],
  ])("keeps numbers with units, and names with signs, in their order: %s", (text, expected) => {
    expect(arabic(text)).toBe(expected);
  });

  it.each([
    ["في عام 2020 بلغة Python"],
    ["20 % و5 كغ"],
    // What stands after a Latin word is of its order.
    ["حقيبة Big Bag 5 kg هنا"],
    ["https://example.org/a#b?c++ و lina@example.org"],
    ["&#x27;نعم&#x27; &amp; لا"],
  ])("leaves what keeps its order by itself: %s", (text) => {
    expect(arabic(text)).toBe(text);
  });

  it("keeps what is marked already, once", () => {
    const text = "\u2066f(5 kg)\u2069 عند 5 kg";
    expect(arabic(text)).toBe("[f(5 kg)] عند [5 kg]");
    expect(isolated(isolated(text, "ar"), "ar")).toBe(isolated(text, "ar"));
  });

  it("is told by its letters where the language is another", () => {
    expect(seen(isolated("עד 5 kg", "en"))).toBe("עד [5 kg]");
    expect(seen(isolated("up to 5 kg of C++", "en"))).toBe("up to 5 kg of C++");
  });
});

it("the words of an article keep the order of code and mathematics, too", async () => {
  const text = "شغّل `--zip` ثم $x + 1$ عند 80 °C[^1].\n\n[^1]: أو `a;`\n\n```\nb;\n```\n";
  const { site } = await readChanged(
    { "content/guide/zip.md": article("الملف", text) },
    { language: "ar" },
  );
  const read = site?.articles.find(({ output }) => output === "guide/zip.html");
  expect(seen((read && site?.wholeArticle(read).introText) ?? "")).toBe(
    "شغّل [--zip] ثم [x + 1] عند [80 °C]. [b;] أو [a;]",
  );
  expect(introOf("Run `--zip` at 80 °C").introText).toBe("Run --zip at 80 °C");
});
