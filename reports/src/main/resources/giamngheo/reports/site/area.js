"use strict";
/** The profile of one area. */
(() => {
  const g = giamngheo;
  const { make, fill, table } = parts;
  /** Of groups that overlap these can fall below zero; 5b and 10b count who is in none. */
  const BY_FORMULA = ["5", "10"];
  const SECTIONS = ["trend", "movements", "deprivations", "who", "targets", "need", "money", "activities", "quality", "papers"];

  parts.page(async (isCurrent) => {
    const area = g.area();
    const year = g.year();
    const parent = g.above(area, year);
    // What is read further down comes meanwhile.
    g.load("method");
    g.load("documents");
    const [data, parentData, tables] = await Promise.all([g.load("area/" + area), parent ? g.load("area/" + parent) : null,
      programme.load(area, year)]);
    if (!isCurrent()) return;
    const view = { area, year, parent, data, parentData, tables };
    fill("heading", g.word("profile_of", { area: g.areaName(area, year), year }));
    fill("controls", parts.areaPicker(), parts.yearSelect());
    fill("contents", make("ul", {}, SECTIONS.map((part) => make("li", {}, make("a", { href: "#h-" + part,
      onclick: (event) => { event.preventDefault(); document.getElementById("h-" + part).scrollIntoView(); } }, g.word("part_" + part))))));
    fill("trend", trend(view));
    fill("movements", movements(view));
    fill("deprivations", deprivations(view));
    fill("who", who(view));
    fill("targets", targets(view));
    fill("need", programmeTable(view, "need-reach"));
    fill("money", programmeTable(view, "capital"));
    fill("activities", programmeTable(view, "programme-results"));
    fill("quality", await quality(view));
    fill("papers", await papers(view));
    const asked = { "poor-movement": "movements", "near-poor-movement": "movements", "poor-deprivation": "deprivations",
      "near-poor-deprivation": "deprivations", "review-result": "trend" }[g.state().form];
    if (asked) document.getElementById("h-" + asked).scrollIntoView();
  });

  const note = (name, values) => make("p", { class: "note" }, g.word(name, values));

  function columns(form) {
    return g.site().forms[form].columns.filter((one) => /^[0-9]/.test(one[0]));
  }

  const leaf = (one) => g.say(one[1][one[1].length - 1]);

  function trend({ area, year, data }) {
    const years = g.site().areas[area].years;
    const same = new Set(g.sameUnit(area, year));
    const of = (column) => Object.fromEntries(years.map((one) => [one, same.has(one) ? g.cell(data, "review-result", one, column) : null]));
    const breaks = years.slice(1).filter((one) => !g.comparable(area, one));
    const label = g.word("trend_label", { area: g.areaName(area, year) });
    const cells = columns("review-result");
    return [charts.lines(label, years, [{ name: g.word("metric_poor_rate"), values: of("4") }, { name: g.word("metric_near_poor_rate"), values: of("6") }], "percent", breaks),
      table({ caption: g.word("results_of", { area: g.areaName(area, year) }), name: `review-result-${area}`, year,
        head: [g.word("item"), ...years.map((one) => one + (same.has(one) ? "" : " (" + g.areaName(area, one) + ")"))],
        rows: cells.map(([column, , kind]) => [{ text: parts.columnName("review-result", column) }, ...years.map((one) => ({
          value: g.cell(data, "review-result", one, column), unit: kind === "rate" ? "percent" : "count",
          key: { form: "review-result", column, area, year: one } }))]),
        notes: breaks.map((one) => g.word("break_note", { year: one, before: one - 1 })) })];
  }

  /** Last year's lists and what became of them; this year's and where they came from. */
  function movements({ area, year, data }) {
    const value = (form, column) => g.cell(data, form, year, column);
    const all = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    const forms = ["poor-movement", "near-poor-movement"];
    const known = forms.every((form) => all.every((column) => g.isNumber(value(form, column))));
    const stored = forms.some((form) => all.some((column) => value(form, column) !== undefined));
    if (!stored) return note("no_data");
    const drawn = known ? flow(area, year, value) : note(forms.some((form) => all.some((column) => value(form, column) === g.WITHHELD)) ? "movements_withheld" : "movements_absent");
    const shown = forms.filter((form) => all.some((column) => g.isNumber(value(form, column))));
    return [drawn, ...shown.map((form) => table({
      caption: parts.formTitle(form) + ", " + g.areaName(area, year) + ", " + year, name: `${form}-${area}-${year}`, year,
      head: [g.word("item"), g.word("households"), g.word("persons")],
      rows: columns(form).map(([column]) => [{ text: parts.columnName(form, column) }, ...["total", "total/person"].map((row) => ({
        value: g.cell(data, form, year, column, row), unit: "count", key: { form, column, area, year, row } }))]),
    }))];
  }

  function flow(area, year, value) {
    const then = year - 1;
    const names = { poor0: [g.word("poor_in", { year: then }), 0, "poor"], near0: [g.word("near_in", { year: then }), 0, "near"],
      new0: [g.word("from_outside"), 0, "other"], poor1: [g.word("poor_in", { year }), 1, "poor"],
      near1: [g.word("near_in", { year }), 1, "near"], out1: [g.word("to_outside"), 1, "good"] };
    const p = (column) => value("poor-movement", column);
    const n = (column) => value("near-poor-movement", column);
    const links = [["poor0", "poor1", p("1") - p("2") - p("3") - p("4")], ["poor0", "near1", p("2")], ["poor0", "out1", p("3") + p("4")],
      ["near0", "near1", n("1") - n("2") - n("3") - n("4")], ["near0", "poor1", p("5")], ["near0", "out1", n("3") + n("4")],
      ["new0", "poor1", p("6") + p("7") + p("8")], ["new0", "near1", n("6") + n("7") + n("8")]].filter((one) => one[2] > 0);
    const used = Object.entries(names).filter(([id]) => links.some((one) => one[0] === id || one[1] === id));
    return charts.flow(g.word("flow_label", { area: g.areaName(area, year), year, before: then }),
      used.map(([, [name, depth, color]]) => ({ name, depth, color })), links.map(([from, to, size]) => [names[from][0], names[to][0], size]));
  }

  function deprivations({ area, year, parent, data, parentData }) {
    const form = "poor-deprivation";
    const rates = "poor-deprivation-rate";
    const cells = columns(rates).filter((one) => one[2] === "rate");
    const [[poor], , ...counts] = columns(form);
    const share = (of, count) => [count, poor].map((column) => g.cell(data, form, of, column));
    if (cells.every(([column]) => g.cell(data, rates, year, column) === undefined)) return note("no_data");
    const label = g.word("deprivations_label", { area: g.areaName(area, year), year });
    const before = g.comparable(area, year);
    const series = [{ name: String(year), values: cells.map(([column]) => g.cell(data, rates, year, column)) }];
    if (before) series.push({ name: String(year - 1), values: cells.map(([column]) => g.cell(data, rates, year - 1, column)) });
    if (parent) series.push({ name: g.areaName(parent, year), values: cells.map(([column]) => g.cell(parentData, rates, year, column)) });
    return [charts.bars(label, cells.map(leaf), series, "percent"),
      table({ caption: label, name: `deprivations-${area}-${year}`, year,
        head: [g.word("indicator"), g.word("poor_deprived"), g.word("share") + " " + year, ...(before ? [g.word("share") + " " + (year - 1), g.word("change_points")] : []),
          ...(parent ? [g.areaName(parent, year)] : []), g.word("near_deprived"), g.word("near_share")],
        rows: cells.map((one, index) => {
          const [column] = one;
          const now = g.cell(data, rates, year, column);
          const then = g.cell(data, rates, year - 1, column);
          const count = counts[index][0];
          return [{ text: leaf(one) }, { value: g.cell(data, form, year, count), unit: "count", key: { form, column: count, area, year } },
            { value: now, unit: "percent", key: { form: rates, column, area, year } },
            ...(before ? [{ value: then, unit: "percent", key: { form: rates, column, area, year: year - 1 } },
              g.isNumber(now) && g.isNumber(then) ? g.signed(g.change(now, then, share(year, count), share(year - 1, count)), 2) : "–"] : []),
            ...(parent ? [{ value: g.cell(parentData, rates, year, column), unit: "percent", key: { form: rates, column, area: parent, year } }] : []),
            { value: g.cell(data, "near-poor-deprivation", year, count), unit: "count", key: { form: "near-poor-deprivation", column: count, area, year } },
            { value: g.cell(data, "near-poor-deprivation-rate", year, column), unit: "percent", key: { form: "near-poor-deprivation-rate", column, area, year } }];
        }),
        notes: before ? [] : [g.word("not_comparable_year", { before: year - 1 })] })];
  }

  /** Groups, ethnic groups, children and causes: one table a form. */
  function who({ area, year, data }) {
    const drawn = ["subject-groups", "ethnicity", "children", "causes"].map((form) => {
      const lines = g.site().forms[form].lines;
      const rows = lines.map((line) => (line ? "total/" + line : "total"));
      if (rows.every((row) => columns(form).every(([column]) => g.cell(data, form, year, column, row) === undefined))) return "";
      const values = rows.flatMap((row) => columns(form).map(([column]) => g.cell(data, form, year, column, row)));
      if (values.every((one) => one === g.WITHHELD || one == null)) return "";
      return table({ caption: parts.formTitle(form) + ", " + g.areaName(area, year) + ", " + year, name: `${form}-${area}-${year}`, year,
        head: [g.word("item"), ...lines.map((line) => g.word("line_" + (line || (form === "children" ? "children" : "household"))))],
        rows: columns(form).filter(([column]) => form !== "subject-groups" || !BY_FORMULA.includes(column)).map(([column]) => [
          { text: parts.columnName(form, column) }, ...rows.map((row) => ({
            value: g.cell(data, form, year, column, row), unit: "count", key: { form, column, area, year, row } }))]) });
    }).filter(Boolean);
    return drawn.length ? drawn : note("who_withheld");
  }

  function targets({ area, year, data }) {
    const gaps = g.measured(data, { measure: "target_gap" }).filter((one) => one.year <= year);
    if (!gaps.length) return note("no_targets");
    const find = (gap, measure) => g.measured(data, { measure, year: gap.year, indicator: gap.indicator, part: gap.part, unit: gap.unit })[0];
    const isCount = (gap) => /households|halving/.test(gap.part);
    const show = (gap, value) => (!g.isNumber(value) ? "–" : isCount(gap) ? g.number(value, Number.isInteger(value) ? 0 : 1) : g.number(100 * value, 2) + "%");
    return table({ caption: g.word("targets_caption", { area: g.areaName(area, year) }), name: `targets-${area}`, year,
      head: [g.word("target"), g.word("year"), g.word("target_value"), g.word("target_actual"), g.word("target_gap"), g.word("judgement")],
      rows: gaps.sort((a, b) => b.year - a.year).map((gap) => {
        const target = find(gap, "target");
        const actual = find(gap, "target_actual");
        const known = g.isNumber(gap.value);
        return [{ text: targetName(gap) }, String(gap.year), show(gap, target?.value), show(gap, actual?.value), known ? show(gap, gap.value) : "–",
          make("span", { class: !known ? "" : gap.value <= 1e-9 ? "better" : "worse" }, !known ? g.word("target_unsaid") : gap.value <= 1e-9 ? "✓ " + g.word("met") : "✗ " + g.word("missed"))];
      }), notes: [g.word("target_note")] });
  }

  const targetName = (gap) => g.site().targets?.[gap.part] ? g.say(g.site().targets[gap.part]) : g.word("target_" + gap.part);

  function programmeTable({ area, year, tables }, form) {
    const rows = tables?.[form]?.year;
    return rows?.length ? programme.table(form, rows, area, year) : note("no_programme");
  }

  async function quality({ area, year, data, tables }) {
    const method = await g.load("method");
    const coverage = g.measured(data, { measure: "coverage", year, unit: "household" })[0];
    const received = g.measured(data, { measure: "received", year })[0];
    const found = (data.findings ?? []).filter((one) => one[0] === year);
    const share = (row) => (row && g.isNumber(row.value) ? `${g.number(100 * row.value, 2)}% (${g.number(row.numerator)} / ${g.number(row.denominator)})` : "–");
    const submissions = tables?.["submission-status"]?.year;
    return [make("p", {}, g.word("coverage") + ": " + share(coverage)), received ? make("p", {}, g.word("received") + ": " + share(received)) : "",
      found.length ? table({ caption: g.word("findings_caption", { area: g.areaName(area, year), year }), name: `findings-${area}-${year}`, year,
        head: [g.word("check"), g.word("severity"), g.word("lines")],
        rows: found.map(([, check, severity, lines]) => [{ text: g.say(method.checks[check.split(".")[0]]) || check }, g.word("severity_" + severity), g.number(lines)]) })
        : note("no_findings"),
      submissions?.length ? programme.table("submission-status", submissions, area, year) : ""];
  }

  async function papers({ area, year }) {
    const all = ((await g.load("documents")) ?? []).filter((one) => one.area === area && one.year === year);
    return all.length ? make("ul", {}, all.map((one) => make("li", {}, parts.quietly(one.title) + " ", one.files.map((file) => [make("a", { href: file[0] }, file[1]), " "]))))
      : make("p", {}, g.word("no_documents") + " ", make("a", { href: g.address({}, "documents") }, g.word("page_documents")));
  }
})();
