"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const path = require("node:path");
const { documentSelector, found, missing, serverOptions } = require("../options");

test("the command of the settings starts the server", () => {
  const { command, args } = serverOptions(["/venv/bin/letterkit", "lsp"]);
  assert.deepEqual([command, args], ["/venv/bin/letterkit", ["lsp"]]);
  assert.equal(serverOptions([]).command, "letterkit");
});

test("letters and catalogues are told of, other YAML is not", () => {
  const patterns = documentSelector("letters/*.md").map((one) => one.pattern).filter(Boolean);
  assert.deepEqual(patterns, ["letters/*.md", "**/phrases/**/*.yaml", "**/templates/*.j2"]);
});

test("what is missing is told in the language that was chosen, or that of the editor", () => {
  assert.match(missing("fi", "en"), /ei löytynyt/);
  assert.match(missing("", "sv-FI"), /hittades inte/);
  assert.match(missing("", "de"), /was not found/);
});

test("a command is looked for where it is named, or else on the path, and started from there", () => {
  const { dir, base } = path.parse(process.execPath);
  assert.equal(found(process.execPath, {}), process.execPath);
  assert.equal(found(base, { Path: `nowhere${path.delimiter}${dir}` }), process.execPath);
  assert.equal(found(base, { PATH: "nowhere" }), undefined);
  assert.equal(found(path.join(dir, "nowhere", base), { PATH: dir }), undefined);
});

test("a program in the folder of the letters is none that is found", () => {
  const { dir, base } = path.parse(process.execPath);
  const before = process.cwd();
  process.chdir(dir);
  assert.equal(found(base, { PATH: `.${path.delimiter}` }), undefined);
  process.chdir(before);
});
