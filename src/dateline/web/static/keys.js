// Single keys for readers who go through many entries. All they do, links and buttons do too.
//   j k  next and previous entry      Enter  its evidence      o  its place in the report
//   n p  next and previous source     /      search            ?  the list of keys
// Off when a form field has the focus, with Ctrl, Alt or Meta, or when the reader turned them off.
"use strict";

const OFF = "dateline.keys.off";
const entries = () => [...document.querySelectorAll("[data-entry]")];
const sources = () => [...document.querySelectorAll("[data-source], .passage")];
let here = null;

function remembered() {
  try { return localStorage.getItem(OFF) !== "1"; } catch { return true; }
}

function remember(on) {
  try { on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"); } catch { /* a private window */ }
}

function go(to) {
  if (!to) return;
  here?.classList.remove("here");
  here = to;
  here.classList.add("here");
  here.setAttribute("tabindex", "-1");
  here.focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
}

function step(all, by) {
  const at = all.indexOf(here);
  go(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]);
}

function follow(selector) {
  const link = (here ?? document).querySelector(selector);
  if (link) link.click();
}

function showKeys() {
  const dialog = document.getElementById("keys");
  dialog.open ? dialog.close() : dialog.showModal();
}

const KEYS = {
  j: () => step(entries(), 1),
  k: () => step(entries(), -1),
  n: () => step(sources(), 1),
  p: () => step(sources(), -1),
  o: () => follow("a.report, a[data-original]"),
  "/": () => document.getElementById("find")?.focus(),
  "?": showKeys,
  Enter: () => follow("a[href]"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.closest("input, textarea, select, button, a, summary, dialog")) return;
  if (!document.getElementById("keys-on").checked && event.key !== "?") return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

const on = document.getElementById("keys-on");
on.checked = remembered();
on.addEventListener("change", () => remember(on.checked));
const opener = document.getElementById("keys-open");
opener.hidden = false;
opener.addEventListener("click", showKeys);
