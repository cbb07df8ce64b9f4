import { startFolderLists } from "../page/folder-list.ts";

startFolderLists();
