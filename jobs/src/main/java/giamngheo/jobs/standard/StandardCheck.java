package giamngheo.jobs.standard;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.config.ConfigurationMistake;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.measure.MeasurePlan;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.RuleWords;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a standard's file can be used with the layouts of this installation. */
public final class StandardCheck {
  private StandardCheck() {}

  /**
   * Reads a file and checks its keys, its cut-offs and weight schemes, and every word of its rules
   * against the columns that some layout of {@code conf/sources/} can bring.
   *
   * @throws ConfigurationMistake naming file, line, key, what was expected and the nearest word
   */
  public static PovertyStandard check(Path conf, Path file) {
    return check(Configuration.read(conf), file);
  }

  /** The same with a configuration that was read before. */
  public static PovertyStandard check(Configuration configuration, Path file) {
    Path conf = configuration.folder();
    PovertyStandard standard = Standards.read(file);
    MeasurePlan.of(standard);
    if (standard.judgesReviews()) {
      RuleWords.check(
          file,
          standard,
          columns(configuration, HouseholdTable.TABLE.name()),
          columns(configuration, MemberTable.TABLE.name()));
    } else {
      SourceLayout layout = SourceLayout.load(conf, standard.survey());
      Set<String> columns = new TreeSet<>();
      layout.surveyTable().columns().forEach(column -> columns.add(column.name()));
      layout.extraColumns(SourceLayout.SURVEY).forEach(column -> columns.add(column.name()));
      layout.survey().derived().forEach(derived -> columns.add(derived.column()));
      columns.addAll(List.of("year", "weight", "area_code"));
      RuleWords.check(file, standard, columns, Set.of());
    }
    return standard;
  }

  private static Set<String> columns(Configuration configuration, String dataset) {
    Path conf = configuration.folder();
    Set<String> columns = new TreeSet<>();
    configuration.datasets().get(dataset).forEach(column -> columns.add(column.name()));
    SourceLayout.all(conf).stream()
        .filter(layout -> layout.defines(dataset))
        .flatMap(layout -> layout.extraColumns(dataset).stream())
        .map(Column::name)
        .forEach(columns::add);
    return columns;
  }
}
