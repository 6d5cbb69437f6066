// What the page does better with a script; without one every button still works, a page at a time.
"use strict";

const PAUSE = 600; // milliseconds without a key until the text is checked
let timer = 0;
let asking = null;

const byId = (id) => document.getElementById(id);

function tell(words) {
  const told = byId("told");
  if (told) told.textContent = words;
}

/** Send the form and put the answer in the place of what it shows; what is being written stays. */
async function send(form, submitter, isTyping) {
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  const signal = asking.signal;
  const data = new FormData(form, submitter);
  const note = submitter?.closest("li[id]")?.id;
  tell(form.dataset.working);
  byId("work").setAttribute("aria-busy", "true");
  let page;
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, signal });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (error) {
    if (signal.aborted) return;
    page = null;
  }
  byId("work").removeAttribute("aria-busy");
  const fresh = page?.getElementById("work");
  if (!fresh) {
    tell(page?.getElementById("problem")?.textContent ?? form.dataset.lost);
    return;
  }
  if (isTyping) showTyped(fresh);
  else {
    const before = byId("text")?.value ?? "";
    const isDone = submitter?.name === "own" && !fresh.querySelector(".fault");
    if (isDone) submitter.closest(".rewriting").remove();
    const hasGaps = ["edit", "insert"].includes(submitter?.name) && JSON.parse(submitter.value)[3].includes("[");
    showAll(fresh, page, note);
    if (hasGaps) fillIn(before);
  }
}

/** After a phrase with gaps: the editor opens at the first of them, ready to be written over. */
function fillIn(before) {
  const field = document.querySelector(".source #text");
  if (!field) return;
  let start = 0;
  while (start < before.length && before[start] === field.value[start]) start++;
  const gap = /\\?\[[^\]\n]+\]/g; // in Markdown the brackets are escaped
  gap.lastIndex = start;
  const found = gap.exec(field.value);
  if (!found) return;
  field.closest("details").open = true;
  field.setSelectionRange(found.index, found.index + found[0].length);
  field.focus();
}

/** After typing: only what follows from the text is renewed, and not while there is a fault to read. */
function showTyped(fresh) {
  const result = fresh.querySelector("#result");
  if (result) {
    const written = beingWritten();
    byId("result").replaceWith(document.adoptNode(result));
    writeOn(written);
  }
  const tools = fresh.querySelector(".tools");
  if (tools && document.activeElement?.closest(".tools") === null) {
    document.querySelector(".tools").replaceWith(document.adoptNode(tools));
  }
  for (const name of ["changes", "before", "format"]) {
    const field = document.querySelector(`#draft [name="${name}"]`);
    const other = fresh.querySelector(`[name="${name}"]`);
    if (field && other) field.value = other.value;
  }
  tell(fresh.querySelector("#told")?.textContent || fresh.querySelector(".fault")?.textContent.trim() || "");
}

/** After anything else: all is renewed, and the focus goes to where the work goes on. */
function showAll(fresh, page, note) {
  const pane = document.querySelector(".desk > .notes")?.scrollTop ?? 0;
  const isOpen = document.querySelector(".source")?.open ?? false;
  const isFirst = !byId("work").classList.contains("checked");
  const written = beingWritten();
  byId("work").replaceWith(document.adoptNode(fresh));
  writeOn(written);
  document.querySelector(".uis").replaceWith(document.adoptNode(page.querySelector(".uis")));
  document.title = page.title;
  const source = document.querySelector(".source");
  if (source) source.open = isOpen;
  const told = byId("told");
  const words = told.textContent;
  told.textContent = "";
  requestAnimationFrame(() => (told.textContent = words)); // so that it is read out
  if (isFirst) {
    fresh.classList.add("fresh"); // what is in sight is drawn before the rest
    requestAnimationFrame(() => setTimeout(() => fresh.classList.remove("fresh")));
    window.scrollTo(0, 0);
    byId("content").focus({ preventScroll: true });
    return;
  }
  const notes = document.querySelector(".desk > .notes");
  if (notes) notes.scrollTop = pane;
  const all = [...document.querySelectorAll(".rule li[id]")];
  const next = note && (byId(note) ?? all[all.length - 1]);
  (next?.querySelector("a, button, summary") ?? document.querySelector(".tools button, .tools a"))?.focus({ preventScroll: true });
}

