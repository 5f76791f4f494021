"use strict";
/** How figures come about: standards, measures, what is left out, maps, releases. */
parts.page(async (isCurrent) => {
  const g = giamngheo;
  const { make, fill } = parts;
  const method = await g.load("method");
  if (!isCurrent()) return;
  /** A table; a column that is empty throughout is left out. */
  function plain(caption, head, rows) {
    const used = head.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
    return drawn(caption, used.map((index) => head[index]), rows.map((row) => used.map((index) => row[index])));
  }

  const drawn = (caption, head, rows) => make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    make("table", {}, make("caption", {}, caption), make("thead", {}, make("tr", {}, head.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, rows.map((row) => make("tr", {}, row.map((text, index) => make(index ? "td" : "th", index ? {} : { scope: "row" }, text ?? "")))))));
  const last = g.years()[g.years().length - 1];
  fill("cite", make("p", { class: "cite" }, g.word("cite_text", { area: g.areaName(g.site().root, last), year: last, stamp: parts.birth({ year: last }) })),
    make("p", { class: "note" }, g.word("program", { code: method.code, config: method.config.slice(0, 12) })));
  fill("standard", method.standards.map((one) => [make("h3", {}, g.say(one.names) + " (" + one.id + ")"),
    make("p", {}, g.word("legal") + ": " + (one.legal ?? []).join("; ")), make("p", {}, g.word("cutoff_k") + ": " + (one.cutoff ?? "–")),
    plain(g.word("indicators_of", { id: one.id }), ["dimension", "indicator", "weight", "deprived_if", "legal"].map((name) => g.word(name)),
      one.indicators.map((two) => [g.say(two.dimension), g.say(two.names), two.weight, g.say(two.means), two.legal ?? ""])),
    one.classes.some((two) => two.means) ? plain(g.word("classes_of", { id: one.id }), [g.word("class"), g.word("means")],
      one.classes.map((two) => [g.say(two.names), g.say(two.means)]))
      : make("p", {}, g.word("classes_of", { id: one.id }) + ": " + one.classes.map((two) => g.say(two.names)).join("; "))]));
  fill("measures", plain(g.word("method_measures"), [g.word("measure"), g.word("definition")],
    ["rate", "movement", "account", "deprivation", "coverage", "gap", "comparable"].map((name) => [g.word("measure_" + name), g.word("define_" + name)])));
  fill("small", make("p", {}, g.site().internal ? g.word("small_internal") : g.word("small_text", { threshold: g.site().threshold })));
  fill("limits", make("ul", {}, ["limit_account", "limit_list", "limit_ratio", "limit_tiles"].map((name) => make("li", {}, g.word(name)))));
  fill("maps", plain(g.word("method_maps"), ["year", "map_day", "standard", "release", "cutoff"].map((name) => g.word(name)), g.years().map((year) => {
    const own = g.site().years[year];
    return [String(year), parts.day(own.map), own.standard, g.word("state_" + own.state) + (own.state === "draft" ? "" : ", " + own.release), own.cutoff ? parts.day(own.cutoff) : "–"];
  })));
  fill("releases", method.releases.length ? plain(g.word("method_releases"), ["release", "area", "year", "map_day", "document_no", "digest"].map((name) => g.word(name)),
    method.releases.map((one) => [one.id, g.areaName(one.area, one.year), String(one.year), parts.day(one.map), one.document ?? "–", one.digest?.slice(0, 16) ?? "–"]))
    : make("p", { class: "note" }, g.word("no_releases")));
});
