"use strict";
/** Figures, words and the state of the view. Everything that is shown comes from scripts below data/. */
const giamngheo = (() => {
  const store = new Map();
  const loading = new Map();

  /** Called by the scripts of data/. */
  function put(name, value) {
    store.set(name, value);
  }

  /** A script of data/, loaded once; null where it does not exist. */
  function load(name) {
    if (store.has(name)) return Promise.resolve(store.get(name));
    if (!loading.has(name)) {
      loading.set(name, script("data/" + name + ".js").then(() => store.get(name) ?? null, () => null));
    }
    return loading.get(name);
  }

  function script(source) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = source;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  const site = () => store.get("site");

  /** A figure that can be compared, of every year and area: year → area → figure. */
  const comparison = (metric) => load("compare/" + metric);

  /* The state of the view is the part of the address behind #. */
  function state() {
    return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  }

  /** The address of a view: this one with some parts changed, on this page or another. */
  function address(changes, page = "") {
    const all = new URLSearchParams(page ? shared() : state());
    for (const [key, value] of Object.entries(changes)) {
      if (value === "" || value == null) all.delete(key);
      else all.set(key, value);
    }
    return (page ? page + ".html" : "") + "#" + all.toString();
  }

  /** What all pages have in common. */
  function shared() {
    const { lang, area, year } = state();
    return Object.fromEntries(Object.entries({ lang, area, year }).filter(([, value]) => value));
  }

  function go(changes) {
    const next = address(changes);
    if (next !== location.hash) location.hash = next;
  }

  /** Changes the address without a step for the back button, as while somebody types. */
  function settle(changes) {
    history.replaceState(null, "", address(changes));
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  const language = () => (state().lang === "en" ? "en" : "vi");

  /** The words of that name, with {places} filled. */
  function word(name, values = {}) {
    const words = site().words[name];
    const text = words ? words[language()] ?? words.vi : name;
    return text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
  }

  /** A text given in both languages. */
  const say = (words) => (words ? words[language()] ?? words.vi : "");

  /* Areas: a code may stand for another unit after a change of the map. */
  function mapDay(year) {
    return site().years[year]?.map ?? year + "-10-15";
  }

  function unit(code, year) {
    const units = site().areas[code]?.units ?? [];
    const day = mapDay(year);
    return units.find((one) => (!one.from || one.from <= day) && (!one.to || one.to >= day)) ?? null;
  }

  function areaName(code, year) {
    const own = unit(code, year) ?? site().areas[code]?.units[0];
    return own ? own.name : code;
  }

  const hasFigures = (code, year) => (site().areas[code]?.years ?? []).includes(Number(year));

  /** Areas directly below with figures in the year. */
  function below(code, year) {
    return Object.keys(site().areas)
      .filter((other) => hasFigures(other, year) && unit(other, year)?.parent === code)
      .sort();
  }

  /** Nearest area above with figures in the year. */
  function above(code, year) {
    let parent = unit(code, year)?.parent;
    while (parent && !hasFigures(parent, year)) parent = unit(parent, year)?.parent;
    return parent ?? null;
  }

  const years = () => Object.keys(site().years).map(Number).sort();

  function area() {
    const asked = state().area;
    return asked && site().areas[asked]?.years.length ? asked : site().root;
  }

  /** The year asked for, else the latest of the area. */
  function year() {
    const own = site().areas[area()].years;
    const asked = Number(state().year);
    return own.includes(asked) ? asked : own[own.length - 1];
  }

  /** Years in which the code stands for the same unit as in that year. */
  function sameUnit(code, of) {
    const now = unit(code, of);
    return site().areas[code].years.filter((one) => unit(code, one) === now);
  }

  /* Numbers. */
  const WITHHELD = "*";

  function number(value, decimals = 0) {
    if (value === WITHHELD) return "…";
    if (value == null) return "–";
    return format(language() === "en" ? "en-GB" : "vi-VN", decimals, Math.max(decimals, Number.isInteger(value) ? 0 : 2)).format(value);
  }

  const formats = new Map();

  /** Making one takes longer than writing a hundred figures with it. */
  function format(locale, fewest, most) {
    const name = locale + fewest + most;
    if (!formats.has(name)) {
      formats.set(name, new Intl.NumberFormat(locale, { minimumFractionDigits: fewest, maximumFractionDigits: most }));
    }
    return formats.get(name);
  }

  function signed(value, decimals = 0) {
    const text = number(Math.abs(value), decimals);
    return value > 0 ? "+" + text : value < 0 ? "−" + text : text;
  }

  /** Money is stored in dong and shown in million dong. */
  const shown = (value, unitName) => number(unitName === "money" && isNumber(value) ? value / 1e6 : value,
    isNumber(value) && (unitName === "percent" || unitName === "money") ? 2 : 0);

  const isNumber = (value) => typeof value === "number";

  const places = new Map();

  /** Where a column stands in the rows of its form. */
  function place(form, column) {
    if (!places.has(form)) places.set(form, new Map(site().forms[form].columns.map((one, index) => [one[0], index])));
    return places.get(form).get(column);
  }

  /** A figure: a number; null if not available, WITHHELD if not public; undefined where there is no such row. */
  function cell(data, form, ofYear, column, row = "total") {
    return data?.cells?.[form]?.[ofYear]?.[row]?.[place(form, column)];
  }

  /** From one year to the next: shares are subtracted before they are rounded, as the papers do. */
  function change(now, then, shareNow, shareThen) {
    const exact = [shareNow, shareThen].map(([count, whole]) => (isNumber(count) && isNumber(whole) && whole > 0 ? (100 * count) / whole : null));
    return exact.every(isNumber) ? exact[0] - exact[1] : now - then;
  }

  /** Rows of indicator_value; names of their fields in order. */
  const FIELDS = ["year", "measure", "indicator", "part", "unit", "numerator", "denominator", "value"];

  function measured(data, wanted) {
    const asked = Object.entries(wanted).map(([key, value]) => [FIELDS.indexOf(key), value]);
    return (data?.measured ?? [])
      .filter((row) => asked.every(([index, value]) => row[index] === value))
      .map((row) => Object.fromEntries(FIELDS.map((field, index) => [field, row[index]])));
  }

  /** Whether the program itself compared the two years; else they are not comparable. */
  const comparable = (code, later) => site().areas[code].comparable.includes(later);

  const fold = (text) =>
    text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");

  return { put, load, comparison, script, site, state, address, go, settle, language, word, say, unit, areaName, hasFigures,
    below, above, years, area, year, sameUnit, number, signed, shown, isNumber, change, cell, measured, comparable, fold,
    mapDay, WITHHELD };
})();