/** The sentence of a note opens, to be written anew; pressed once more, the button closes it. */
function rewrite(button) {
  const { sentence } = button.dataset;
  const number = button.value;
  let opened = button.parentElement.nextElementSibling;
  if (!opened) {
    opened = byId("rewriting").content.firstElementChild.cloneNode(true);
    const [field, replace] = opened.children;
    const was = byId("sentences").content.getElementById(sentence).textContent;
    field.name = `own-${number}`;
    field.ariaLabel = field.ariaLabel.replace("{number}", number);
    field.lang = button.closest("li").querySelector("q").lang;
    field.value = was;
    replace.value = `${number} ${JSON.stringify([...sentence.match(/\d+/g).map(Number), was, ""])}`;
    button.parentElement.after(opened);
  } else opened.hidden = !opened.hidden;
  button.ariaExpanded = String(!opened.hidden);
  if (!opened.hidden) opened.firstElementChild.focus();
}

/** The sentences that are being written anew, and what is written: it outlives the notes that it stands below. */
function beingWritten() {
  const begun = [...document.querySelectorAll(".rewriting")].filter((one) => !one.hidden || one.firstElementChild.value);
  return begun.map((one) => {
    const [field, replace] = one.children;
    const was = JSON.parse(replace.value.slice(replace.value.indexOf("[")))[2]; // after the number of the note
    const cursor = field === document.activeElement && [field.selectionStart, field.selectionEnd];
    return { was, words: field.value, isHidden: one.hidden, cursor };
  });
}

/** Their fields open again below the renewed notes, each at the first that speaks of the same sentence. */
function writeOn(written) {
  if (!written.length) return; // to set the focus makes the browser draw the page once more
  let focused = document.activeElement;
  for (const { was, words, isHidden, cursor } of written) {
    const sentence = [...byId("sentences").content.children].find((one) => one.textContent === was);
    const button = sentence && document.querySelector(`[data-sentence="${sentence.id}"]`);
    if (!button) continue;
    rewrite(button);
    const field = button.parentElement.nextElementSibling.firstElementChild;
    field.value = words;
    if (isHidden) rewrite(button);
    if (!cursor) continue;
    field.setSelectionRange(...cursor);
    focused = field;
  }
  focused.focus({ preventScroll: true });
}

/** Words light up while their note, or the number at them, is pointed at, has the focus, or is where the address leads. */
function point() {
  const notes = ".rule li[id]:is(:hover, :focus-within, :target)";
  const numbers = ".paper .number:is(:hover, :focus, :target)";
  for (const mark of document.querySelectorAll(".pointed")) mark.classList.remove("pointed");
  for (const one of document.querySelectorAll(`${notes}, ${numbers}`)) {
    for (const mark of document.getElementsByClassName(one.id.replace("n", "m"))) mark.classList.add("pointed");
  }
}
for (const name of ["mouseover", "focusin", "focusout"]) document.addEventListener(name, point);
window.addEventListener("hashchange", point);

/** A file that is dropped or chosen is checked at once, unless it is too large to be sent. */
function take(input) {
  const form = input.form;
  const file = input.files[0];
  if (!file) return;
  if (file.size > Number(form.dataset.bytes)) {
    tell(form.dataset.large);
    input.value = "";
    return;
  }
  send(form, form.querySelector('button[value="check"]'), false);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-live]") || event.submitter?.hasAttribute("data-whole")) return;
  event.preventDefault();
  if (event.submitter?.name === "open") rewrite(event.submitter);
  else send(form, event.submitter, false);
});

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-live-text]")) return;
  clearTimeout(timer);
  timer = setTimeout(() => send(event.target.form, null, true), PAUSE);
});

document.addEventListener("change", (event) => {
  if (event.target.matches('[data-live] input[type="file"]')) take(event.target);
});

for (const name of ["dragover", "drop"]) {
  document.addEventListener(name, (event) => {
    const input = document.querySelector('[data-live] input[type="file"]');
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault(); // or the browser would open the file in the place of the page
    if (name === "drop" && input) {
      input.files = event.dataTransfer.files;
      take(input);
    } else byId("take")?.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) byId("take")?.classList.remove("over");
});

// Words in the letter lead to their note, as their number does.
document.addEventListener("click", (event) => {
  const mark = event.target.closest?.(".paper mark");
  if (!mark || String(window.getSelection())) return;
  const id = [...mark.classList].find((name) => /^m\d/.test(name));
  if (id) byId(id)?.click();
});

byId("faults")?.focus(); // what is wrong is read out first
