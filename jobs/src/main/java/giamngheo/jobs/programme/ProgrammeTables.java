package giamngheo.jobs.programme;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.query.ReadOnlyQuery.Tables;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.sql.PlacedSql;
import giamngheo.warehouse.table.InputTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the queries of programme forms may name: the public tables, what {@code conf/programme.yaml}
 * and the map say, and the views of {@code conf/programme-views.yaml}.
 */
public final class ProgrammeTables implements Tables {
  private static final ConfigurationPlace OF_FRAMEWORK =
      ConfigurationPlace.of("framework.yaml", "indicators");

  private final JobContext workplace;
  private final Catalogue catalogue;
  private final Map<String, Supplier<Dataset<Row>>> known = new LinkedHashMap<>();
  private final Map<String, Dataset<Row>> made = new LinkedHashMap<>();

  public ProgrammeTables(JobContext workplace, List<ReportPeriod> periods) {
    this.workplace = workplace;
    this.catalogue = ReadOnlyQuery.catalogue(workplace);
    known.putAll(new ProgrammeAreaTables(workplace, periods).tables());
    ResultsFramework framework = ResultsFramework.load(workplace.configuration().folder());
    known.putAll(new ProgrammeConfTables(workplace, framework).tables());
    known.put(
        "duty",
        () ->
            ProgrammeQuery.made(
                workplace.spark(),
                ReportingDuties.SHAPE,
                ReportingDuties.rows(workplace, periods)));
    known.put("framework_actual", () -> view(new PlacedSql(OF_FRAMEWORK, framework.actual())));
    known.put("framework_line", () -> view(new PlacedSql(OF_FRAMEWORK, framework.lines())));
    YamlNode.read(workplace.configuration().folder().resolve("programme-views.yaml"))
        .children()
        .forEach(
            (name, node) -> known.put(name, () -> view(new PlacedSql(node.place(), node.text()))));
  }

  @Override
  public List<String> names() {
    return Stream.concat(catalogue.names().stream(), known.keySet().stream()).toList();
  }

  @Override
  public synchronized Optional<Dataset<Row>> table(String name) {
    if (!made.containsKey(name)) {
      Optional<Dataset<Row>> found =
          known.containsKey(name)
              ? Optional.of(known.get(name).get())
              : catalogue
                  .table(name)
                  .map(
                      rows ->
                          InputTable.named(name).isPresent()
                              ? ProgrammeQuery.together(rows)
                              : rows);
      found.ifPresent(rows -> made.put(name, rows));
    }
    return Optional.ofNullable(made.get(name));
  }

  private Dataset<Row> view(PlacedSql query) {
    return query.asked(
        sql -> ProgrammeQuery.together(ProgrammeQuery.rows(this, workplace.spark(), sql)));
  }
}
