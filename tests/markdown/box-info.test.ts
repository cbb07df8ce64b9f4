import { expect, it } from "vitest";
import { readBoxInfo } from "../../src/markdown/box-info.ts";

const plain = { name: "tip", title: "", fold: undefined };

// By the manuals of VitePress ("Custom Containers"), Docusaurus ("Admonitions"), MyST ("Directives"), Pandoc
// ("Divs and Spans") and Quarto ("Callout Blocks").
it.each<readonly [string, object]>([
  ["tip", {}],
  ["tip  ", {}],
  ["tip :::", {}],
  ["tip Title", { title: "Title" }],
  ["tip Two words :::", { title: "Two words" }],
  ["tip {no-title}", { title: undefined }],
  ["tip { no-title } Title", { title: "Title" }],
  ["tip[Title]", { title: "Title" }],
  ["tip[A [b] c]", { title: "A [b] c" }],
  ["tip[A \\] c]", { title: "A \\] c" }],
  ["tip[Title]{#id}", { title: "Title", id: "id" }],
  ["tip[Title] {#id .a}", { title: "Title", id: "id" }],
  ["tip[Title] more", { title: "Title more" }],
  ["tip[Title", { title: "[Title" }],
  ["tip [a](b.md)", { title: "[a](b.md)" }],
  ["tip {#id}", { id: "id" }],
  ["tip {.a}", { id: undefined }],
  ['tip {#id title="Title"}', { title: "Title", id: "id" }],
  ['tip {title="Title"}', { title: "Title", id: undefined }],
  ["tip {a=b}", { title: "{a=b}" }],
  ["{tip}", {}],
  ["{tip} Title", { title: "Title" }],
  ["{tip}Title", { name: "{tip}Title" }],
  ["{.tip}", { id: undefined }],
  ["{.callout-tip}", { id: undefined }],
  ["{.callout-}", { name: "callout-", id: undefined }],
  ['{.tip #id title="A title"}', { title: "A title", id: "id" }],
  ['{.callout-tip collapse="true"}', { fold: "closed", id: undefined }],
  ['{.callout-tip collapse="false"}', { id: undefined }],
  ["{.details}", { name: "details", fold: "closed", id: undefined }],
  ["details", { name: "details", fold: "closed" }],
  ["details Title {open}", { name: "details", title: "Title", fold: "open" }],
  ["details {open} Title", { name: "details", title: "Title", fold: "open" }],
  ["details {open}", { name: "details", fold: "open" }],
  ["details {no-title}", { name: "details", title: "", fold: "closed" }],
  ["details[Title]{#id}", { name: "details", title: "Title", fold: "closed", id: "id" }],
  ["details {#id}", { name: "details", fold: "closed", id: "id" }],
  ["", { name: "" }],
])("after the colons stands %j", (info, box) => {
  expect(readBoxInfo(info)).toEqual({ ...plain, ...box });
});
