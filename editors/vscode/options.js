"use strict";

const fs = require("node:fs");
const path = require("node:path");

/** How the server is started and spoken to: all of the extension that needs no editor around it. */

const CATALOGUE = ["**/phrases/**/*.yaml", "**/templates/*.j2"];

/** How to start the server by the setting letterkit.command. */
function serverOptions(command) {
  const [name, ...rest] = command.length ? command : ["letterkit", "lsp"];
  return { command: name, args: rest, options: { env: { ...process.env, PYTHONUTF8: "1" } } };
}

/**
 * Where a command is, as a file or on the PATH: it is told in the user's language if nowhere, and told once. It is started
 * from there, for Windows would look for its name in the folder of the letters first.
 */
function found(command, environment = process.env) {
  if (path.basename(command) !== command) return fs.existsSync(command) ? command : undefined;
  const name = Object.keys(environment).find((one) => one.toUpperCase() === "PATH");
  const folders = (environment[name] || "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const endings = process.platform === "win32" ? ["", ".exe"] : [""];
  const places = folders.flatMap((folder) => endings.map((ending) => path.join(folder, command + ending)));
  return places.find((place) => fs.existsSync(place));
}

/** Which files the server is told of: letters by the setting letterkit.drafts, and catalogues. */
function documentSelector(drafts) {
  return [
    { scheme: "file", pattern: drafts },
    { scheme: "untitled", language: "markdown" },
    { scheme: "untitled", language: "plaintext" },
    ...CATALOGUE.map((pattern) => ({ scheme: "file", pattern })),
  ];
}

/** What the server is told at its start. */
function initializationOptions(language) {
  return { language };
}

const MISSING = {
  sv: "letterkit hittades inte. Installera det med ”pip install letterkit[lsp]”, eller ange kommandot i inställningen letterkit.command.",
  fi: "letterkitiä ei löytynyt. Asenna se komennolla ”pip install letterkit[lsp]” tai anna komento asetuksessa letterkit.command.",
  en: 'letterkit was not found. Install it with "pip install letterkit[lsp]", or name the command in the setting letterkit.command.',
};

/** What is said where the server cannot be started, in the language chosen or that of the editor. */
function missing(language, locale) {
  return MISSING[language] || MISSING[locale.slice(0, 2)] || MISSING.en;
}

module.exports = { documentSelector, found, initializationOptions, missing, serverOptions };
