import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** The program of a Chromium: what HEARSAY_BROWSER names, or one at a usual place; undefined where there is none. */
export function findBrowser(): string | undefined {
  return process.env["HEARSAY_BROWSER"] ?? usual.find(existsSync);
}

/** Starts a Chromium that is quiet and talks to nobody. */
export function launch(executablePath: string): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...quiet] });
}
