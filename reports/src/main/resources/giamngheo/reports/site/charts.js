"use strict";
/** Charts: the library is loaded when the first one comes into sight. Each stands beside a table of its figures. */
const charts = (() => {
  const g = giamngheo;
  let library = null;
  const drawn = new Map();
  /** Charts that have not come into sight. */
  const waiting = new Map();

  const load = () => (library ??= g.script("assets/echarts.min.js"));
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const palette = () => ["poor", "near", "both", "good", "other", "mark"].map(color);

  /** What all charts have in common; texts are drawn, so that no markup is made of them. */
  function common() {
    const text = { color: color("text"), fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily };
    return {
      animation: false, color: palette(), textStyle: text, backgroundColor: "transparent",
      tooltip: { renderMode: "richText", confine: true, backgroundColor: color("paper"), borderColor: color("line"),
        textStyle: { color: color("text"), fontSize: 13 } },
      legend: { textStyle: text, top: 0, left: 0, itemGap: 16 },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    };
  }

  const axis = (extra) => ({ axisLine: { lineStyle: { color: color("line") } }, splitLine: { lineStyle: { color: color("line") } },
    axisLabel: { color: color("text"), fontSize: 13 }, ...extra });

  /** A place for a chart; option is asked for again when colours or size change. */
  function place(label, height, option) {
    const element = parts.make("div", { class: "chart", role: "img", "aria-label": label });
    element.style.height = height + "px";
    waiting.set(element, option);
    new IntersectionObserver((seen, observer) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      observer.disconnect();
      afterDrawing(() => load().then(() => draw(element, option)));
    }, { rootMargin: "200px" }).observe(element);
    return element;
  }

  /** Words, tables and choices come first: the library is large. */
  function afterDrawing(work) {
    if (document.documentElement.dataset.drawn === (location.hash || "#")) work();
    else addEventListener("drawn", () => setTimeout(work), { once: true });
  }

  function draw(element, option) {
    if (!waiting.delete(element) || !element.isConnected) return;
    const chart = echarts.init(element, null, { renderer: "canvas", ...width() });
    chart.setOption({ ...common(), ...option() });
    drawn.set(element, { chart, option });
    element.dataset.drawn = "true";
  }

  /** A sheet of A4 within its margins, in pixels of paper; a screen as wide as it is. */
  const width = () => ({ width: document.documentElement.classList.contains("paper") ? 680 : "auto" });

  function again(options) {
    for (const [element, one] of drawn) {
      if (!element.isConnected) {
        one.chart.dispose();
        drawn.delete(element);
      } else {
        one.chart.resize(width());
        if (options) one.chart.setOption({ ...common(), ...one.option() }, true);
      }
    }
  }

  addEventListener("resize", () => again(false));
  /* Paper is white, whatever the screen is: charts are drawn again in the colours of the light pages. */
  addEventListener("beforeprint", () => paper(true));
  addEventListener("afterprint", () => paper(false));

  function paper(isPaper) {
    document.documentElement.classList.toggle("paper", isPaper);
    // What was never in sight is printed too.
    if (isPaper && globalThis.echarts) for (const [element, option] of waiting) draw(element, option);
    again(true);
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => again(true));

  /** Lines over years. series: {name, values by year, dashed, points only}; a year without a figure breaks the line. */
  function lines(label, years, series, unitName, breaks = []) {
    return place(label, 320, () => ({
      ...base(unitName),
      xAxis: axis({ type: "category", data: years.map(String), boundaryGap: true }),
      yAxis: axis({ type: "value", min: 0, axisLabel: { color: color("text"), fontSize: 13, formatter: (value) => g.number(value) } }),
      series: series.map((one, index) => ({
        type: "line", name: one.name, data: years.map((year) => ({ value: g.isNumber(one.values[year]) ? one.values[year] : null,
          label: { position: isHighest(series, one, year) ? "top" : "bottom" } })),
        symbol: one.target ? "diamond" : "circle", symbolSize: one.target ? 12 : 8, connectNulls: false,
        lineStyle: one.target ? { width: 0 } : { width: 2.5 },
        label: { show: years.length <= 6 && !one.target, color: color("text"), fontSize: 13, formatter: (point) => g.shown(point.value, unitName) },
        markLine: index === 0 && breaks.length ? { silent: true, symbol: "none", lineStyle: { type: "dashed", color: color("mark") },
          label: { formatter: g.word("not_comparable"), color: color("text") }, data: breaks.map((year) => ({ xAxis: String(year) })) } : undefined,
      })),
    }));
  }

  /** Figures stand above the higher line and below the lower one. */
  const isHighest = (series, one, year) => series.every((other) => !(other.values[year] > one.values[year]));

  const narrow = () => innerWidth < 700;

  function base(unitName) {
    return { tooltip: { ...common().tooltip, trigger: "axis", valueFormatter: (value) => g.shown(value, unitName) } };
  }

  /** Bars side by side, the first row on top. */
  function bars(label, rows, series, unitName) {
    return place(label, 60 + rows.length * (series.length > 1 ? 20 * series.length : 28), () => ({
      ...base(unitName),
      xAxis: axis({ type: "value", min: 0, axisLabel: { color: color("text"), fontSize: 13, formatter: (value) => g.number(value) } }),
      yAxis: axis({ type: "category", data: rows, inverse: true, splitLine: { show: false },
        axisLabel: { color: color("text"), fontSize: 13, width: narrow() ? 110 : 230, overflow: "break" } }),
      series: series.map((one) => ({ type: "bar", name: one.name, barMaxWidth: 18,
        data: one.values.map((value) => (g.isNumber(value) ? value : null)),
        label: { show: true, position: "right", color: color("text"), fontSize: series.length > 2 ? 11 : 13, formatter: (point) => g.shown(point.value, unitName) } })),
    }));
  }

  /** A flow. links: [from, to, value]. */
  function flow(label, names, links) {
    return place(label, 380, () => ({
      legend: { show: false },
      tooltip: { ...common().tooltip, trigger: "item" },
      series: [{ type: "sankey", left: 8, right: narrow() ? 110 : 220, top: 12, bottom: 12, nodeGap: 14, draggable: false, emphasis: { focus: "adjacency" },
        data: names.map((one) => ({ name: one.name, depth: one.depth, label: { formatter: one.name + ": " + g.number(through(one.name, links)) }, itemStyle: { color: color(one.color) } })),
        links: links.map(([source, target, value]) => ({ source, target, value })),
        lineStyle: { color: "source", opacity: 0.35 },
        label: { color: color("text"), fontSize: 13, width: narrow() ? 100 : 210, overflow: "break" } }],
    }));
  }

  /** How many stand at an end of the flow. */
  const through = (name, links) => links.filter(([from, to]) => from === name || to === name).reduce((sum, one) => sum + one[2], 0);

  return { lines, bars, flow };
})();
