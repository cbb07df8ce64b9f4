import { startOfflineControl } from "../page/offline-control.ts";

void startOfflineControl();
