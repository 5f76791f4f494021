package giamngheo.jobs.portal;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.FieldKind;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Label;
import giamngheo.jobs.indicator.Targets;
import giamngheo.jobs.portal.PortalSettings.Metric;
import giamngheo.jobs.print.Publication;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.disclosure.DisclosureRule;
import giamngheo.warehouse.release.ReleaseLog;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.text.VietNamTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The values that pages load. */
final class SiteData {
  private final JobContext workplace;
  private final PortalSettings settings;
  private final DisclosureRule rule;
  private final AreaMap map;
  private final PortalYears years;
  private final AreaScripts scripts;
  private final Map<String, List<Object>> findings = new TreeMap<>();

  SiteData(
      JobContext workplace,
      PortalSettings settings,
      DisclosureRule rule,
      AreaMap map,
      PortalYears years,
      AreaScripts scripts) {
    this.workplace = workplace;
    this.settings = settings;
    this.rule = rule;
    this.map = map;
    this.years = years;
    this.scripts = scripts;
    findings();
  }

  /** What every page needs. */
  Map<String, Object> frame(Portal.Request request) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("internal", request.internal());
    frame.put("boundaries", request.boundaries().isPresent());
    frame.put("threshold", rule.threshold());
    frame.put("communeForms", settings.everybody().communes());
    frame.put("areas", areas());
    frame.put("root", root());
    frame.put("years", editions());
    frame.put("metrics", settings.metrics().stream().map(SiteData::metric).toList());
    frame.put("forms", forms());
    frame.put("programme", scripts.programme().keySet());
    frame.put("targets", targets());
    frame.put("tiles", settings.tiles());
    frame.put("words", settings.words());
    return frame;
  }

  /** Every metric of every area and year: {@code metric → year → area → figure}. */
  Map<String, Object> comparison() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Metric metric : settings.metrics()) {
      Map<String, Object> byYear = new LinkedHashMap<>();
      for (int year : years.editions().keySet()) {
        Map<String, Object> byArea = new LinkedHashMap<>();
        for (String area : scripts.areas()) {
          Object value =
              scripts.cell(new FigureKey(area, year, metric.form(), metric.row(), metric.column()));
          if (value != null) {
            byArea.put(area, value);
          }
        }
        byYear.put(Integer.toString(year), byArea);
      }
      all.put(metric.id(), byYear);
    }
    return all;
  }

  /** Everything of one area. */
  Map<String, Object> area(String code) {
    Map<String, Object> all = new LinkedHashMap<>(scripts.of(code));
    all.put("findings", findings.getOrDefault(code, List.of()));
    return all;
  }

  /** Areas with figures and those above them, each unit that ever carried the code. */
  private Map<String, Object> areas() {
    Set<String> codes = new TreeSet<>(scripts.areas());
    for (String area : scripts.areas()) {
      for (int year : scripts.years(area)) {
        map.lineage(area, year).forEach(place -> codes.add(place.code()));
      }
    }
    Map<String, Object> areas = new LinkedHashMap<>();
    for (String code : codes) {
      areas.put(
          code,
          Map.of(
              "units",
              map.places().everKnown(code).stream().map(SiteData::unit).toList(),
              "years",
              scripts.years(code),
              "comparable",
              scripts.comparable(code)));
    }
    return areas;
  }

  private static Map<String, Object> unit(Place place) {
    Map<String, Object> unit = new LinkedHashMap<>();
    unit.put("name", place.name());
    unit.put("level", PortalSettings.word(place.level()));
    unit.put("parent", place.parent().orElse(null));
    unit.put("urban", place.kind().isUrban());
    unit.put("from", day(place.from(), LocalDate.MIN));
    unit.put("to", day(place.to(), LocalDate.MAX));
    return unit;
  }

  private static String day(LocalDate day, LocalDate open) {
    return day.equals(open) ? "" : day.toString();
  }

  /** The smallest area that holds all communes with figures in the latest year. */
  private String root() {
    int last =
        scripts.areas().stream().mapToInt(area -> scripts.years(area).last()).max().orElseThrow();
    List<String> best = List.of();
    for (String area : scripts.areas()) {
      if (scripts.years(area).contains(last)) {
        List<String> lineage = map.lineage(area, last).stream().map(Place::code).toList();
        if (isCommune(area, last)) {
          best = best.isEmpty() ? lineage : best.stream().filter(lineage::contains).toList();
        }
      }
    }
    return best.stream()
        .filter(scripts.areas()::contains)
        .findFirst()
        .orElse(scripts.areas().iterator().next());
  }

  private boolean isCommune(String area, int year) {
    return map.place(area, year).filter(p -> p.level() == Place.Level.COMMUNE).isPresent();
  }

  private Map<String, Object> editions() {
    Map<String, Object> all = new LinkedHashMap<>();
    ReleaseLog log = ReleaseRows.read(workplace.warehouse());
    years
        .editions()
        .forEach((year, edition) -> all.put(Integer.toString(year), edition(edition, year, log)));
    return all;
  }

  private Map<String, Object> edition(Edition edition, int year, ReleaseLog log) {
    Publication publication = Publication.withoutLaterFiles(workplace, log, edition, year);
    Map<String, Object> stamp = new LinkedHashMap<>();
    stamp.put("release", edition.releaseId());
    stamp.put("state", publication.state());
    stamp.put("standard", edition.standardId());
    stamp.put("map", edition.mapDate().toString());
    publication
        .dataCutoff()
        .ifPresent(time -> stamp.put("cutoff", VietNamTime.day(time).toString()));
    publication
        .decision()
        .ifPresent(decision -> stamp.put("document", decision.number() + ", " + decision.date()));
    return stamp;
  }

  private static Map<String, Object> metric(Metric metric) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", metric.id());
    all.put("form", metric.form());
    all.put("row", metric.row());
    all.put("column", metric.column());
    all.put("unit", metric.unit());
    all.put("better", metric.better());
    all.put("share", metric.share());
    all.put("names", metric.names());
    return all;
  }

  private Map<String, Object> forms() {
    Map<String, Object> all = new LinkedHashMap<>();
    for (FormDefinition form : workplace.configuration().forms().all()) {
      if (form.isList()) {
        continue;
      }
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("title", words(form.title()));
      said.put("lines", form.lines().stream().map(line -> line.id()).toList());
      List<Object> columns = new ArrayList<>();
      form.columns().forEach(column -> columns(column, List.of(), columns));
      said.put("columns", columns);
      all.put(form.id(), said);
    }
    return all;
  }

  /** Leaves with the headings above them. */
  private static void columns(FormColumn column, List<Label> above, List<Object> leaves) {
    List<Label> headings = new ArrayList<>(above);
    headings.add(column.heading());
    if (column.isLeaf()) {
      leaves.add(
          Arrays.asList(
              column.key(),
              headings.stream().map(SiteData::words).toList(),
              column.isRate() ? "rate" : isMoney(column) ? "money" : ""));
    }
    column.columns().forEach(below -> columns(below, headings, leaves));
  }

  private static boolean isMoney(FormColumn column) {
    return column.content() instanceof ColumnContent.Field field && field.kind() == FieldKind.MONEY;
  }

  /** Names of the targets that hold without being loaded. */
  private Map<String, Object> targets() {
    Map<String, Object> names = new LinkedHashMap<>();
    for (Targets.Target target : Targets.read(workplace.configuration().folder()).targets()) {
      names.put(target.id(), target.names());
    }
    return names;
  }

  private static Map<String, String> words(Label label) {
    return Map.of("vi", label.vi(), "en", label.en());
  }

  /** Number of problems by check: which, not whose. */
  private void findings() {
    ReadOnlyQuery.catalogue(workplace)
        .table("finding")
        .ifPresent(
            table ->
                table
                    .filter(table.col("area_code").isNotNull())
                    .groupBy("area_code", "review_year", "check_id", "severity")
                    .count()
                    .orderBy("area_code", "review_year", "check_id")
                    .collectAsList()
                    .forEach(this::finding));
  }

  private void finding(Row row) {
    if (row.isNullAt(1)) {
      return;
    }
    findings
        .computeIfAbsent(row.getString(0), area -> new ArrayList<>())
        .add(Arrays.asList(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4)));
  }
}
