package giamngheo.jobs.narrative;

import giamngheo.jobs.comparison.FigureState;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Measured;
import giamngheo.jobs.narrative.NarrativeDefinition.Ranking;
import giamngheo.jobs.narrative.NarrativeDefinition.Say;
import giamngheo.jobs.narrative.NarrativeDefinition.Sentence;
import giamngheo.jobs.print.Provenance;
import giamngheo.jobs.print.Publication;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.reports.Format;
import giamngheo.reports.model.Brief;
import giamngheo.reports.model.BriefAnalysis;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.NarrativePart.Phrase;
import giamngheo.reports.pdf.BriefPrinter;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Step: prints the brief for leadership from stored figures. A brief is a file of {@code
 * conf/briefs}: sentences as in reports in words, and which figures the charts show.
 */
public final class Briefs {
  private static final int YEARS_SHOWN = 6;

  /** Column of a form of rates that says how many households they are of. */
  private static final String HOUSEHOLDS = "1";

  private final JobContext workplace;
  private final Narratives.Asked asked;
  private final Publication publication;
  private final NarrativeDefinition text;
  private final YamlNode charts;
  private final Narratives.Request request;
  private final NarrativeFigures figures;
  private final NarrativeRenderer dress;
  private final List<String> notes = new ArrayList<>();

  private Briefs(JobContext workplace, YamlNode root, Narratives.Asked asked) {
    this.workplace = workplace;
    this.asked = asked;
    publication = Publication.of(workplace, asked.edition(), asked.year());
    text = NarrativeReader.brief(root).at(area().level());
    charts = root.required("brief");
    request =
        new Narratives.Request(
            asked.areaCode(), asked.year(), Narratives.YEARLY, asked.year(), asked.edition());
    figures = NarrativeFigures.read(workplace, withTables(), request);
    dress =
        new NarrativeRenderer(
            figures,
            Narratives.words(workplace, text, request, area()),
            workplace.language(),
            Optional.of(workplace.configuration().forms()),
            table -> {
              throw new IllegalStateException(table.form());
            });
  }

  /** Whether {@code conf/briefs} holds a brief of that name. */
  public static boolean isBrief(Path conf, String name) {
    return name.matches("[a-z0-9-]+") && Files.isRegularFile(file(conf, name));
  }

  private static Path file(Path conf, String name) {
    return conf.resolve("briefs").resolve(name + ".yaml");
  }

  /**
   * Prints one brief as PDF.
   *
   * @throws CallerMistake if PDF is not among the formats
   */
  public static Narratives.Outcome print(
      JobContext workplace, String name, Narratives.Asked asked) {
    if (!asked.formats().contains(Format.PDF)) {
      throw new CallerMistake(
          new Text(
              "Bản tóm tắt “" + name + "” chỉ in được PDF.\nDùng --format pdf.",
              "The brief “" + name + "” is printed as PDF only.\nUse --format pdf."));
    }
    YamlNode root = YamlNode.read(file(workplace.configuration().folder(), name));
    Briefs brief = new Briefs(workplace, root, asked);
    Brief pages = brief.brief();
    Provenance stamp = Provenance.of(workplace, brief.publication);
    stamp.protect(asked.folder(), pages.fileName());
    Path file = BriefPrinter.print(pages, brief.words(), asked.folder());
    stamp.write(
        asked.folder(),
        pages.fileName(),
        List.of(pages),
        Map.of(
            "form",
            name,
            "area_code",
            asked.areaCode(),
            "year",
            asked.year(),
            "period",
            Narratives.YEARLY,
            Provenance.TITLE,
            pages.title(),
            "figures",
            brief.dress.keys().stream().map(Said.Key::entry).toList()),
        List.of(file));
    return new Narratives.Outcome(List.of(file), brief.dress.gaps());
  }

  private Place area() {
    return workplace
        .configuration()
        .places()
        .place(asked.areaCode(), asked.edition().mapDate())
        .orElseThrow(() -> NothingComposed.of(asked.areaCode(), asked.year()));
  }

