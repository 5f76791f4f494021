"use strict";
/** A schematic map: a tile for each area. One map at a time: the one of the year. */
parts.page(async (isCurrent) => {
  const g = giamngheo;
  const { make, fill, table } = parts;
  const metrics = g.site().metrics;
  const metric = metrics.find((one) => one.id === g.state().metric) ?? metrics.find((one) => one.id === "poor_rate");
  const [all, drawn] = await Promise.all([g.comparison(metric.id), g.site().boundaries ? g.load("boundaries") : null]);
  if (!isCurrent()) return;
  const year = g.year();
  const area = g.below(g.area(), year).length ? g.area() : g.above(g.area(), year) ?? g.area();
  const below = g.below(area, year);
  const value = (one) => all?.[year]?.[one];
  const key = (one) => ({ form: metric.form, column: metric.column, row: metric.row, area: one, year });
  const title = g.say(metric.names) + ", " + g.areaName(area, year) + ", " + year + " (" + g.word("map_of", { day: parts.day(g.mapDay(year)) }) + ")";
  fill("controls", parts.areaPicker(), parts.yearSelect(), parts.select(g.word("figure"), "metric", metrics.map((one) => [one.id, g.say(one.names)]), metric.id));
  const known = below.map(value).filter(g.isNumber).sort((a, b) => a - b);
  const step = (number) => (known.length ? Math.min(4, Math.floor((5 * known.filter((other) => other < number).length) / known.length)) : 0);
  const places = tiles(below);
  const width = Math.max(...places.map((one) => one[0]), 0) + 1;
  const grid = make("ul", { class: "tiles", "aria-label": title });
  grid.style.setProperty("--columns", width);
  below.forEach((one, index) => {
    const number = value(one);
    const tile = make("li", {}, make("a", { href: g.address({ area: one, year }, "area"), class: g.isNumber(number) ? "shade" + step(number) : "none",
      title: g.areaName(one, year) + ": " + g.shown(number, metric.unit) }, make("span", {}, short(g.areaName(one, year))),
      make("strong", {}, g.shown(number, metric.unit), g.isNumber(number) && metric.unit === "percent" ? "%" : ""),
      number === g.WITHHELD ? make("span", { class: "hidden" }, g.word("withheld")) : ""));
    tile.style.gridColumn = places[index][0] + 1;
    tile.style.gridRow = places[index][1] + 1;
    grid.append(tile);
  });
  const legend = make("ul", { class: "legend", "aria-label": g.word("legend") }, [0, 1, 2, 3, 4].map((shade) => {
    const own = known.filter((number) => step(number) === shade);
    return own.length ? make("li", {}, make("span", { class: "swatch shade" + shade, "aria-hidden": "true" }),
      g.shown(own[0], metric.unit) + (own[own.length - 1] !== own[0] ? " – " + g.shown(own[own.length - 1], metric.unit) : "")) : "";
  }), below.some((one) => !g.isNumber(value(one))) ? make("li", {}, make("span", { class: "swatch none", "aria-hidden": "true" }), g.word("withheld_or_absent")) : "");
  fill("mapnote", hasBoundaries() ? g.word("boundaries_note", { day: parts.day(drawn.day) }) : g.word("map_note"));
  fill("map", make("h2", {}, title), below.length ? [legend, hasBoundaries() ? boundaries() : grid] : make("p", { class: "note" }, g.word("no_places")));
  fill("maptable", table({ caption: title, name: `map-${metric.id}-${area}-${year}`, year, head: [g.word("area"), g.say(metric.names)],
    rows: below.map((one) => [{ text: g.areaName(one, year), link: g.address({ area: one, year }, "area") }, { value: value(one), unit: metric.unit, key: key(one) }]),
    notes: below.some((one) => value(one) === g.WITHHELD) ? [g.word("withheld_note", { threshold: g.site().threshold })] : [] }));

  /** The file of boundaries shows this year's areas: all of them, on the map of its day. */
  function hasBoundaries() {
    return drawn && below.every((one) => drawn.paths[one] && isUnitOn(one, drawn.day));
  }

  function isUnitOn(code, day) {
    const own = g.unit(code, year);
    return (!own.from || own.from <= day) && (!own.to || day <= own.to);
  }

  function boundaries() {
    const space = "http://www.w3.org/2000/svg";
    const element = (name, attributes, ...children) => {
      const one = document.createElementNS(space, name);
      for (const [key, content] of Object.entries(attributes)) one.setAttribute(key, content);
      one.append(...children);
      return one;
    };
    return element("svg", { viewBox: `0 0 ${drawn.width} ${drawn.height}`, class: "boundaries", role: "group", "aria-label": title },
      ...below.map((one) => {
        const name = g.areaName(one, year) + ": " + (g.isNumber(value(one)) ? g.shown(value(one), metric.unit) : g.word("withheld_or_absent"));
        const shade = g.isNumber(value(one)) ? "shade" + step(value(one)) : "none";
        return element("a", { href: g.address({ area: one, year }, "area"), "aria-label": name },
          element("path", { d: drawn.paths[one], class: shade, "fill-rule": "evenodd" }, element("title", {}, name)), written(one, shade));
      }));

    /** Name and figure in the widest part of the shape, where they have room. */
    function written(one, shade) {
      const rings = drawn.paths[one].split("Z").map((ring) => (ring.match(/-?[\d.]+/g) ?? []).map(Number)).filter((ring) => ring.length > 5).map((ring) => {
        const x = ring.filter((_, index) => index % 2 === 0);
        const y = ring.filter((_, index) => index % 2 === 1);
        return { x: (Math.min(...x) + Math.max(...x)) / 2, y: (Math.min(...y) + Math.max(...y)) / 2, width: Math.max(...x) - Math.min(...x) };
      });
      const widest = rings.sort((a, b) => b.width - a.width)[0];
      const name = short(g.areaName(one, year));
      if (!widest || widest.width < 8 * name.length) return "";
      return element("text", { x: widest.x, y: widest.y, class: shade, "text-anchor": "middle", "aria-hidden": "true" }, name,
        element("tspan", { x: widest.x, dy: "1.2em" }, g.shown(value(one), metric.unit), g.isNumber(value(one)) && metric.unit === "percent" ? "%" : ""));
    }
  }

  function short(name) {
    return name.replace(/^(Xã|Phường|Thị trấn|Huyện|Thành phố|Tỉnh)\s+/u, "");
  }

  /** Where each area stands: as configured for this map, else row by row in the order of codes. */
  function tiles(codes) {
    const own = g.site().tiles?.[area + "@" + (g.unit(codes[0] ?? "", year)?.from || "")] ?? {};
    if (codes.length && codes.every((one) => own[one])) return codes.map((one) => own[one]);
    const across = Math.ceil(Math.sqrt(codes.length * 1.2));
    return codes.map((_, index) => [index % across, Math.floor(index / across)]);
  }
});
