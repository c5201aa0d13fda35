// One chat: asks for its lines whenever the server says that something changed, and draws what is new or different.
"use strict";

const main = document.querySelector("[data-chat]");
const base = main.dataset.base || location.pathname.replace(/\/$/, "");
const log = main.querySelector(".log");
const toast = main.querySelector(".toast");
const form = main.querySelector(".say");
const field = form.querySelector("textarea");
const drawn = new Map();
let prefix = Math.random().toString(36).slice(2, 10) + Date.now().toString(36);
let posted = 0;

function make(tag, text, name) {
  const element = document.createElement(tag);
  element.dir = "auto";
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
}

function button(one, act) {
  const element = make("button", one.label);
  element.type = "button";
  if (one.spoken) element.setAttribute("aria-label", one.spoken);
  element.addEventListener("click", () => act(one, element));
  return element;
}

function row(buttons, name) {
  const group = make("div", "", name);
  group.append(...buttons.map((one) => button(one, press)));
  return buttons.length ? [group] : [];
}

function calendar(day) {
  const label = make("label", day.label, "day");
  const field = make("input");
  field.type = "date";
  field.addEventListener("change", () => field.value && act({ press: day.press + field.value }, field));
  label.append(field);
  return label;
}

function ours(line) {
  const bubble = make("article", "", "us");
  bubble.append(make("p", line.headline, "headline"), ...line.body.map((text) => make("p", text)));
  if (line.quote) bubble.append(make("blockquote", line.quote));
  for (const section of line.sections) {
    const list = make("ul");
    list.append(...section.lines.map((text) => make("li", text)));
    bubble.append(make("h3", section.title), list, ...row(section.buttons, "asides"));
  }
  bubble.append(...line.after.map((text) => make("p", text)));
  if (line.day) bubble.append(calendar(line.day));
  bubble.append(...row(line.choices, line.choices.length > 3 ? "choices" : "choices few"), ...row(line.asides, "asides"));
  if (line.note) bubble.append(make("p", line.note, "note"));
  return bubble;
}

function draw(line) {
  const item = line.words === undefined ? ours(line) : make("article", line.words, "you");
  const at = new Date(line.at);
  const time = make("time", at.toLocaleString(document.documentElement.lang, { weekday: "short", hour: "2-digit", minute: "2-digit" }));
  time.dateTime = line.at;
  item.append(time);
  return item;
}

function place(line) {
  const form = JSON.stringify(line);
  const old = drawn.get(line.id);
  if (old && old.form === form) return false;
  const item = draw(line);
  if (old) {
    const held = old.item.contains(document.activeElement);
    old.item.replaceWith(item);
    if (held) (item.querySelector("button") || field).focus();
  } else {
    log.append(item);
  }
  drawn.set(line.id, { form, item });
  return !old;
}

async function refresh() {
  const answer = await fetch(base + "/lines");
  if (!answer.ok) return say(answer.status === 404 ? main.dataset.gone : main.dataset.reload);
  const chat = await answer.json();
  if (chat.language !== document.documentElement.lang && !field.value) return location.reload();
  const added = chat.lines.map(place).some(Boolean);
  if (chat.begin && !log.children.length) log.append(row([{ label: main.dataset.begin, open: true }], "choices few")[0]);
  if (added) requestAnimationFrame(() => { log.scrollTop = log.scrollHeight; });
  document.dispatchEvent(new Event("refreshed"));
}

function say(words) {
  toast.textContent = words;
  if (words) setTimeout(() => { if (toast.textContent === words) toast.textContent = ""; }, 4000);
}

// The same id is sent again after a broken connection, so that what arrived already counts once.
async function post(what) {
  const body = JSON.stringify({ id: prefix + "-" + ++posted, ...what });
  const request = { method: "POST", headers: { "content-type": "application/json", "x-yousaid": "1" }, body };
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      const answer = await fetch(base + "/post", request);
      if (answer.ok) return (await answer.json()).toast;
      if (answer.status < 500) break;
    } catch (error) { /* the connection broke: once more */ }
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
  }
  throw new Error("not saved");
}

async function act(what, control) {
  control.disabled = true;
  try {
    say(await post(what));
    return true;
  } catch (error) {
    say(main.dataset.lost);
    return false;
  } finally {
    control.disabled = false;
    refresh();
  }
}

async function press(one, control) {
  if (one.fill !== undefined) return fill(one.fill);
  if (one.open) control.parentElement.remove();
  await act(one.open ? { open: true } : { press: one.press }, control);
}

function fill(text) {
  field.value = text;
  field.focus();
  const gap = text.indexOf('""') + 1;
  if (gap) field.setSelectionRange(gap, gap);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  if (!await act({ text }, form.querySelector("button"))) field.value = text;
  field.focus();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// Whatever changes the size of the chat must not hide its last message.
new ResizeObserver(() => { log.scrollTop = log.scrollHeight; }).observe(log);
refresh();
new EventSource(base + "/events").onmessage = refresh;
