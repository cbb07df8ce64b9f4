import { expect, it } from "vitest";
import { namedAt, openTag } from "../../src/render/template-tags.ts";

it.each([
  ["all is ended", "{% if a %}{% for b in c %}{{ b }}{% endfor %}{% else %}d{% endif %}"],
  ["a value that is set in one go", '{% set a = "b" %}'],
  ["a block that is set", "{% set a %}b{% endset %}"],
  ["signs within a comment", "{# {{ {% if %} #}"],
  ["a comment without an end", "{# {% if a %}"],
  ["signs within what is raw", "{%- raw -%}{{ {% if a %}{%- endraw -%}"],
  ["signs within what is verbatim", "{% verbatim %}{{ {% if a %}{% endverbatim %}"],
  ["tags that nothing ends", '{% include "a" %}{% extends "b" %}{% import "c" as d %}'],
])("no tag is open where there is %s", (_, text) => {
  expect(openTag(text)).toBeUndefined();
});

it.each(["block", "call", "filter", "for", "if", "macro", "switch"])(
  "%s has to be ended",
  (name) => {
    expect(openTag(`ab{% ${name} c %}`)).toEqual({
      ...{ at: 2, isPrint: false, message: `"{% ${name} … %}" is not ended` },
      hint: `write {% end${name} %} where it ends`,
    });
  },
);

it.each([
  ["the first that is open", "{% if a %}{% for b in c %}", 10, '"{% for … %}" is not ended'],
  [
    "what another's end leaves open",
    "{% if a %}{% for b in c %}{% endif %}",
    10,
    '"{% for … %}" is not ended',
  ],
  ["an end too many", "{% if a %}{% endif %}{% endif %}", 21, '"{% endif %}" ends nothing'],
  ["a set without a value", "{% set a %}", 0, '"{% set … %}" is not ended'],
  ["a tag at the text's end", "a{% if", 1, '"{%" is not closed'],
  ["a tag before another", "{% if a {% b %}", 0, '"{%" is not closed'],
  ["a value before another", "{{ a {{ b }}", 0, '"{{" is not closed'],
  ["a value at the text's end", "a {{ b", 2, '"{{" is not closed'],
])("of several the one to mend is told: %s", (_, text, at, message) => {
  expect(openTag(text)).toMatchObject({ at, message, isPrint: message.includes("closed") });
});

it.each([
  ["{{ a | b }}", "\\|", "b", 7],
  ["{# | b #}{{ a |b }}", "\\|", "b", 15],
  ["{{ a | bc | b }}", "\\|", "b", 12],
  ["{{ a | c }}", "\\|", "b", undefined],
  ["{% include 'x.y' %}", "[\"']", "x.y", 12],
  // A point stands for itself alone.
  ["{% include 'xzy' %}", "[\"']", "x.y", undefined],
])("in %j a name behind a sign has its place", (text, before, name, at) => {
  expect(namedAt(text, before, name)).toBe(at);
});
