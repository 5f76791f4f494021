"use strict";
/** Printed documents, found by title, area or form; tone marks do not matter. */
parts.page(async (isCurrent) => {
  const g = giamngheo;
  const { make, fill } = parts;
  const all = (await g.load("documents")) ?? [];
  if (!isCurrent()) return;
  const state = g.state();
  const text = g.fold(state.q ?? "");
  const of = { area: state.area ?? "", year: state.year ?? "", form: state.form ?? "" };
  const searched = (one) => g.fold([one.title, one.form, g.areaName(one.area, one.year), one.area, one.year].join(" "));
  const found = all.filter((one) => text.split(/\s+/).every((part) => searched(one).includes(part)) && (!of.area || one.area === of.area)
    && (!of.year || String(one.year) === of.year) && (!of.form || one.form === of.form));
  const areas = [...new Set(all.map((one) => one.area))].sort();
  const years = [...new Set(all.map((one) => String(one.year)))].sort();
  const forms = [...new Set(all.map((one) => one.form))].sort();
  if (!document.querySelector("#controls input[name=q]")) {
    fill("controls", make("label", { class: "wide" }, make("span", {}, g.word("search")), make("input", { type: "search", name: "q", value: state.q ?? "",
      oninput: (event) => g.settle({ q: event.target.value }) })), make("span", { id: "filters" }));
  }
  document.querySelector("#controls label.wide span").textContent = g.word("search");
  const choices = (name, label, values, names) => parts.select(label, name, [["", g.word("all")], ...values.map((one) => [one, names(one)])], of[name]);
  fill("filters", choices("area", g.word("area"), areas, (one) => g.areaName(one, all.find((document) => document.area === one).year)),
    choices("year", g.word("year"), years, (one) => one), choices("form", g.word("table"), forms, (one) => (g.site().forms[one] ? parts.formTitle(one) : parts.quietly(all.find((document) => document.form === one).title))));
  fill("found", all.length ? g.word("documents_found", { number: found.length, all: all.length }) : g.word("no_documents"));
  fill("left-out", g.site().internal ? "" : g.word("documents_left_out", { threshold: g.site().threshold }));
  const size = (bytes) => (bytes < 1e6 ? g.number(Math.ceil(bytes / 1000)) + " kB" : g.number(bytes / 1e6, 1) + " MB");
  const shown = found.slice(0, 300);
  fill("list", shown.length ? make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": g.word("page_documents") },
    make("table", { class: "documents" }, make("thead", {}, make("tr", {}, ["document", "area", "year", "state", "files"].map((one) => make("th", { scope: "col" }, g.word(one))))),
      make("tbody", {}, shown.map((one) => make("tr", {}, make("th", { scope: "row" }, parts.quietly(one.title)), make("td", {}, g.areaName(one.area, one.year)),
        make("td", {}, one.year + (one.period === "6m" ? " (" + g.word("period_6m") + ")" : "")), make("td", {}, one.release.startsWith("draft") ? g.word("state_draft") : one.release),
        make("td", {}, one.files.map((file) => [make("a", { href: file[0] }, file[1] + " (" + size(file[2]) + ")"), " "]))))))) : "");
});
