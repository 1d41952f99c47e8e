// Single keys for readers who go through many entries. All they do, links and buttons do too.
//   j k  next and previous entry      Enter  its evidence      o  its place in the report
//   n p  next and previous source     /      search            ?  the list of keys
//   + -  closer, wider in time        ← →    earlier, later    where a page has these buttons
// Off when a form field has the focus, with Ctrl, Alt or Meta, or when the reader turned them off;
// Enter on a link or a button stays that link's or button's.
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
  Enter: () => here?.querySelector("a[href]")?.click(),
};

const TYPED_IN = "input:not([type=checkbox]), textarea, select";
const OWN_ENTER = "input, textarea, select, a, button, summary";

// Keys that belong to the browser where a page has no such button.
const ZOOM = { "+": "closer", "=": "closer", "-": "wider", ArrowLeft: "back", ArrowRight: "on" };

function zoom(event) {
  const link = document.querySelector(`a[data-zoom="${ZOOM[event.key]}"]`);
  if (!link || event.target.closest(".frame, .wide")) return null;
  return () => link.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.closest(event.key === "Enter" ? OWN_ENTER : TYPED_IN)) return;
  if (document.getElementById("keys").open && event.key !== "?") return;
  if (!document.getElementById("keys-on").checked) return;
  const act = KEYS[event.key] ?? zoom(event);
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
