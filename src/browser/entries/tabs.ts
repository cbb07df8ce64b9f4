import { startTabs } from "../page/tabs.ts";

startTabs();
