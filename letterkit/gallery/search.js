(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const phrases = JSON.parse(get("phrases").textContent);
  const [form, asked, count, found] = ["search", "asked", "count", "found"].map(get);
  const most = Number(count.dataset.most);

  const entry = (phrase) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const purpose = document.createElement("span");
    link.href = phrase.at;
    link.textContent = phrase.id;
    purpose.textContent = phrase.purpose;
    purpose.lang = "en";
    item.append(link, purpose);
    return item;
  };

  const search = () => {
    const words = asked.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = words.length ? phrases.filter((one) => words.every((word) => one.words.includes(word))) : [];
    found.replaceChildren(...hits.slice(0, most).map(entry));
    const said = hits.length > most ? count.dataset.first : count.dataset.found;
    count.textContent = words.length ? said.replace("#", hits.length) : "";
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.focus();
  });
  asked.addEventListener("input", search);
  search();
})();
