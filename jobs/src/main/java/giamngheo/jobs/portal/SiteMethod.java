package giamngheo.jobs.portal;

import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.standard.PovertyStandard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Standards, checks and releases as the page about the method tells them. */
final class SiteMethod {
  private final JobContext workplace;
  private final PortalYears years;

  SiteMethod(JobContext workplace, PortalYears years) {
    this.workplace = workplace;
    this.years = years;
  }

  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    Set<String> used = new TreeSet<>();
    years.editions().values().forEach(edition -> used.add(edition.standardId()));
    content.put(
        "standards",
        workplace.configuration().standards().all().stream()
            .filter(standard -> used.contains(standard.id()))
            .map(SiteMethod::standard)
            .toList());
    content.put("checks", checks());
    content.put("releases", releases());
    content.put("code", CodeVersion.current());
    content.put("config", workplace.configuration().sha256());
    return content;
  }

  private static Map<String, Object> standard(PovertyStandard standard) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", standard.id());
    all.put("names", standard.names());
    all.put("legal", standard.legal());
    all.put("cutoff", standard.cutoff());
    all.put("parameters", standard.parameters());
    if (standard.reviewYears() != null) {
      all.put("years", List.of(standard.reviewYears().from(), standard.reviewYears().to()));
    }
    Map<String, Object> dimensions = new LinkedHashMap<>();
    standard.dimensions().forEach(dimension -> dimensions.put(dimension.id(), dimension.names()));
    List<Object> indicators = new ArrayList<>();
    for (PovertyStandard.Indicator indicator : standard.indicators()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("names", indicator.names());
      said.put("dimension", dimensions.get(indicator.dimension()));
      said.put("weight", indicator.weight());
      said.put("means", indicator.means());
      said.put("legal", indicator.legal());
      indicators.add(said);
    }
    all.put("indicators", indicators);
    List<Object> classes = new ArrayList<>();
    for (PovertyStandard.PovertyClass named : standard.classes()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("names", named.names());
      said.put("means", named.means());
      classes.add(said);
    }
    all.put("classes", classes);
    return all;
  }

  private Map<String, Object> checks() {
    CheckTexts texts = workplace.configuration().texts();
    Map<String, Object> checks = new LinkedHashMap<>();
    for (String id : new TreeSet<>(texts.ids())) {
      checks.put(id, Map.of("vi", texts.title(id).vi(), "en", texts.title(id).en()));
    }
    return checks;
  }

  private List<Object> releases() {
    List<Object> all = new ArrayList<>();
    for (Release release : ReleaseRows.read(workplace.warehouse()).releases()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("id", release.releaseId());
      said.put("state", release.state().word());
      said.put("area", release.areaCode());
      said.put("year", release.year());
      said.put("map", release.mapDate().toString());
      said.put("standards", release.standardIds());
      said.put("created", release.createdAt().toString());
      said.put("digest", release.cellsDigest());
      release
          .document()
          .ifPresent(decision -> said.put("document", decision.number() + ", " + decision.date()));
      all.add(said);
    }
    return all;
  }
}
