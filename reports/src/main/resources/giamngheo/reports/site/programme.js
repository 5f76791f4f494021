"use strict";
/** Tables of the programme, and the page that shows them all. */
const programme = (() => {
  const g = giamngheo;
  const { make, fill } = parts;

  /** A stored table as it was composed; text columns that are empty throughout are left out. */
  function table(form, rows, area, year) {
    const columns = g.site().forms[form].columns.map(([key, , kind], index) => ({ key, kind, place: index + 2 }))
      .filter(({ place }) => rows.some((row) => row[place] !== 0));
    return parts.table({ caption: parts.formTitle(form) + ", " + g.areaName(area, year) + ", " + year, name: `${form}-${area}-${year}`, year,
      head: [g.word("item"), ...columns.map(({ key, kind }) => parts.columnName(form, key) + (kind === "money" ? " (" + g.word("million") + ")" : ""))],
      rows: rows.map((row) => [{ text: row[1] || row[0] }, ...columns.map(({ key, kind, place }) => {
        const value = Array.isArray(row[place]) ? row[place][0] : row[place];
        if (Array.isArray(row[place]) || value === g.WITHHELD) {
          return { value, unit: { rate: "percent", money: "money" }[kind] ?? "amount", key: { form, column: key, area, year, row: row[0], value } };
        }
        return value === 0 ? "" : value;
      })]), emphasis: (row) => !/^\s*[–-]/.test(row[0].text) && row.slice(1).some((one) => one !== "") && /^(Tổng|Dự án)/.test(row[0].text) });
  }

  /** The tables of an area and a year; null where there are none. */
  const load = (area, year) => (g.site().programme.includes(area + "-" + year) ? g.load("programme/" + area + "-" + year) : Promise.resolve(null));

  if (document.documentElement.dataset.page === "programme") {
    parts.page(async (isCurrent) => {
      const area = g.area();
      const year = g.year();
      const tables = (await load(area, year)) ?? {};
      if (!isCurrent()) return;
      const period = g.state().period ?? "year";
      const forms = Object.keys(tables);
      const form = forms.includes(g.state().form) ? g.state().form : "";
      fill("heading", g.word("programme_of", { area: g.areaName(area, year), year }));
      fill("controls", parts.areaPicker(), parts.yearSelect(),
        parts.select(g.word("period"), "period", [["year", g.word("period_year")], ["6m", g.word("period_6m")]], period),
        parts.select(g.word("table"), "form", [["", g.word("all_tables")], ...forms.map((one) => [one, parts.formTitle(one)])], form));
      const shown = forms.filter((one) => !form || one === form).filter((one) => tables[one][period]);
      fill("tables", shown.length ? shown.map((one) => make("section", {}, make("h2", {}, parts.formTitle(one)),
        table(one, tables[one][period], area, year))) : make("p", { class: "note" }, g.word("no_programme")));
    });
  }
  return { table, load };
})();
