/** For the edges, which hand in the files and their way to hash. */
export { openArchives } from "../intake/archive/open-archives.ts";
