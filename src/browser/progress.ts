import { ProgressPage } from "./progress/progress-page.ts";

customElements.define("progress-page", ProgressPage);
