// Keys and live filters. Every page does all it does without them.
"use strict";
(() => {
  // A table of many rows can be narrowed as one types.
  for (const table of document.querySelectorAll("main table")) {
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    if (rows.length < 12) continue;
    const label = document.createElement("label");
    label.className = "narrow";
    const field = document.createElement("input");
    field.type = "search";
    label.append("Show rows with ", field);
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(word => text.includes(word));
      }
    });
    table.parentElement.before(label);
  }

  // Keys can be turned off, for who speaks to the machine or presses them by mistake.
  const stored = "tracker-keys";
  let hasKeys = localStorage.getItem(stored) !== "off";
  for (const buttons of document.querySelectorAll(".buttons")) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = hasKeys;
    box.addEventListener("change", () => {
      hasKeys = box.checked;
      localStorage.setItem(stored, hasKeys ? "on" : "off");
    });
    label.append(box, " Keys");
    buttons.append(label);
  }

  // Keys of a review, and / to search. What is typed into a field stays there, and a key that is held is pressed once.
  document.addEventListener("keydown", event => {
    if (!hasKeys || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const place = { "/": "find", a: "accept", r: "reject", s: "skip", b: "back" }[event.key];
    const edit = event.key === "e" && document.getElementById("edit");
    const found = place && document.getElementById(place);
    if (edit) {
      edit.open = true;
      edit.querySelector("input, textarea, select").focus();
    } else if (found && place === "find") found.focus();
    else if (found) found.click();
    else return;
    event.preventDefault();
  });
})();
