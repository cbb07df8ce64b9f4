import { z } from "zod";
import { ruleSets } from "../../core/rules/levels.ts";
import { languageTag } from "../../markdown/language-tag.ts";
import { contentOption, folder } from "./content-option.ts";
import { hostOption } from "./host-option.ts";
import { imagesOption } from "./images-option.ts";
import { linksOption } from "./links-option.ts";
import { coloursOption, fontsOption, logoOption } from "./look-options.ts";
import { markdownOption } from "./markdown-option.ts";
import { messagesOption } from "./messages-option.ts";
import { offlineOption } from "./offline-option.ts";
import { reportSchema } from "./report.ts";
import { rulesOption } from "./rules-option.ts";
import { searchOption } from "./search-option.ts";
import { sidebarOption } from "./sidebar-option.ts";
import { editLinkOption, urlOption } from "./url-options.ts";

/** What a site's configuration says of it; each key's description is in `config.schema.json`. */
export const configSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .describe("The site's name, in every page's header and title. Plain text."),
  tagline: z.string().trim().default("").describe("One line under the name on the home page."),
  language: languageTag()
    .default("en")
    .describe("The site's language as a tag, such as en-GB, de or pt-BR."),
  languages: z
    .array(languageTag())
    .default([])
    .describe(
      "Other languages of the site: the articles of each are in the folder of its name, such as fr, in the content folder.",
    ),
  direction: z
    .enum(["ltr", "rtl"])
    .optional()
    .describe(
      "Which way the site's language is written, where it is not the language's usual one.",
    ),
  content: contentOption().describe(
    "The folder of Markdown articles, glossary.yaml and sources.yaml; or that and how they are read.",
  ),
  quizzes: folder().default("quizzes").describe("The folder of quizzes and item banks."),
  includes: folder()
    .default("_includes")
    .describe(
      "The folder whose templates and styles take the place of the theme's of the same path.",
    ),
  notice: z.string().default("").meta({
    contentMediaType: "text/markdown",
    description: "Stands in the footer of every page. Markdown; links are from the content folder.",
  }),
  logo: logoOption().describe(
    "A picture in the header, beside the title: a file in the content folder or the project's; { file, alt } in the title's place.",
  ),
  colours: coloursOption().describe(
    "Colours of the theme's that the site says otherwise: each for both appearances, or { light, dark }. Contrast is checked.",
  ),
  fonts: fontsOption().describe(
    "Fonts: names of those that readers have, or { name, files, fallback } for files of the site's own.",
  ),
  url: urlOption().describe(
    "The address of the site's home page, such as https://example.org/guide/. Pages then say their whole address (rel=canonical), and search engines find sitemap.xml and robots.txt.",
  ),
  host: hostOption().describe(
    "Where the site will stand: apache, caddy, cloudflare, github, gitlab, netlify, nginx, s3 or vercel; several of them; or all. The build then writes what that host reads: headers, redirects, the page for what is not there.",
  ),
  precompress: z
    .boolean()
    .default(false)
    .describe(
      "Whether texts have compressed copies beside them (.br and .gz), which nginx, Apache, Caddy and GitLab Pages send as they are.",
    ),
  output: folder()
    .optional()
    .describe("The folder that the site is written into; _site unless it is said."),
  header: linksOption().describe(
    "Links in the header, after those to the site's folders: articles as paths from the content folder, or { text, link } for others.",
  ),
  footer: linksOption().describe(
    "Links in the footer: articles as paths from the content folder, or { text, link } for others.",
  ),
  sidebar: sidebarOption().describe(
    "Folders and articles, as paths from the content folder, in the order that they are wanted in; what is not named follows, at the top folders before pages, within a folder pages before folders. { title, pages } makes a section of what stands in several folders, or in part of one.",
  ),
  editLink: editLinkOption().describe(
    "Where an article's source is edited: an address in which {path} stands for its path from the project's folder. Each article then ends with such a link.",
  ),
  gitDates: z
    .boolean()
    .default(false)
    .describe(
      "Whether an article whose front matter says no `updated` has the day of its last commit in git.",
    ),
  redirects: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      "Old paths from the site's root, such as /old/page.html, and the articles that they lead on to, as paths from the content folder.",
    ),
  report: reportSchema.describe(
    "Where learners report a fault in a question: mailto:… or https://…, with {id} and {revision} where the question's are to stand. Without it there is no such link.",
  ),
  textNote: z
    .string()
    .trim()
    .default("")
    .describe(
      "Stands beside every box for free text in the questions, such as what not to write in it.",
    ),
  printAll: z
    .boolean()
    .optional()
    .describe(
      "Whether there is a page that has all articles in reading order, to print; where nothing is said, there is up to 150,000 words.",
    ),
  takeAway: z
    .boolean()
    .default(true)
    .describe(
      "Whether readers may take a quiz's questions with them: files beside its page for Moodle (GIFT), Anki and spreadsheets (CSV), with links to them.",
    ),
  sharePictures: z
    .boolean()
    .optional()
    .describe(
      "Whether each article has a picture of its title that other sites show with a link to it (Open Graph); where nothing is said, up to 200 articles have. They take `url`, and sharp.",
    ),
  markdownCopies: z
    .boolean()
    .optional()
    .describe(
      "Whether each article has a copy as Markdown beside its page, for programs that read texts; where nothing is said, up to 1,000 articles have. They take `url`.",
    ),
  coverage: z
    .strictObject({
      except: z
        .array(z.string())
        .default([])
        .describe("Ids of sections that need no questions: `waymark coverage` leaves them out."),
      publish: z
        .boolean()
        .default(false)
        .describe(
          "Whether the page that `waymark serve` shows of it, coverage.html, is published.",
        ),
    })
    .prefault({})
    .describe("What `waymark coverage` asks for."),
  glossary: z
    .strictObject({
      link: z
        .boolean()
        .default(true)
        .describe(
          "Whether articles link the terms of glossary.yaml where they are first used in a section.",
        ),
    })
    .prefault({})
    .describe("What the site makes of its glossary."),
  search: searchOption().describe(
    "false for a site without search; { pinned: […] } for pages that come first for some words.",
  ),
  offline: offlineOption().describe(
    "false for a site that browsers do not keep for reading without a network; { limit: … } for how large a site they keep whole.",
  ),
  maxFiles: z
    .int()
    .min(1)
    .default(20_000)
    .describe(
      "How many files the host takes: the search makes larger and fewer ones where the whole site would have more, and a build tells where that is not enough.",
    ),
  markdown: markdownOption().describe("How Markdown is read."),
  images: imagesOption().describe("Which images of other sites pages may show."),
  messages: messagesOption().describe(
    'Sentences of the interface that the site says otherwise, by key, such as "item.check": "Mark it".',
  ),
  ruleSet: z
    .enum(ruleSets)
    .default("recommended")
    .describe(
      "How strict a build is. recommended: what breaks a page is an error, what is unusual a warning. strict: all are errors. migrate: what can be a warning is one.",
    ),
  rules: rulesOption().describe(
    'What single rules count for, whatever the set says: error, warning or off, by name, such as "missing-anchor": "warning".',
  ),
});
