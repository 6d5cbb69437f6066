"use strict";

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { documentSelector, found, initializationOptions, missing, serverOptions } = require("./options");

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration("letterkit");
  const language = settings.get("language");
  const server = serverOptions(settings.get("command"));
  const command = found(server.command);
  if (!command) {
    vscode.window.showErrorMessage(missing(language, vscode.env.language));
    return;
  }
  client = new LanguageClient("letterkit", "letterkit", { ...server, command }, {
    documentSelector: documentSelector(settings.get("drafts")),
    initializationOptions: initializationOptions(language),
    synchronize: { configurationSection: "letterkit" },
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    vscode.window.showErrorMessage(missing(language, vscode.env.language));
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("letterkit.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (["command", "drafts"].some((name) => event.affectsConfiguration(`letterkit.${name}`))) {
        return restart();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
