package giamngheo.jobs.context;

import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormDefinitions;
import giamngheo.jobs.form.QueryRows;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.sql.Origin;
import giamngheo.warehouse.sql.PlacedSql;
import giamngheo.warehouse.sql.SqlExaminer;
import giamngheo.warehouse.sql.SqlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The queries of the programme's files, looked at together before anything is computed. Commands
 * that ask none of them are not made to wait: each is looked at again when it is asked.
 */
public final class ConfiguredQueries {
  private static final String VIEWS = "programme-views.yaml";
  private static final String FRAMEWORK = "framework.yaml";
  private static final List<String> OF_AN_INDICATOR = List.of("value", "lines");

  /** What the queries of traces leave open; a number may stand in each place. */
  private static final String OPEN = "\\{(row|area|column)\\}";

  private ConfiguredQueries() {}

  /**
   * Looks at every query.
   *
   * @throws giamngheo.warehouse.config.ConfigurationMistake naming file, line and key of one that
   *     is not allowed
   */
  public static void examine(Path folder, FormDefinitions forms) {
    if (Files.exists(folder.resolve(VIEWS))) {
      YamlNode.read(folder.resolve(VIEWS)).children().values().forEach(ConfiguredQueries::query);
    }
    if (Files.exists(folder.resolve(FRAMEWORK))) {
      for (YamlNode row : YamlNode.read(folder.resolve(FRAMEWORK)).required("indicators").items()) {
        OF_AN_INDICATOR.forEach(key -> row.child(key).ifPresent(ConfiguredQueries::query));
      }
    }
    for (FormDefinition form : forms.queries()) {
      QueryRows rows = form.query().orElseThrow();
      query(rows.rows());
      rows.traces().values().stream()
          .distinct()
          .forEach(trace -> query(trace.filled(sql -> sql.replaceAll(OPEN, "0"))));
    }
  }

  private static void query(YamlNode node) {
    SqlNode.query(node, node.text());
  }

  private static void query(PlacedSql query) {
    query.asked(sql -> SqlExaminer.query(sql, Origin.FILE));
  }
}
