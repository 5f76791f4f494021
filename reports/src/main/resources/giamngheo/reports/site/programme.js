"use strict";
/** Tables of the programme, and the page that shows them all. */
const programme = (() => {
  const g = giamngheo;
  const { make, fill } = parts;

  /** A stored table as it was composed; text columns that are empty throughout are left out. */
  function table(form, rows, area, year) {
    const columns = g.site().forms[form].columns.filter(([key]) => rows.some((row) => row[2][key] != null));
    const named = columns.findIndex(([key]) => rows.every((row) => row[2][key] === row[1] || row[2][key] == null));
    const rest = columns.filter((_, index) => index !== named && !(index < named));
    return parts.table({ caption: parts.formTitle(form) + ", " + g.areaName(area, year) + ", " + year, name: `${form}-${area}-${year}`, year,
      head: [g.word("item"), ...rest.map(([key]) => parts.columnName(form, key))],
      rows: rows.map(([key, label, cells]) => [{ text: label || key }, ...rest.map(([column, , kind]) => {
        const value = cells[column];
        return typeof value === "number" ? { value, unit: kind === "rate" ? "percent" : "amount", key: { form, column, area, year, row: key } } : value ?? "";
      })]), emphasis: (row) => row[0].text === "Tổng cộng" });
  }

  if (document.documentElement.dataset.page === "programme") {
    parts.page(async (isCurrent) => {
      const area = g.area();
      const year = g.year();
      const data = await g.load("area/" + area);
      if (!isCurrent()) return;
      const period = g.state().period ?? "year";
      const forms = Object.keys(data.programme ?? {}).filter((form) => Object.keys(data.programme[form]).some((one) => one.startsWith(year + "/")));
      const form = forms.includes(g.state().form) ? g.state().form : "";
      fill("heading", g.word("programme_of", { area: g.areaName(area, year), year }));
      fill("controls", parts.areaPicker(), parts.yearSelect(),
        parts.select(g.word("period"), "period", [["year", g.word("period_year")], ["6m", g.word("period_6m")]], period),
        parts.select(g.word("table"), "form", [["", g.word("all_tables")], ...forms.map((one) => [one, parts.formTitle(one)])], form));
      const shown = forms.filter((one) => !form || one === form).filter((one) => data.programme[one][year + "/" + period]);
      fill("tables", shown.length ? shown.map((one) => make("section", {}, make("h2", {}, parts.formTitle(one)),
        table(one, data.programme[one][year + "/" + period], area, year))) : make("p", { class: "note" }, g.word("no_programme")));
    });
  }
  return { table };
})();
