import type { Day } from "../../core/local-day.ts";
import type { Progress } from "../../core/progress/progress.ts";
import { weeksOf } from "../../core/progress/weeks.ts";
import type { DueCount } from "../../core/review/due.ts";
import type { Review } from "../../core/review/review.ts";
import { fill, find, template } from "../dom/templates.ts";
import { drawCalibration } from "./calibration-chart.ts";
import { showChart } from "./chart.ts";
import { drawColumns } from "./column-chart.ts";
import { percent, shortDate, shownText } from "./format.ts";
import { fillRows } from "./table-rows.ts";

/** Reviews by day, from today on. */
export function showDue(section: HTMLElement, due: readonly DueCount[]): void {
  const total = due.reduce((sum, { reviews }) => sum + reviews, 0);
  const today = due[0]?.reviews ?? 0;
  fill(section, { some: total > 0, none: total === 0, total, today });
  const figure = find(section, "[data-picture]");
  showChart(figure, wordsOf(section), (area) =>
    drawColumns(
      due.map(({ day, reviews }, ahead) => ({
        label: ahead === 0 ? (figure.dataset.today ?? "") : ahead % 7 === 0 ? shortDate(day) : "",
        ...{ value: reviews, full: reviews, now: ahead === 0 },
      })),
      area,
    ),
  );
  const rows = due.filter(({ reviews }) => reviews > 0);
  fillRows(
    find(section, "[data-rows]"),
    rows.map(({ day, reviews }) => [shortDate(day), reviews]),
  );
}

/** Answers in each of the last 12 weeks. */
export function showWeeks(section: HTMLElement, progress: Progress, today: Day): void {
  const weeks = weeksOf(progress.days, { today, weeks: 12 });
  const answers = weeks.reduce((sum, week) => sum + week.answers, 0);
  const right = weeks.reduce((sum, week) => sum + week.right, 0);
  fill(section, { some: answers > 0, none: answers === 0, answers, right });
  showChart(find(section, "[data-picture]"), wordsOf(section), (area) =>
    drawColumns(
      weeks.map((week, index) => ({
        label: (weeks.length - 1 - index) % 4 === 0 ? shortDate(week.from) : "",
        ...{ value: week.answers, full: week.right, now: false },
      })),
      area,
    ),
  );
  fillRows(
    find(section, "[data-rows]"),
    weeks.map((week) => [shortDate(week.from), week.answers, week.right]),
  );
}

/** How often the learner was right, by how sure they said they were. */
export function showCalibration(
  section: HTMLElement,
  { calibration }: Progress,
  reviews: Iterable<Pick<Review, "toPutRight" | "suspended">>,
): void {
  const some = calibration.some(({ said }) => said > 0);
  const wrong = [...reviews].filter(
    ({ toPutRight, suspended }) => toPutRight && suspended !== "skipped",
  );
  fill(section, { some, none: !some, sureButWrong: wrong.length });
  const figure = find(section, "[data-picture]");
  const rows = calibration.map(({ confidence, said, right, interval }) => {
    const numbers = find(section, `[data-confidence="${confidence}"]`);
    const share = said === 0 ? null : right / said;
    fill(numbers, {
      said,
      right,
      share: share === null ? "" : percent(share),
      interval: interval !== null,
      low: interval === null ? "" : percent(interval.low),
      high: interval === null ? "" : percent(interval.high),
    });
    const label = numbers.querySelector("th")?.textContent ?? "";
    const what = said === 0 ? "said-nothing" : "said-count";
    const words = (name: string) =>
      shownText(fill(template(name), { confidence: label, right, said }));
    return { label, count: words(what), sentence: words(`${what}-sentence`), share, interval };
  });
  const words = wordsOf(section);
  const description = rows.map(({ sentence }) => sentence).join(" ");
  showChart(figure, { ...words, description }, (area) => drawCalibration(rows, area));
}

/** A picture's words are those on the page, so that a site changes or translates them once. */
function wordsOf(section: HTMLElement) {
  const text = (selector: string) => shownText(find(section, selector));
  return { title: text("h2"), description: text("[data-summary]") };
}
