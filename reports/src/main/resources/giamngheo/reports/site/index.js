"use strict";
/** The first page: the news in one sentence, five figures, the trend, the places. */
(() => {
  const g = giamngheo;
  const { make, fill, table, figure } = parts;
  const HEADS = [
    { id: "poor", form: "review-result", column: "3", unit: "count", list: "poor-movement" },
    { id: "poor_rate", form: "review-result", column: "4", share: ["3", "1"], unit: "percent", list: "poor-movement" },
    { id: "near_poor", form: "review-result", column: "5", unit: "count", list: "near-poor-movement" },
    { id: "near_poor_rate", form: "review-result", column: "6", share: ["5", "1"], unit: "percent", list: "near-poor-movement" },
    { id: "poor_persons", form: "review-result", column: "9", unit: "count", list: "poor-movement", row: "total/person" },
  ];

  parts.page(async (isCurrent) => {
    const area = g.area();
    const year = g.year();
    const data = await g.load("area/" + area);
    if (!isCurrent()) return;
    fill("heading", g.word("overview_of", { area: g.areaName(area, year), year }));
    fill("controls", parts.areaPicker(), parts.yearSelect());
    news(data, area, year);
    fill("cards", HEADS.map((head) => card(head, data, area, year)));
    fill("trend", trend(data, area, year));
    fill("ranking", await ranking(area, year));
  });

  function news(data, area, year) {
    const value = (column, of) => g.cell(data, "review-result", of, column);
    const values = { area: g.areaName(area, year), year, before: year - 1, poor: g.number(value("3", year)),
      rate: g.number(value("4", year), 2), near: g.number(value("5", year)) };
    if (!g.isNumber(value("3", year))) return fill("news", g.word("news_withheld", values));
    if (!g.comparable(area, year) || !g.isNumber(value("3", year - 1))) return fill("news", g.word("news_first", values));
    const change = value("3", year) - value("3", year - 1);
    const name = change < 0 ? "news_fell" : change > 0 ? "news_rose" : "news_same";
    const points = Math.abs(difference(HEADS[1], data, year));
    fill("news", g.word(name, { ...values, change: g.number(Math.abs(change)), points: g.number(points, 2) }));
  }

  /** What a figure changed by since the year before. */
  function difference(head, data, year) {
    const of = (column, one) => g.cell(data, head.form, one, column);
    const share = (one) => (head.share ?? []).map((column) => of(column, one));
    return g.change(of(head.column, year), of(head.column, year - 1), share(year), share(year - 1));
  }

  function card(head, data, area, year) {
    const now = g.cell(data, head.form, year, head.column);
    const then = g.cell(data, head.form, year - 1, head.column);
    const key = { form: head.form, column: head.column, area, year };
    const decimals = head.unit === "percent" ? 2 : 0;
    const compared = g.comparable(area, year);
    const before = compared && g.isNumber(then) && g.isNumber(now);
    const coverage = g.measured(data, { measure: "coverage", year, unit: "household" })[0];
    return make("article", { class: "card" },
      make("h3", {}, g.word("metric_" + head.id)),
      make("p", { class: "large" }, figure(now, head.unit, key)),
      make("p", {}, before
        ? [g.word("last_year", { year: year - 1 }) + " ", figure(then, head.unit, { ...key, year: year - 1 }),
          make("span", { class: now - then > 0 ? "worse" : now - then < 0 ? "better" : "" },
            " (" + (now < then ? "▼ " : now > then ? "▲ " : "") + g.signed(difference(head, data, year), decimals) + (head.unit === "percent" ? " " + g.word("points") : "") + ")")]
        : make("span", { class: "mark" }, then == null ? g.word("no_year_before") : compared ? g.word("withheld") : g.word("not_comparable"))),
      reason(head, data, year),
      target(head, data, year),
      coverage && g.isNumber(coverage.value)
        ? make("p", { class: "note" }, g.word("coverage_of", { share: g.number(100 * coverage.value, 2) })) : "");
  }

  /** The exact account: what went and what came. */
  function reason(head, data, year) {
    const parts = ["2", "3", "4", "5", "6", "7", "8"].map((column) => g.cell(data, head.list, year, column, head.row));
    if (!parts.every(g.isNumber)) return make("p", { class: "note" }, g.word(parts.some((one) => one === g.WITHHELD) ? "reason_withheld" : "reason_absent"));
    const names = Object.fromEntries(parts.map((value, index) => ["c" + (index + 2), g.number(value)]));
    return make("p", { class: "reason" }, g.word(head.list === "poor-movement" ? "reason_poor" : "reason_near", names));
  }

  function target(head, data, year) {
    const gap = targets(data, year).find((one) => one.of === head.id);
    return gap ? make("p", {}, make("span", { class: gap.met ? "better" : "worse" }, (gap.met ? "✓ " : "✗ ") + gap.text)) : "";
  }

  function targets(data, year) {
    return g.measured(data, { measure: "target_gap", year }).filter((row) => g.isNumber(row.value)).map((row) => {
      const of = { poor_households: "poor", poor_rate: "poor_rate", poor: "poor_rate", near_poor_households: "near_poor",
        near_poor_rate: "near_poor_rate", near_poor: "near_poor_rate" }[row.part] ?? "";
      return { of, met: row.value <= 1e-9, text: g.word(row.value <= 1e-9 ? "target_met" : "target_missed",
        { gap: of === "poor" || of === "near_poor" ? g.number(Math.abs(row.value)) : g.number(Math.abs(100 * row.value), 2) + " " + g.word("points") }) };
    });
  }

  function trend(data, area, year) {
    const years = g.site().areas[area].years;
    const same = new Set(g.sameUnit(area, year));
    const of = (column) => Object.fromEntries(years.map((one) => [one, same.has(one) ? g.cell(data, "review-result", one, column) : null]));
    const breaks = years.slice(1).filter((one) => !g.comparable(area, one));
    const series = [{ name: g.word("metric_poor_rate"), values: of("4") }, { name: g.word("metric_near_poor_rate"), values: of("6") }];
    return [charts.lines(g.word("trend_label", { area: g.areaName(area, year) }), years, series, "percent", breaks),
      table({ caption: g.word("trend_label", { area: g.areaName(area, year) }), name: `trend-${area}`, year,
        head: [g.word("year"), ...["poor", "poor_rate", "near_poor", "near_poor_rate", "poor_persons"].map((one) => g.word("metric_" + one))],
        rows: years.map((one) => [{ text: String(one) }, ...HEADS.map((head) => ({ value: g.cell(data, head.form, one, head.column), unit: head.unit,
          key: { form: head.form, column: head.column, area, year: one } }))]),
        notes: breaks.map((one) => g.word("break_note", { year: one, before: one - 1 })) })];
  }

  async function ranking(area, year) {
    const below = g.below(area, year);
    const of = below.length ? below : g.below(g.above(area, year) ?? "", year);
    if (!of.length) return make("p", { class: "note" }, g.word("no_places"));
    const all = Object.fromEntries(await Promise.all(HEADS.map(async (head) => [head.id, await g.comparison(head.id)])));
    const value = (metric, one) => all[metric]?.[year]?.[one];
    const sorted = [...of].sort((a, b) => (g.isNumber(value("poor_rate", b)) ? value("poor_rate", b) : -1) - (g.isNumber(value("poor_rate", a)) ? value("poor_rate", a) : -1));
    const withheld = sorted.filter((one) => value("poor_rate", one) === g.WITHHELD).length;
    return [charts.bars(g.word("ranking"), sorted.map((one) => g.areaName(one, year)),
      [{ name: g.word("metric_poor_rate"), values: sorted.map((one) => value("poor_rate", one)) }], "percent"),
    table({ caption: g.word("ranking_caption", { area: g.areaName(below.length ? area : g.above(area, year), year), year }), name: `ranking-${area}-${year}`, year,
      head: [g.word("area"), ...HEADS.map((head) => g.word("metric_" + head.id))],
      rows: sorted.map((one) => [{ text: g.areaName(one, year), link: g.address({ area: one, year }, "area") },
        ...HEADS.map((head) => ({ value: value(head.id, one), unit: head.unit, key: { form: head.form, column: head.column, area: one, year } }))]),
      notes: withheld ? [g.word("withheld_note", { threshold: g.site().threshold })] : [] })];
  }
})();
