"use strict";
/** Parts that pages are made of. Texts are set as text, never as markup. */
const parts = (() => {
  const g = giamngheo;

  /** An element with attributes and children. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value != null) element.setAttribute(key, value);
    }
    element.append(...children.flat(9).filter((child) => child != null && child !== ""));
    return element;
  }

  function fill(id, ...children) {
    const element = document.getElementById(id);
    if (element) element.replaceChildren(...children.flat(9).filter((child) => child != null && child !== ""));
  }

  /** A figure that tells where it comes from. key: form, row, column or measure; area, year, value. */
  function figure(value, unitName, key, extra = "") {
    const text = g.shown(value, unitName);
    if (value === g.WITHHELD) {
      return make("span", { class: "withheld " + extra, title: g.word("withheld") }, text,
        make("span", { class: "hidden" }, g.word("withheld")));
    }
    if (value == null) return make("span", { class: "absent " + extra, title: g.word("absent") }, text);
    return make("button", { type: "button", class: "figure " + extra, "data-key": JSON.stringify(key),
      title: birth(key), "data-value": value }, text, unitName === "percent" ? "%" : "");
  }

  const births = new Map();

  /** The birth certificate in one line. */
  function birth({ year }) {
    const name = year + g.language();
    if (!births.has(name)) births.set(name, born(g.site().years[year]));
    return births.get(name);
  }

  function born(own) {
    return [g.word("state_" + own.state) + (own.state === "draft" ? "" : " " + own.release),
      g.word("standard_of", { id: own.standard }), g.word("map_of", { day: day(own.map) })].join(" · ");
  }

  function day(text) {
    const [y, m, d] = text.slice(0, 10).split("-");
    return d + "/" + m + "/" + y;
  }

  function columnName(form, column) {
    const leaf = g.site().forms[form]?.columns.find((one) => one[0] === column);
    return leaf ? leaf[1].map(g.say).filter((text) => !text.includes("{")).join(" – ") : column;
  }

  /** Titles are printed in capitals; here they are read. */
  function formTitle(form) {
    return quietly(g.say(g.site().forms[form]?.title).replace(/\{\w+\}\s*/g, "").trim());
  }

  function quietly(text) {
    const small = text === text.toLocaleUpperCase("vi") ? text.toLocaleLowerCase("vi") : text;
    return small.charAt(0).toLocaleUpperCase("vi") + small.slice(1);
  }

  const traceKey = (key) =>
    `./giamngheo trace ${key.form} --area ${key.area} --year ${key.year} --row ${key.row ?? "total"} --column ${key.column}` +
    (g.site().years[key.year].state === "draft" ? "" : ` --release ${g.site().years[key.year].release}`);

  async function certificate(key) {
    const own = g.site().years[key.year];
    const data = await g.load("area/" + key.area);
    const documents = ((await g.load("documents")) ?? []).filter(
      (one) => one.form === key.form && one.area === key.area && one.year === key.year);
    const coverage = g.measured(data, { measure: "coverage", year: key.year, unit: "household" })[0];
    const value = "value" in key ? key.value : g.cell(data, key.form, key.year, key.column, key.row ?? "total");
    const lines = [
      ["figure_name", key.form ? columnName(key.form, key.column) : key.name],
      ["area", g.areaName(key.area, key.year) + " (" + key.area + ")"],
      ["year", String(key.year)],
      ["value", g.number(value, 0)],
      ["standard", own.standard],
      ["map_day", day(own.map)],
      ["release", g.word("state_" + own.state) + (own.state === "draft" ? "" : ", " + own.release)
        + (own.document ? ", " + own.document : "")],
      ["cutoff", own.cutoff ? day(own.cutoff) : "–"],
      ["coverage", coverage && g.isNumber(coverage.value) ? g.number(100 * coverage.value, 2) + "%" : "–"],
      [key.form ? "trace_key" : "measure_key", key.form ? make("code", {}, traceKey(key)) : make("code", {}, key.measure)],
    ];
    const dialog = document.getElementById("certificate");
    dialog.replaceChildren(
      make("h2", { id: "certificate-title" }, g.word("certificate")),
      make("dl", {}, lines.map(([name, text]) => [make("dt", {}, g.word(name)), make("dd", {}, text)])),
      make("p", {},
        key.form ? make("a", { href: g.address({ area: key.area, year: key.year, form: key.form }, "area") + "" },
          g.word("to_table")) : "",
        documents.map((one) => one.files.map((file) => [" · ", make("a", { href: file[0] }, file[1] + ": " + quietly(one.title))]))),
      make("form", { method: "dialog" }, make("button", {}, g.word("close"))));
    dialog.showModal();
  }

  /**
   * A table with downloads. head: texts; rows: cells, each a text or {value, unit, key}; the first cell names the row.
   */
  function table({ caption, head, rows, notes = [], name, year, sortable = false, emphasis = () => false }) {
    const own = g.site().years[year ?? g.year()];
    const certificateLine = [g.word("state_" + own.state) + (own.state === "draft" ? "" : " " + own.release),
      g.word("standard_of", { id: own.standard }), g.word("map_of", { day: day(own.map) }),
      own.cutoff ? g.word("cutoff_of", { day: day(own.cutoff) }) : ""].filter(Boolean).join(" · ");
    const body = make("tbody", {}, rows.map((row) => make("tr", { class: emphasis(row) ? "total" : null },
      row.map((one, index) => index === 0
        ? make("th", { scope: "row" }, one.link ? make("a", { href: one.link }, one.text) : one.text ?? one)
        : make("td", { class: isFigure(one) || /^[+−]?[\d.,]+%?$/.test(one) ? "number" : null },
          isFigure(one) ? figure(one.value, one.unit, one.key) : one ?? "")))));
    roving(body);
    const plain = () => ({
      caption, notes: [...notes, certificateLine, g.word("address") + ": " + location.href],
      head, rows: rows.map((row) => row.map((one) => (isFigure(one) ? (one.value === g.WITHHELD ? "…" : one.value)
        : one instanceof Node ? one.textContent : one?.text ?? one))),
    });
    return make("figure", { class: head.length > 8 ? "table wide" : "table" },
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
        make("table", {}, make("caption", {}, caption),
          make("thead", {}, make("tr", {}, head.map((text, index) => make("th", { scope: "col",
            class: index && rows.some((row) => isFigure(row[index])) ? "number" : null }, text)))), body)),
      make("figcaption", {}, notes.map((note) => make("p", { class: "note" }, note)),
        make("p", { class: "birth" }, certificateLine),
        make("p", { class: "downloads" },
          make("button", { type: "button", onclick: () => downloads.csv(name, plain()) }, g.word("csv")), " ",
          make("button", { type: "button", onclick: () => downloads.xlsx(name, plain()) }, g.word("xlsx")))));
  }

  const isFigure = (one) => one != null && typeof one === "object" && "value" in one && !(one instanceof Node);

  /** One stop for the Tab key in a table; arrows go from figure to figure. */
  function roving(body) {
    const figures = [...body.querySelectorAll("button.figure")];
    figures.forEach((one, index) => { one.tabIndex = index === 0 ? 0 : -1; });
    body.addEventListener("keydown", (event) => {
      const here = event.target.closest("td,th");
      if (!here || !event.key.startsWith("Arrow")) return;
      const row = here.parentElement;
      const place = [...row.children].indexOf(here);
      const all = [...body.children];
      const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
      const next = all[all.indexOf(row) + step[0]]?.children[place + step[1]]?.querySelector("button.figure");
      if (!next) return;
      figures.forEach((one) => { one.tabIndex = -1; });
      next.tabIndex = 0;
      next.focus();
      event.preventDefault();
    });
  }

  /** A choice that becomes part of the address. */
  function select(label, key, options, value, change = (chosen) => g.go({ [key]: chosen })) {
    return make("label", {}, make("span", {}, label),
      make("select", { name: key, onchange: (event) => change(event.target.value) },
        options.map(([code, text]) => make("option", { value: code, selected: code === String(value) }, text))));
  }

  /** Finds an area by its name, with or without tone marks, or by its code. */
  function areaPicker(label = g.word("area"), chosen = g.area(), change = (code) => g.go({ area: code })) {
    const id = "pick-" + Math.random().toString(36).slice(2);
    const list = make("ul", { id, role: "listbox", "aria-label": label, hidden: true });
    const input = make("input", { type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": id,
      "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", name: "area",
      value: g.areaName(chosen, g.year()) });
    let found = [];
    let active = -1;
    const order = { nation: 0, province: 1, district: 2, commune: 3 };
    const all = Object.keys(g.site().areas).filter((code) => g.site().areas[code].years.length)
      .map((code) => ({ code, unit: g.site().areas[code].units[0],
        names: [...new Set(g.site().areas[code].years.map((one) => g.areaName(code, one)))] }))
      .sort((a, b) => order[a.unit.level] - order[b.unit.level] || a.code.localeCompare(b.code));
    const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); active = -1;
      input.removeAttribute("aria-activedescendant"); };
    const mark = () => [...list.children].forEach((one, index) => {
      one.setAttribute("aria-selected", String(index === active));
      if (index === active) { input.setAttribute("aria-activedescendant", one.id); one.scrollIntoView({ block: "nearest" }); }
    });
    const choose = (code) => { close(); input.value = g.areaName(code, g.year()); change(code); };
    const open = (text) => {
      const wanted = g.fold(text.trim());
      found = all.filter((one) => one.code.includes(wanted) || one.names.some((name) => g.fold(name).includes(wanted)));
      list.replaceChildren(...found.map((one, index) => make("li", { role: "option", id: id + "-" + index,
        "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(one.code); } },
        one.names.join(" / "), make("small", {}, " " + one.code))));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      active = wanted && found.length ? 0 : -1;
      mark();
    };
    input.addEventListener("focus", () => { input.select(); });
    input.addEventListener("click", () => open(""));
    input.addEventListener("input", () => open(input.value));
    input.addEventListener("blur", () => { close(); input.value = g.areaName(chosen, g.year()); });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) open("");
        else active = (active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
        mark();
        event.preventDefault();
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!list.hidden && found[Math.max(active, 0)]) choose(found[Math.max(active, 0)].code);
      } else if (event.key === "Escape") close();
    });
    return make("label", { class: "picker" }, make("span", {}, label), input, list);
  }

  const yearSelect = () => select(g.word("year"), "year",
    g.site().areas[g.area()].years.map((one) => [String(one), String(one)]), g.year());

  /** Draws the page again when the address changes; the choice that had the focus keeps it. */
  function page(draw) {
    let turn = 0;
    const run = async () => {
      const own = ++turn;
      frame();
      const focused = document.activeElement?.name;
      await draw(() => own === turn);
      if (own === turn && focused) document.querySelector(`#controls [name="${focused}"]`)?.focus();
      if (own !== turn) return;
      document.documentElement.dataset.drawn = location.hash || "#";
      dispatchEvent(new Event("drawn"));
    };
    addEventListener("hashchange", run);
    run();
  }

  function frame() {
    const language = g.language();
    document.documentElement.lang = language;
    const pageName = document.documentElement.dataset.page;
    document.title = g.word("page_" + pageName) + " – " + g.word("title");
    const button = document.getElementById("language");
    button.textContent = language === "en" ? "Tiếng Việt" : "English";
    button.lang = language === "en" ? "vi" : "en";
    button.onclick = () => g.go({ lang: language === "en" ? "" : "en" });
    document.getElementById("menu").setAttribute("aria-label", g.word("menu"));
    for (const link of document.querySelectorAll("#menu a")) link.href = g.address({}, link.dataset.page);
    document.getElementById("skip").onclick = (event) => { event.preventDefault(); document.getElementById("main").focus(); };
    const own = g.site().years[g.year()];
    fill("stamp", birth({ year: g.year() }) + (own.cutoff ? " · " + g.word("cutoff_of", { day: day(own.cutoff) }) : ""));
    fill("address", g.word("address") + ": " + location.href);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-key]");
    if (button) certificate(JSON.parse(button.dataset.key));
  });

  return { make, fill, figure, birth, day, columnName, formTitle, quietly, table, select, areaPicker, yearSelect, page };
})();
