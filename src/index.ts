// All that a site, a theme or a tool may import from "waymark". Where each is declared, it is
// documented with an example.

export type { Diagnostic, Remedy } from "./core/diagnostics.ts";
export { formatDiagnostic } from "./core/diagnostics.ts";
export { type BuildOptions, build } from "./eleventy/build.ts";
export { check } from "./eleventy/check.ts";
export { type EleventyConfig, waymark } from "./eleventy/plugin.ts";
export { DiagnosticsError } from "./markdown/diagnostics-error.ts";
export type {
  ArticleView,
  ContentsEntry,
  FoldedLinksView,
  HomeView,
  PageWithItems,
  PathStepView,
  PrintAllView,
  PrintedArticleView,
  RedirectView,
  SectionView,
  TermView,
} from "./render/views/article-types.ts";
export type { CoverageView } from "./render/views/coverage-types.ts";
export type { FeedView } from "./render/views/feed-view.ts";
export type {
  FolderListView,
  GlossaryView,
  LetterIndexView,
  NotFoundView,
  SearchView,
  SourcesView,
  SourceView,
  WhatsNewView,
} from "./render/views/list-types.ts";
export type {
  ItemView,
  PaperItemView,
  PaperView,
  PracticeView,
  QuizIndexView,
  QuizView,
} from "./render/views/quiz-types.ts";
export type {
  FrameView,
  LinkView,
  LogoView,
  MoreView,
  PageView,
  SidebarGroup,
  SidebarLink,
  SidebarView,
} from "./render/views/types.ts";
export type { SiteConfig, SiteOptions } from "./site/config/config.ts";
export { defineConfig } from "./site/config/define-config.ts";
export { type BankInput, defineBank } from "./site/read/bank.ts";
export { defineQuiz, type QuizInput } from "./site/read/quiz.ts";
export type { SiteResult } from "./site/read-site.ts";
export type { Site } from "./site/site.ts";
