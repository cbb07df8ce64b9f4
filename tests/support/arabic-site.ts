import type { Files } from "./read-and-build.ts";

/**
 * A small site of everything that pages print, its author's words all in Arabic letters: what then stands
 * in others is the interface's.
 */
export const arabicSite: Files = {
  "content/index.md": `---
title: دليل
summary: عن الشاي.
---

أهلًا.
`,
  "content/guide/index.md": `---
title: الشاي
summary: كل شيء.
order: 1
---

نص.
`,
  "content/guide/tea.md": `---
title: أوراق
summary: عن الأوراق.
objectives:
  - قول ما هو
date: 2026-03-01
updated: 2026-03-05
authors: [ليلى]
tags: [شاي]
---

مقدمة [@mead]، وحاشية[^1].

[^1]: نص الحاشية.

## الماء {#water}

:::warning
ساخن.
:::

:::tip
انتظار.
:::

- [x] تم
- [ ] لاحقًا

\`\`\`
1
\`\`\`

## الوقت {#time}

نص، والشاي.
`,
  "content/sources.yaml":
    "sources:\n  - { id: mead, type: article, authors: ['ميد، ش.', 'نور، ل.'], year: 2001, title: أقران }\n",
  "content/glossary.yaml":
    "terms:\n  - { id: tea, term: شاي, aliases: [الشاي], definition: شراب. }\n",
  "quizzes/tea.yaml": `id: tea
title: أسئلة
summary: عن الشاي.
article: guide/tea.md
items:
  - id: one
    kind: single-choice
    stem: أي هذه؟
    rationale: لأنه كذلك.
    section: "#water"
    sources: [mead]
    hints: [فكرة]
    objective: قول ما هو
    tags: ["3"]
    difficulty: easy
    options:
      - { id: a, text: هذا, key: true }
      - { id: b, text: ذاك, feedback: لا. }
  - id: several
    kind: multiple-choice
    scoring: per-option
    stem: أي من هذه؟
    rationale: لأنه كذلك.
    options:
      - { id: a, text: هذا, key: true }
      - { id: b, text: ذاك, key: true }
      - { id: c, text: غيره }
  - id: judged
    kind: single-choice
    stem: ما الأفضل؟
    rationale: لأنه كذلك.
    sources: [mead]
    options:
      - { id: a, text: هذا, verdict: best, credit: 1, feedback: نعم. }
      - { id: b, text: ذاك, verdict: acceptable, credit: 0.5, feedback: ربما. }
      - { id: c, text: غيره, verdict: harmful, credit: 0, feedback: لا. }
  - { id: claim, kind: true-false, stem: الشاي شراب., answer: true, rationale: نعم. }
  - { id: word, kind: short-answer, stem: ما هو؟, accept: [شاي, الشاي], rationale: نعم. }
  - { id: share, kind: numeric, stem: كم؟, value: 37.5, tolerance: 1, unit: "%", rationale: نعم. }
  - id: gaps
    kind: cloze
    stem: الفراغات.
    rationale: نعم.
    text: هذا [[first]] وذاك [[second]].
    gaps:
      - { id: first, accept: [شاي] }
      - { id: second, options: [{ id: a, text: نعم, key: true }, { id: b, text: لا }] }
  - id: pairs
    kind: matching
    stem: أي مع أي؟
    rationale: نعم.
    prompts: [{ id: a, text: أول, match: x }, { id: b, text: ثان, match: y }]
    responses: [{ id: y, text: اثنان }, { id: x, text: واحد }]
  - id: steps
    kind: ordering
    stem: بأي ترتيب؟
    rationale: نعم.
    entries: [{ id: a, text: أول }, { id: b, text: ثان }, { id: c, text: ثالث }]
  - id: way
    kind: scenario
    scored: true
    stem: ماذا تفعل؟
    rationale: نعم.
    nodes:
      - id: door
        title: الباب
        text: يفتح.
        choices:
          - { id: in, text: دخول, to: good, credit: 1, feedback: نعم. }
          - { id: out, text: خروج, to: bad, credit: 0, feedback: لا. }
      - { id: good, title: الداخل, ending: good, text: حسن. }
      - { id: bad, title: الخارج, ending: poor, text: سيئ. }
  - { id: thought, kind: reflection, stem: ما رأيك؟, rationale: نعم., model: رأي. }
`,
  "quizzes/drawn.quiz.yaml":
    "title: مختارة\nsummary: بعضها.\npassMark: 60\ndraw:\n  - { from: [tea], count: 3 }\n",
};
