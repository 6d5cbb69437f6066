(() => {
  "use strict";
  let seen = null;
  const told = document.createElement("p");
  told.setAttribute("role", "alert");
  told.style.cssText = "position:sticky;bottom:0;margin:0;padding:.75rem 1rem;background:#94201c;color:#fff";
  const look = async () => {
    try {
      const state = await (await fetch("/state.json", { cache: "no-store" })).json();
      if (seen !== null && state.version !== seen) return location.reload();
      seen = state.version;
      const text = state.fault ? FAULT + " " + state.fault : "";
      if (told.textContent !== text) told.textContent = text;
      if (text) document.body.append(told);
      else told.remove();
    } catch {
      /* The server has stopped; the page stays as it is. */
    }
    setTimeout(look, 1000);
  };
  look();
})();
