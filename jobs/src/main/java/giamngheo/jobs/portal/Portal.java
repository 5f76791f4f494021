package giamngheo.jobs.portal;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.portal.PortalDocuments.Document;
import giamngheo.reports.site.Site;
import giamngheo.reports.site.SiteWriter;
import giamngheo.reports.site.Words;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.disclosure.DisclosureRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the portal: reads stored figures, leaves out what is not public, writes pages and data.
 */
public final class Portal {
  private static final String WARNING = "internal_warning";

  private final JobContext workplace;
  private final Request request;
  private final PortalSettings settings;
  private final DisclosureRule rule;
  private final AreaMap map;

  /**
   * What to write.
   *
   * @param edition which figures
   * @param documents folder of printed documents; empty for none
   * @param boundaries GeoJSON of areas and the day whose map it shows; empty for tiles
   * @param internal whether small counts and documents with names are shown
   * @param folder of the site
   */
  public record Request(
      PortalEdition edition,
      Optional<Path> documents,
      Optional<Boundaries> boundaries,
      boolean internal,
      Path folder) {

    /** The same of another edition. */
    public Request of(PortalEdition other) {
      return new Request(other, documents, boundaries, internal, folder);
    }

    /** The same into another folder. */
    public Request into(Path other) {
      return new Request(edition, documents, boundaries, internal, other);
    }
  }

  /**
   * A file of boundaries.
   *
   * @param day whose administrative map it shows
   */
  public record Boundaries(Path file, LocalDate day) {}

  /**
   * What was written.
   *
   * @param page the first page
   * @param areas number of areas with figures
   * @param withheld number of figures left out as too small to be public
   * @param documents number of documents linked
   */
  public record Outcome(Path page, int areas, int withheld, int documents) {}

  private Portal(JobContext workplace, Request request) {
    this.workplace = workplace;
    this.request = request;
    settings = PortalSettings.read(workplace.configuration().folder());
    rule = DisclosureRule.read(workplace.configuration().folder());
    map = AreaMap.ofReviews(workplace.configuration().places());
  }

  /**
   * Writes the site.
   *
   * @throws giamngheo.warehouse.refusal.CallerMistake if the folder holds something else
   * @throws giamngheo.warehouse.refusal.DataDoNotAllow if no figures were composed
   */
  public static Outcome write(JobContext workplace, Request request) {
    PortalFolder.require(request.folder());
    return new Portal(workplace.inOwnSession(), request).write();
  }

  private Outcome write() {
    List<Document> documents = request.documents().map(PortalDocuments::in).orElse(List.of());
    Optional<PortalBoundaries> boundaries =
        request.boundaries().map(given -> PortalBoundaries.read(given.file(), given.day()));
    PortalYears years = PortalYears.of(workplace, request.edition());
    ReviewCells review = ReviewCells.read(workplace, years);
    if (review.values().isEmpty()) {
      throw NothingComposed.of(
          request.edition().area().isEmpty() ? "vn" : request.edition().area(),
          request.edition().year());
    }
    SmallCells.Hidden hidden =
        request.internal()
            ? SmallCells.Hidden.NOTHING
            : new SmallCells(
                    rule,
                    settings.everybody(),
                    map,
                    new CountedFigures(ReviewCells.forms(workplace)))
                .of(review.values());
    AreaScripts scripts = scripts(years, review, hidden);
    int[] linked = new int[1];
    PortalFolder.replace(
        request.folder(),
        folder -> {
          linked[0] = fill(folder, years, scripts, documents, hidden);
          boundaries.ifPresent(drawn -> ScriptFile.write(folder, "boundaries", drawn.content()));
        });
    return new Outcome(
        request.folder().resolve("index.html"),
        scripts.areas().size(),
        hidden.small().size(),
        linked[0]);
  }

  private AreaScripts scripts(PortalYears years, ReviewCells review, SmallCells.Hidden hidden) {
    AreaScripts scripts = new AreaScripts(workplace.configuration().forms().all());
    scripts.cells(review, hidden);
    MeasuredFigures measured = MeasuredFigures.read(workplace, years, settings.measures());
    scripts.comparable(measured.changes());
    StoredTables programme =
        StoredTables.read(workplace, years.latest(settings.programmeYears()), settings.programme());
    if (request.internal()) {
      scripts.measured(measured.shown());
      scripts.programme(programme.rows());
    } else {
      scripts.measured(new PublicMeasures(settings.everybody(), map, hidden).of(measured.shown()));
      scripts.programme(new PublicProgramme(rule, map, hidden).of(programme.rows()));
    }
    return scripts;
  }

  private boolean isLarger(String area, int year) {
    return map.place(area, year).map(place -> place.level() != Place.Level.COMMUNE).orElse(false);
  }

  private int fill(
      Path folder,
      PortalYears years,
      AreaScripts scripts,
      List<Document> documents,
      SmallCells.Hidden hidden)
      throws IOException {
    Map<String, Words> words = new LinkedHashMap<>();
    settings.words().forEach((name, texts) -> words.put(name, Words.of(texts)));
    Words warning = request.internal() ? words.get(WARNING) : null;
    SiteWriter.write(new Site(words.get("title"), warning, words), folder);
    SiteData site = new SiteData(workplace, settings, rule, map, years, scripts);
    ScriptFile.write(folder, "site", site.frame(request));
    site.comparison()
        .forEach((metric, figures) -> ScriptFile.write(folder, "compare/" + metric, figures));
    ScriptFile.write(folder, "method", new SiteMethod(workplace, years).content());
    for (String area : scripts.areas()) {
      ScriptFile.write(folder, "area/" + area, site.area(area));
    }
    scripts
        .programme()
        .forEach((place, tables) -> ScriptFile.write(folder, "programme/" + place, tables));
    List<Object> list =
        PortalDocuments.copy(
            documents, document -> request.internal() || isPublic(document, hidden), folder);
    ScriptFile.write(folder, "documents", list);
    return list.size();
  }

  /**
   * Whether a document may be linked: it names nobody, and shows nothing that the pages withhold.
   * Forms print a row for each area below; those of a commune print its hamlets, which are small.
   */
  private boolean isPublic(Document document, SmallCells.Hidden hidden) {
    if (!isLarger(document.area(), document.year())) {
      return false;
    }
    if (settings.documents().contains(document.form())) {
      return true;
    }
    boolean isReview =
        workplace
            .configuration()
            .forms()
            .named(document.form())
            .filter(form -> form.query().isEmpty() && !form.isList())
            .isPresent();
    Set<String> printed = new HashSet<>(Set.of(document.area()));
    map.children(document.area(), document.year()).forEach(place -> printed.add(place.code()));
    return isReview
        && Stream.concat(hidden.small().stream(), hidden.unshown().stream())
            .noneMatch(
                key ->
                    key.form().equals(document.form())
                        && key.year() == document.year()
                        && printed.contains(key.area()));
  }
}
