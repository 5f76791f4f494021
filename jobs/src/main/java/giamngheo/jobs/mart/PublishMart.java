package giamngheo.jobs.mart;

import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.release.OpenRelease;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.disclosure.DisclosureRule;
import giamngheo.warehouse.disclosure.Suppression;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.Publishing;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.state.WriterTerms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: hands a release, or the draft, over to the database that others read. */
public final class PublishMart {
  private static final String PUBLIC = "store.public_figure";

  private PublishMart() {}

  /**
   * What to publish.
   *
   * @param releaseId empty for the release made last, or the draft where there is none
   * @param draft whether the draft is meant whatever was released
   * @param keep how many publications are kept
   * @param terms how long to wait for another publication
   */
  public record Request(Optional<String> releaseId, boolean draft, int keep, WriterTerms terms) {}

  /**
   * What came of it.
   *
   * @param kept publications that the mart holds now
   * @param publicCells figures for everybody
   * @param withheld those of them that are withheld
   * @param exposed withheld ones that earlier publications bound closer than the rule allows
   */
  public record Outcome(
      String releaseId,
      String areaCode,
      int year,
      List<String> tables,
      int kept,
      int publicCells,
      int withheld,
      int exposed) {}

  /** What would be published. */
  public static Outcome plan(JobContext here, Request request) {
    try (MartSource source = source(here, request)) {
      return new Outcome(
          source.releaseId(), source.areaCode(), source.year(), List.of(), 0, 0, 0, 0);
    }
  }

  /** Publishes. */
  public static Outcome publish(JobContext here, Database database, Request request) {
    return publish(here, database, request, moment -> {});
  }

  static Outcome publish(
      JobContext here, Database database, Request request, Consumer<Publishing.Moment> watching) {
    MartSettings settings = MartSettings.read(here.configuration().folder());
    try (MartSource source = source(here, request);
        Publishing publishing =
            Publishing.begin(
                database,
                new Publishing.Content(
                    source.releaseId(),
                    source.areaCode(),
                    source.year(),
                    source.state(),
                    CodeVersion.current()),
                settings.seesNames(),
                request.terms(),
                watching)) {
      return new Copying(here, source, publishing, settings).run(request.keep());
    }
  }

  private static MartSource source(JobContext here, Request request) {
    if (request.releaseId().isPresent()) {
      return MartSource.of(here, OpenRelease.named(here, request.releaseId().get()));
    }
    Optional<Release> last =
        request.draft()
            ? Optional.empty()
            : ReleaseRows.read(here.warehouse()).releases().stream()
                .max(Comparator.comparing(Release::createdAt));
    return last.map(release -> MartSource.of(here, release))
        .orElseGet(() -> MartSource.ofDraft(here));
  }

  /** Table after table, then the swap. */
  private record Copying(
      JobContext here, MartSource source, Publishing publishing, MartSettings settings) {

    Outcome run(int keep) {
      MartTables tables = new MartTables(source);
      MartDimensions dimensions =
          new MartDimensions(here.spark(), source.workplace().configuration());
      PublicFigures figures =
          stage(
              "Chọn số liệu công khai",
              "Choose public figures",
              () ->
                  PublicFigures.of(
                      DisclosureRule.read(here.configuration().folder()),
                      settings.everybody(),
                      AreaMap.ofReviews(source.workplace().configuration().places()),
                      tables.totals()));
      Suppression.Result withheld =
          stage(
              "Bảo vệ số liệu công khai",
              "Protect public figures",
              () -> figures.withheld(publishing.earlierCells()));
      for (String table : publishing.tables()) {
        stage(
            "Chép " + table,
            "Copy " + table,
            () -> {
              publishing.copy(
                  table,
                  table.equals(PUBLIC)
                      ? dimensions.publicFigures(figures, withheld)
                      : rows(table, tables, dimensions));
              return table;
            });
      }
      publishing.remember(figures.values(), withheld.hidden());
      int kept = publishing.swap(keep);
      return new Outcome(
          source.releaseId(),
          source.areaCode(),
          source.year(),
          publishing.tables(),
          kept,
          figures.values().size(),
          (int) figures.values().keySet().stream().filter(withheld.hidden()::contains).count(),
          withheld.exposed().size());
    }

    private static Dataset<Row> rows(String table, MartTables tables, MartDimensions dimensions) {
      return switch (table) {
        case "store.area" -> dimensions.areas();
        case "store.review_year" -> dimensions.years(tables.cells());
        case "store.standard" -> dimensions.standards();
        case "store.indicator" -> dimensions.indicators();
        case "store.class" -> dimensions.classes();
        default -> tables.rows(table);
      };
    }

    private <T> T stage(String vi, String en, Supplier<T> work) {
      return here.progress().stage(new Text(vi, en).in(here.language()), work);
    }
  }
}
