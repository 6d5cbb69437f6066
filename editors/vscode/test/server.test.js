"use strict";

/** The server as the library of the extension talks to it. LETTERKIT names the command, in JSON, where it is another. */

const assert = require("node:assert/strict");
const { spawn } = require("node:child_process");
const { test } = require("node:test");
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-languageserver-protocol/node");
const { initializationOptions, serverOptions } = require("../options");

test("a letter is checked as it is typed", { timeout: 120_000 }, async () => {
  const { command, args, options } = serverOptions(JSON.parse(process.env.LETTERKIT || "[]"));
  const server = spawn(command, args, options);
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const uri = "untitled:letter.md";
  const told = [];
  let arrived;
  connection.onNotification("textDocument/publishDiagnostics", (said) => {
    told.push(said);
    arrived?.();
  });
  const said = async (version) => {
    for (;;) {
      const found = told.find((one) => one.uri === uri && one.version === version);
      if (found) return found.diagnostics;
      await new Promise((resolve) => (arrived = resolve));
    }
  };
  connection.listen();
  const started = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: initializationOptions("sv"),
  });
  assert.ok(started.capabilities.hoverProvider);
  await connection.sendNotification("initialized", {});
  const text = "Vi lämnar samtliga räkningar obetalda.\n";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  const first = (await said(1)).find((one) => one.code === "officialese");
  assert.deepEqual(first.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 18 } });
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: text.replace("samtliga", "alla") }],
  });
  assert.ok(!(await said(2)).some((one) => one.code === "officialese"));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.equal(await new Promise((resolve) => server.on("exit", resolve)), 0);
  connection.dispose();
});
