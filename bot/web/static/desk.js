// The lists beside the manager's chat; they are asked for again whenever the chat was, and when the window comes back.
"use strict";

function entry(one) {
  const item = make("li");
  item.append(make("p", one.name + "  " + one.who, "headline"), make("p", one.facts, "note"));
  if (one.quote) item.append(make("blockquote", one.quote));
  item.append(...row(one.buttons, "asides"));
  return item;
}

function list(id, entries, empty) {
  const target = document.getElementById(id);
  if (target.dataset.form === JSON.stringify(entries)) return;
  target.dataset.form = JSON.stringify(entries);
  target.replaceChildren(...(entries.length ? entries.map(entry) : [make("li", empty, "note")]));
}

async function lists() {
  const answer = await fetch("/desk/lists");
  if (!answer.ok) return;
  const desk = await answer.json();
  document.getElementById("actor").textContent = desk.actor ? "You are " + desk.actor : "";
  list("feedback", desk.feedback, "Nobody waits for a reply.");
  list("said", desk.said, "Nothing more.");
  list("actions", desk.actions, "No actions yet.");
  document.getElementById("digests").replaceChildren(...desk.digests.map((text) => make("pre", text)));
  const customer = document.querySelector(".customer");
  if (desk.guest && customer.hidden) {
    customer.hidden = false;
    customer.querySelector("iframe").src = "/chat";
  }
}

document.addEventListener("refreshed", lists);
window.addEventListener("focus", lists);
setInterval(lists, 5000);
