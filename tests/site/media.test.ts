import { describe, expect, it } from "vitest";
import {
  article,
  buildChanged,
  readChanged,
  soundFiles,
  wholeHome,
} from "../support/read-and-build.ts";

const files = {
  "content/owl.mp3": "sound",
  "content/a b.mp4": "film",
  "content/a.webm": "film",
  "content/a.en.vtt": "WEBVTT",
  "content/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"></svg>',
};
const warned = { "external-image": "warning", "dead-link": "warning" } as const;
const images = { hosts: ["example.org"] };
const play = 'controls="" preload="metadata"';

async function home(body: string) {
  const { site, diagnostics } = await readChanged(
    { ...files, "content/index.md": article("Home", body) },
    { images, rules: { "absolute-link": "warning", ...warned } },
  );
  const whole = wholeHome(site);
  const told = diagnostics.map(({ line, rule }) => `${line} ${rule}`);
  return { html: whole?.introHtml.trim(), words: whole?.introText, told };
}

describe("sound and film", () => {
  it.each([
    [
      "![An owl](owl.mp3)",
      `<figure><audio src="owl.mp3" ${play} aria-label="An owl"></audio></figure>`,
    ],
    [
      '![A b](<a b.mp4> "So"){width=640 height=360 .c}',
      `<figure><video src="a%20b.mp4" class="c" width="640" height="360" ${play} aria-label="A b"></video>\n<figcaption>So</figcaption></figure>`,
    ],
    [
      "Hear ![*it*](owl.mp3#t=3).",
      `<p>Hear <audio src="owl.mp3#t=3" ${play} aria-label="it"></audio>.</p>`,
    ],
  ])("have a player that begins when it is asked to: %s", async (text, expected) => {
    const { html, told } = await home(text);
    expect(html).toBe(expected);
    expect(told).toEqual([]);
  });

  it("of a film have the tracks that stand beside it by its name", async () => {
    const english = '<track kind="captions" src="a.en.vtt" srclang="en" label="English">';
    const video = `<video src="a.webm" ${play} aria-label="A"`;
    expect((await home("![A](a.webm)")).html).toBe(`<figure>${video}>${english}</video></figure>`);
    // With HTML beside it, all is sanitised.
    expect((await home("![A](a.webm)\n\n<b>x</b>")).html).toContain(`>${english}</video>`);
    const pages = await buildChanged({
      ...files,
      "content/film/b.v2.mp4": "film",
      "content/film/b.v2.vtt": "WEBVTT",
      "content/film/b.v2.pt-BR.vtt": "WEBVTT",
      "content/film/b.v2.zzz.vtt": "WEBVTT",
      "content/seen.md": article("Seen", "![B](film/b.v2.mp4)", "permalink: /x/y/\n"),
    });
    const [, tracks] = /<video[^>]*>(.*?)<\/video>/.exec(pages.get("x/y/index.html") ?? "") ?? [];
    expect(tracks).toBe(
      [
        '<track kind="captions" src="../../film/b.v2.pt-BR.vtt" srclang="pt-BR" label="Brazilian Portuguese">',
        '<track kind="captions" src="../../film/b.v2.vtt" srclang="en" label="English">',
      ].join(""),
    );
  });

  it("are found by their words", async () => {
    expect((await home('![An owl](owl.mp3 "At night")')).words).toBe("An owl At night");
  });

  it("may be HTML, with tracks and a picture, and always have controls", async () => {
    const { html, told } = await home(
      '<video poster="a.svg" width="30" preload="none" loop>\n<source src="a.webm" type="video/webm">\n<track src="a.en.vtt" kind="captions" srclang="en" label="English" default>\n</video>\n\n<audio src="owl.mp3"></audio>',
    );
    expect(html).toBe(
      '<video poster="a.svg" width="30" preload="none" loop="" controls="">\n<source src="a.webm" type="video/webm" />\n<track src="a.en.vtt" kind="captions" srclang="en" label="English" default="" />\n</video>\n<p><audio src="owl.mp3" controls="" preload="metadata"></audio></p>',
    );
    expect(told).toEqual([]);
  });

  it("never begin by themselves, bring nothing from elsewhere, and run nothing: all is told", async () => {
    const { html, told } = await home(
      [
        '<video src="a.webm" autoplay onplay="x()" crossorigin></video>',
        '<video src="https://example.org/a.mp4" poster="https://evil.example/a.png"></video>',
        '<audio><source src="//example.org/a.mp3" srcset="x"></audio>',
        '<source src="a.webm">',
        "![A film](https://example.org/a.mp4)",
        "![A film](gone.mp4)",
        '<video src="javascript:x()"></video>',
        '<video src="data:video/mp4,x"></video>',
      ].join("\n\n"),
    );
    expect(html).not.toMatch(/autoplay|onplay|crossorigin|example|srcset|javascript|data:/);
    expect(html?.match(/<video[^>]* src=/g)).toHaveLength(1);
    expect(html?.match(/<source/g)).toHaveLength(1);
    expect(html).toContain("<figure>A film</figure>");
    expect(told).toEqual([
      ...["6 unsafe-html", "6 unsafe-html", "6 unsafe-html"],
      ...["8 external-image", "8 external-image"],
      ...["10 absolute-link", "10 external-image", "10 unsafe-html"],
      ...["12 unsafe-html", "14 external-image", "16 dead-link"],
      ...["18 unsafe-link", "20 unsafe-link"],
    ]);
  });

  it("stand in questions, beside the words that ask, and in no line of words there", async () => {
    const bank = (stem: string) => ({
      ...files,
      "quizzes/choice.yaml": (soundFiles["quizzes/choice.yaml"] ?? "").replace(
        "Which?",
        JSON.stringify(stem),
      ),
    });
    const pages = await buildChanged(bank("Which is it?\n\n![A call](../content/owl.mp3)"));
    expect(pages.get("quizzes/choice.html")).toContain(
      `<figure><audio src="../owl.mp3" ${play} aria-label="A call"></audio></figure>`,
    );
    const { diagnostics } = await readChanged(bank("Which is ![a call](../content/owl.mp3)?"));
    expect(diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      "8:31 unsafe-html",
    ]);
  });

  it("load the styles of what few pages have, and are copied", async () => {
    const pages = await buildChanged({
      ...files,
      "content/index.md": article("Home", "![An owl](owl.mp3)"),
    });
    expect(pages.get("index.html")).toContain("seldom-style");
    expect(pages.get("guide/choice.html")).not.toContain("seldom-style");
    expect(pages.get("index.html")).toContain("media-src &#39;self&#39;;");
  });
});
