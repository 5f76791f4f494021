package giamngheo.jobs.narrative;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Table;
import giamngheo.jobs.print.PrintedCells;
import giamngheo.reports.model.Brief.Bar;
import giamngheo.reports.model.BriefAnalysis;
import giamngheo.reports.model.BriefAnalysis.Group;
import giamngheo.reports.model.BriefAnalysis.Measure;
import giamngheo.reports.model.BriefAnalysis.Money;
import giamngheo.reports.model.BriefAnalysis.Tile;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the figures of a brief, from what its file asks for; what is not stored is
 * left out.
 *
 * @param charts key {@code brief} of the file
 * @param known the figures it names
 * @param dress how they are written
 */
record BriefBackground(
    JobContext workplace,
    Narratives.Asked asked,
    YamlNode charts,
    Map<String, Figure> known,
    NarrativeFigures figures,
    NarrativeRenderer dress) {
  /** Places for which a map is drawn, and how many stand in a row that has no plan. */
  private static final int MOST_TILES = 24;

  private static final int ROW_OF_TILES = 4;
  private static final int MOST_PARTS = 6;

  BriefAnalysis of(List<ComposedCell> ranked, Map<String, String> words) {
    return new BriefAnalysis(
        map(ranked, words), ends(), measures(), contributions(), groups(), money());
  }

  /** The table of money, so that its cells are read as well; none where the file asks for none. */
  static Optional<Table> table(YamlNode charts) {
    return charts
        .child("money")
        .map(
            money ->
                new Table(money.required("form").text(), new Text("", ""), List.of(), "", 0, true));
  }

  /** Places by the plan of their area, row by row without one; none where they are not places. */
  private List<Tile> map(List<ComposedCell> ranked, Map<String, String> words) {
    LocalDate day = asked.edition().mapDate();
    Map<String, Place> below = new LinkedHashMap<>();
    for (ComposedCell cell : ranked) {
      workplace
          .configuration()
          .places()
          .place(cell.rowKey(), day)
          .ifPresent(place -> below.put(cell.rowKey(), place));
    }
    if (below.isEmpty() || below.size() < ranked.size() || ranked.size() > MOST_TILES) {
      return List.of();
    }
    Map<String, List<Integer>> plan = plan(below.values().iterator().next().from());
    boolean isPlanned = plan.keySet().containsAll(below.keySet());
    List<Tile> tiles = new ArrayList<>();
    for (ComposedCell cell : ranked) {
      int index = tiles.size();
      List<Integer> at =
          isPlanned ? plan.get(cell.rowKey()) : List.of(index % ROW_OF_TILES, index / ROW_OF_TILES);
      tiles.add(
          new Tile(
              shortened(below.get(cell.rowKey())),
              at.get(0),
              at.get(1),
              Optional.ofNullable(cell.value()),
              words.get(cell.rowKey())));
    }
    return tiles;
  }

  /** Where the places of the area lie, on the map that began on that day. */
  private Map<String, List<Integer>> plan(LocalDate from) {
    String key = asked.areaCode() + "@" + (from.equals(LocalDate.MIN) ? "" : from);
    Map<String, List<Integer>> plan = new LinkedHashMap<>();
    charts
        .required("tiles")
        .child(key)
        .map(YamlNode::children)
        .orElse(Map.of())
        .forEach((code, at) -> plan.put(code, at.items().stream().map(YamlNode::integer).toList()));
    return plan;
  }

  /** The name without its kind: Bắc Quỳnh. */
  private static String shortened(Place place) {
    String name = place.name();
    int kind = name.startsWith("Thị trấn ") || name.startsWith("Thị xã ") ? 2 : 1;
    String[] words = name.split(" ", kind + 1);
    return words.length > kind ? words[kind] : name;
  }

  private List<Bar> ends() {
    List<Bar> ends = new ArrayList<>();
    for (String end : List.of("opening", "closing")) {
      charts.child(end).flatMap(node -> bar(known.get(node.text()))).ifPresent(ends::add);
    }
    return ends.size() == 2 ? ends : List.of();
  }

  /** The figure as a bar; empty if it is missing. */
  private Optional<Bar> bar(Figure figure) {
    return figures
        .value(figure)
        .map(value -> new Bar(figure.name().in(workplace.language()), value, dress.word(figure)));
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (YamlNode node : charts.child("measures").map(YamlNode::items).orElse(List.of())) {
      String now = dress.word(known.get(node.required("figure").text()));
      String before = dress.word(known.get(node.required("before").text()));
      if (!now.isEmpty()) {
        measures.add(new Measure(in(node.required("name")), now, before.isEmpty() ? "–" : before));
      }
    }
    if (!measures.isEmpty()) {
      String year = Integer.toString(asked.year());
      measures.add(0, new Measure("", year, Integer.toString(asked.year() - 1)));
    }
    return measures;
  }

  private List<Bar> contributions() {
    return charts.child("contributions").map(YamlNode::texts).orElse(List.of()).stream()
        .flatMap(name -> bar(known.get(name)).stream())
        .sorted(Comparator.comparing(Bar::value).reversed())
        .limit(MOST_PARTS)
        .toList();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (YamlNode node : charts.child("groups").map(YamlNode::items).orElse(List.of())) {
      List<Bar> bars =
          node.required("bars").texts().stream()
              .flatMap(name -> bar(known.get(name)).stream())
              .toList();
      if (bars.size() > 1) {
        groups.add(new Group(in(node.required("name")), bars, ""));
      }
    }
    charts.child("published").flatMap(this::published).ifPresent(groups::add);
    return groups;
  }

  /** The area beside those above it, as these were published for the year. */
  private Optional<Group> published(YamlNode node) {
    List<String> above =
        workplace
            .configuration()
            .places()
            .lineage(asked.areaCode(), asked.edition().mapDate())
            .stream()
            .map(Place::code)
            .filter(code -> !code.equals(asked.areaCode()))
            .toList();
    List<Bar> others = new ArrayList<>();
    for (YamlNode figure : node.required("figures").items()) {
      if (figure.required("year").integer() == asked.year()
          && above.contains(figure.required("area").text())) {
        BigDecimal percent = figure.required("percent").number();
        others.add(
            new Bar(
                in(figure.required("name")),
                percent,
                new FigureWords(workplace.language()).rate(percent)));
      }
    }
    Optional<Bar> own = bar(known.get(node.required("figure").text()));
    if (others.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    String name =
        workplace
            .configuration()
            .places()
            .place(asked.areaCode(), asked.edition().mapDate())
            .map(Place::name)
            .orElse(own.get().name());
    List<Bar> bars = new ArrayList<>(List.of(new Bar(name, own.get().value(), own.get().words())));
    bars.addAll(others);
    return Optional.of(new Group(in(node.required("name")), bars, in(node.required("note"))));
  }

  /** Rows of a form under short names, their figures as the form prints them. */
  private Money money() {
    Optional<YamlNode> asks = charts.child("money");
    if (asks.isEmpty()) {
      return BriefAnalysis.NONE.money();
    }
    YamlNode node = asks.get();
    Map<String, YamlNode> columns = node.required("columns").children();
    List<String> headings = new ArrayList<>(List.of(""));
    columns.values().forEach(heading -> headings.add(in(heading)));
    Map<String, Map<String, BigDecimal>> cells = new LinkedHashMap<>();
    String form = node.required("form").text();
    for (ComposedCell cell : figures.of(form, 0, true)) {
      if (cell.value() != null && columns.containsKey(cell.column())) {
        cells
            .computeIfAbsent(cell.rowKey(), row -> new LinkedHashMap<>())
            .put(cell.column(), cell.value());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    node.required("rows")
        .children()
        .forEach(
            (row, name) -> {
              if (cells.containsKey(row)) {
                List<String> line = new ArrayList<>(List.of(in(name)));
                columns.keySet().forEach(column -> line.add(printed(form, column, cells.get(row))));
                rows.add(line);
              }
            });
    return new Money(headings, rows);
  }

  private String printed(String form, String key, Map<String, BigDecimal> row) {
    BigDecimal value = row.get(key);
    FormColumn column =
        workplace.configuration().forms().named(form).flatMap(one -> one.column(key)).orElseThrow();
    return value == null
        ? "–"
        : PrintedCells.words(column, value, workplace.language().name().toLowerCase(Locale.ROOT));
  }

  private String in(YamlNode text) {
    return NarrativeReader.text(text).in(workplace.language());
  }
}
