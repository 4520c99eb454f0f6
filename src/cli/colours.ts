import { isatty } from "node:tty";
import picocolors from "picocolors";

const { NO_COLOR, FORCE_COLOR } = process.env;

/** Whether output is coloured: at a terminal, unless NO_COLOR is set; elsewhere only with FORCE_COLOR. Continuous integration is no terminal. */
const coloured = !NO_COLOR && (Boolean(FORCE_COLOR) || isatty(1));

/** Colours for the terminal, which leave text as it is where there should be none. */
export const pc = { ...picocolors.createColors(coloured), isColorSupported: coloured };
