"use strict";
/** Any figure of any areas and years, ranked, over time and side by side. */
parts.page(async (isCurrent) => {
  const g = giamngheo;
  const { make, fill, table } = parts;
  const metrics = g.site().metrics;
  const metric = metrics.find((one) => one.id === g.state().metric) ?? metrics.find((one) => one.id === "poor_rate");
  const [all, ...share] = await Promise.all([metric.id, ...metric.share].map(g.comparison));
  if (!isCurrent()) return;
  const area = g.area();
  const year = g.year();
  const below = g.below(area, year);
  const group = below.length ? [area, ...below] : [g.above(area, year), ...g.below(g.above(area, year) ?? "", year)].filter(Boolean);
  const chosen = (g.state().areas ?? "").split(",").filter((one) => group.includes(one));
  const shown = chosen.length ? chosen : group;
  const value = (one, of) => all?.[of]?.[one];
  const difference = (one) => g.change(value(one, year), value(one, year - 1), ...[year, year - 1].map((of) => share.map((part) => part?.[of]?.[one])));
  const key = (one, of) => ({ form: metric.form, column: metric.column, row: metric.row, area: one, year: of });
  const order = g.state().order ?? "down";
  const rank = (one) => (g.isNumber(value(one, year)) ? value(one, year) : -Infinity);
  const sorted = [...shown].sort((a, b) => (order === "name" ? g.fold(g.areaName(a, year)).localeCompare(g.fold(g.areaName(b, year))) : order === "up" ? rank(a) - rank(b) : rank(b) - rank(a)));
  const years = g.years().filter((one) => shown.some((code) => value(code, one) !== undefined && g.unit(code, one) === g.unit(code, year)));

  fill("controls", parts.areaPicker(), parts.yearSelect(),
    parts.select(g.word("figure"), "metric", metrics.map((one) => [one.id, g.say(one.names)]), metric.id),
    parts.select(g.word("order"), "order", ["down", "up", "name"].map((one) => [one, g.word("order_" + one)]), order),
    make("details", { class: "choice", open: chosen.length > 0 }, make("summary", {}, g.word("choose_areas", { number: shown.length })),
      make("div", { class: "boxes" }, group.map((one) => make("label", {}, make("input", { type: "checkbox", value: one, checked: shown.includes(one),
        onchange: (event) => {
          const next = event.target.checked ? [...shown, one] : shown.filter((other) => other !== one);
          g.go({ areas: next.length === group.length ? "" : next.join(",") });
        } }), " ", g.areaName(one, year))))));
  const title = g.say(metric.names);
  fill("ranked", charts.bars(title + ", " + year, sorted.map((one) => g.areaName(one, year)), [{ name: title, values: sorted.map((one) => value(one, year)) }], metric.unit),
    table({ caption: title + ", " + year, name: `${metric.id}-${area}-${year}`, year,
      head: [g.word("area"), String(year), ...(years.includes(year - 1) ? [String(year - 1), g.word("change")] : [])],
      rows: sorted.map((one) => [{ text: g.areaName(one, year), link: g.address({ area: one, year }, "area") },
        { value: value(one, year), unit: metric.unit, key: key(one, year) },
        ...(years.includes(year - 1) ? [{ value: value(one, year - 1), unit: metric.unit, key: key(one, year - 1) },
          g.isNumber(value(one, year)) && g.isNumber(value(one, year - 1)) ? g.signed(difference(one), metric.unit === "percent" ? 2 : 0) : "–"] : [])]),
      notes: sorted.some((one) => value(one, year) === g.WITHHELD) ? [g.word("withheld_note", { threshold: g.site().threshold })] : [] }));
  fill("byyear", table({ caption: title, name: `${metric.id}-${area}`, year, head: [g.word("area"), ...years.map(String)],
    rows: sorted.map((one) => [{ text: g.areaName(one, year) }, ...years.map((of) => (g.unit(one, of) === g.unit(one, year)
      ? { value: value(one, of), unit: metric.unit, key: key(one, of) } : g.word("other_map")))]) }));
  const most = Math.max(...shown.flatMap((one) => years.map((of) => value(one, of))).filter(g.isNumber), 1);
  fill("multiples", make("div", { class: "multiples" }, sorted.slice(0, 24).map((one) => make("figure", {}, make("figcaption", {}, g.areaName(one, year)),
    sparkline(years, years.map((of) => (g.unit(one, of) === g.unit(one, year) ? value(one, of) : null)), most)))));

  /** A small line; the scale, up to most, is the same for all areas. */
  function sparkline(points, values, most) {
    const at = (index) => (points.length < 2 ? 80 : 10 + (140 * index) / (points.length - 1));
    const high = (number) => 62 - (44 * number) / most;
    const space = "http://www.w3.org/2000/svg";
    const picture = document.createElementNS(space, "svg");
    picture.setAttribute("viewBox", "0 0 160 84");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", points.map((of, index) => of + ": " + g.shown(values[index], metric.unit)).join(", "));
    const draw = (name, attributes, text) => {
      const element = document.createElementNS(space, name);
      for (const [attribute, content] of Object.entries(attributes)) element.setAttribute(attribute, content);
      if (text) element.textContent = text;
      picture.append(element);
    };
    values.forEach((number, index) => {
      if (!g.isNumber(number)) return;
      if (index && g.isNumber(values[index - 1])) draw("line", { x1: at(index - 1), y1: high(values[index - 1]), x2: at(index), y2: high(number), class: "spark" });
      draw("circle", { cx: at(index), cy: high(number), r: 3, class: "dot" });
      draw("text", { x: at(index), y: high(number) - 6, "text-anchor": index === 0 ? "start" : index === values.length - 1 ? "end" : "middle" }, g.shown(number, metric.unit));
      draw("text", { x: at(index), y: 80, "text-anchor": index === 0 ? "start" : index === values.length - 1 ? "end" : "middle", class: "year" }, String(points[index]));
    });
    return picture;
  }
});
