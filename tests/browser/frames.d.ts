// What frames.mjs puts into the page, for the functions that run there.
declare const frameCounts: import("./frames.mjs").Frames;
declare const startProgram: () => void;
