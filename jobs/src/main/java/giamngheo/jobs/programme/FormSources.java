package giamngheo.jobs.programme;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.sql.Origin;
import giamngheo.warehouse.sql.SqlExaminer;
import giamngheo.warehouse.table.InputTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Which forms ask something of the reviews: themselves, or by a view that they name. */
final class FormSources {
  private final Map<String, String> views = new HashMap<>();
  private final Set<String> ofProgramme = new HashSet<>();
  private final Set<String> stored;

  private FormSources(JobContext workplace) {
    stored = Set.copyOf(ReadOnlyQuery.catalogue(workplace).names());
    Configuration configuration = workplace.configuration();
    ResultsFramework framework = ResultsFramework.load(configuration.folder());
    views.put("framework_actual", framework.actual());
    views.put("framework_line", framework.lines());
    YamlNode.read(configuration.folder().resolve("programme-views.yaml"))
        .children()
        .forEach((name, sql) -> views.put(name, sql.text()));
    InputTable.ofProgramme().forEach(table -> ofProgramme.add(table.name()));
    ofProgramme.addAll(ProgrammeAreaTables.NAMES);
    ofProgramme.addAll(ProgrammeConfTables.NAMES);
    ofProgramme.add("duty");
  }

  /**
   * The forms that reach any table but those of the programme, of areas and of {@code conf/}; so
   * does one whose query cannot be read: composing it says why.
   */
  static List<FormDefinition> onReviews(JobContext workplace) {
    FormSources sources = new FormSources(workplace);
    return workplace.configuration().forms().queries().stream()
        .filter(
            form -> sources.asksReviews(form.query().orElseThrow().rows().sql(), new HashSet<>()))
        .toList();
  }

  private boolean asksReviews(String sql, Set<String> seen) {
    try {
      SqlExaminer.Query query = SqlExaminer.query(sql, Origin.FILE);
      return query.tables().stream()
          .filter(name -> !query.explained().contains(name) || stored.contains(name))
          .filter(seen::add)
          .anyMatch(
              name ->
                  views.containsKey(name)
                      ? asksReviews(views.get(name), seen)
                      : !ofProgramme.contains(name));
    } catch (ParseException e) {
      return true;
    }
  }
}