  /** The definition with the tables of its charts, so that their cells are read as well. */
  private NarrativeDefinition withTables() {
    List<NarrativeDefinition.Part> parts = new ArrayList<>(text.parts());
    parts.add(heat());
    BriefBackground.table(charts).ifPresent(parts::add);
    return text.with(parts);
  }

  private NarrativeDefinition.Table heat() {
    YamlNode heat = charts.required("heat");
    return new NarrativeDefinition.Table(
        heat.required("form").text(), new Text("", ""), List.of(), "", 0, false);
  }

  private List<String> words() {
    return List.of(word("last_year"), word("target"), word("more"), word("actual"));
  }

  private String word(String key) {
    return NarrativeReader.text(charts.required(key)).in(workplace.language());
  }

  private Brief brief() {
    List<Sentence> all =
        text.parts().stream()
            .filter(Say.class::isInstance)
            .flatMap(part -> ((Say) part).sentences().stream())
            .filter(dress::isSaid)
            .toList();
    List<Phrase> sentences = all.stream().filter(said -> !said.bold()).map(dress::phrase).toList();
    List<YamlNode> heads = charts.required("headlines").items();
    List<Brief.Headline> headlines = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Figure figure = named(heads.get(i).required("figure"));
      headlines.add(
          new Brief.Headline(
              figure.name().in(workplace.language()),
              known(dress.word(figure)),
              known(dress.word(named(heads.get(i).required("before")))),
              sentences.get(i).text()));
    }
    sentences.stream().skip(heads.size()).map(Phrase::text).forEach(notes::add);
    FigureState.mixture(workplace, asked.edition(), asked.areaCode(), asked.year())
        .map(mixture -> mixture.in(workplace.language()))
        .ifPresent(notes::add);
    List<Brief.Line> lines = charts.required("lines").items().stream().map(this::line).toList();
    DocumentBlock block = Narratives.block(workplace, text, asked, area());
    return new Brief(
        text.id() + "-" + asked.areaCode() + "-" + asked.year(),
        block.issuingAgency(),
        dress.plain(text.heading().kind()),
        dress.plain(text.heading().summary()),
        news(all),
        headlines,
        lines,
        ranking(),
        heatMap(),
        movements(),
        analysis(),
        notes,
        charts.required("captions").items().stream()
            .map(caption -> NarrativeReader.text(caption).in(workplace.language()))
            .toList(),
        Optional.of(
                workplace
                    .configuration()
                    .glossary()
                    .word("note", "draft", Narratives.lang(workplace)))
            .filter(draft -> asked.edition().isDraft()),
        publication.footLine(
            workplace, text.id(), asked.areaCode(), asked.year() + "/" + Narratives.YEARLY),
        block.language());
  }

  /** What is said first: the headline, then what to know and to decide. */
  private List<String> news(List<Sentence> all) {
    return all.stream()
        .filter(Sentence::bold)
        .map(dress::phrase)
        .filter(said -> !said.gap())
        .map(Phrase::text)
        .toList();
  }

  private Figure named(YamlNode name) {
    return text.figures().get(name.oneOf(text.figures().keySet()));
  }

  private static String known(String word) {
    return word.isEmpty() ? "–" : word;
  }

  /** Back from this year as far as each year can be compared with the one before it. */
  private Brief.Line line(YamlNode node) {
    String indicator = node.required("indicator").text();
    Measured level =
        new Measured(Map.of("measure", "official_headcount", "indicator", indicator), 0);
    Map<String, String> columns = new LinkedHashMap<>(level.columns());
    columns.put("change_kind", "abs");
    Measured change = new Measured(columns, 0);
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    boolean comparable = true;
    for (int year = asked.year(); comparable && year > asked.year() - YEARS_SHOWN; year--) {
      List<Row> rows = NarrativeFigures.measured(workplace, request, year);
      Optional<BigDecimal> value = NarrativeFigures.value(rows, level, year);
      if (value.isEmpty()) {
        break;
      }
      values.put(year, value.get().movePointRight(2));
      comparable = NarrativeFigures.value(rows, change, year).isPresent();
    }
    if (!values.isEmpty()) {
      note(values.firstKey());
    }
    String name = NarrativeReader.text(node.required("name")).in(workplace.language());
    return new Brief.Line(name, values, targets(node.required("targets").texts()));
  }

  private void note(int first) {
    String note = word("incomparable").replace("{year}", Integer.toString(first));
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private SortedMap<Integer, BigDecimal> targets(List<String> names) {
    SortedMap<Integer, BigDecimal> targets = new TreeMap<>();
    ReadOnlyQuery.catalogue(workplace)
        .table("target")
        .ifPresent(
            table ->
                table
                    .filter(table.col("area_code").equalTo(asked.areaCode()))
                    .filter(table.col("indicator").isin(names.toArray()))
                    .select("year", "value")
                    .collectAsList()
                    .forEach(
                        row -> {
                          if (!row.isNullAt(0) && !row.isNullAt(1)) {
                            targets.put(
                                ((Number) row.get(0)).intValue(),
                                new BigDecimal(row.get(1).toString()));
                          }
                        }));
    return targets;
  }

  private BriefAnalysis analysis() {
    FigureWords written = new FigureWords(workplace.language());
    Figure figure = named(charts.required("ranking"));
    List<ComposedCell> ranked = figures.largest((Ranking) figure.source());
    Map<String, String> said = new HashMap<>();
    ranked.forEach(cell -> said.put(cell.rowKey(), written.plain(cell.value(), figure)));
    return new BriefBackground(workplace, asked, charts, text.figures(), figures, dress)
        .of(ranked, said);
  }

  private List<Brief.Bar> ranking() {
    Figure figure = named(charts.required("ranking"));
    FigureWords words = new FigureWords(workplace.language());
    return figures.largest((Ranking) figure.source()).stream()
        .map(
            cell -> new Brief.Bar(cell.rowLabel(), cell.value(), words.plain(cell.value(), figure)))
        .toList();
  }

  private List<Brief.Bar> movements() {
    List<Brief.Bar> bars = new ArrayList<>();
    for (String way : List.of("out", "in")) {
      boolean isOut = way.equals("out");
      for (YamlNode name : charts.required(way).items()) {
        Figure figure = named(name);
        figures
            .value(figure)
            .ifPresent(
                value ->
                    bars.add(
                        new Brief.Bar(
                            figure.name().in(workplace.language()),
                            isOut ? value.negate() : value,
                            (isOut ? "− " : "+ ") + dress.word(figure))));
      }
    }
    return bars;
  }

  /** The whole area first, then its places in the order of the ranking. */
  private Brief.Heat heatMap() {
    Map<String, YamlNode> columns = charts.required("heat").required("columns").children();
    Map<String, Map<String, BigDecimal>> places = new LinkedHashMap<>();
    Map<String, Integer> households = new HashMap<>();
    List<String> ranked = ranking().stream().map(Brief.Bar::name).toList();
    for (ComposedCell cell : figures.of(heat())) {
      if (cell.column().equals(HOUSEHOLDS) && cell.value() != null) {
        households.put(cell.rowLabel(), cell.value().intValue());
      }
      boolean isPlace =
          cell.rowKey().equals(ComposedCell.TOTAL) || ranked.contains(cell.rowLabel());
      if (isPlace && columns.containsKey(cell.column()) && cell.value() != null) {
        places
            .computeIfAbsent(cell.rowLabel(), name -> new LinkedHashMap<>())
            .put(cell.column(), cell.value());
      }
    }
    Map<String, List<Optional<BigDecimal>>> rows = new LinkedHashMap<>();
    places.keySet().stream()
        .sorted(Comparator.comparingInt(ranked::indexOf))
        .forEach(
            name ->
                rows.put(
                    name,
                    columns.keySet().stream()
                        .map(column -> Optional.ofNullable(places.get(name).get(column)))
                        .toList()));
    return new Brief.Heat(
        columns.values().stream()
            .map(heading -> NarrativeReader.text(heading).in(workplace.language()))
            .toList(),
        rows,
        households);
  }
}
