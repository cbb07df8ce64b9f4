/** From the project's folder: where builds leave what the next ones there may use. */
export const BUILD_CACHE = ".cache/waymark";
