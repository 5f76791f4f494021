package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.QueryRows;
import java.util.List;

/** Forms that a caller names. */
final class FormNames {
  static final String ALL = "all";
  private static final String YEARLY = "year";

  private FormNames() {}

  static List<FormDefinition> chosen(JobContext workplace, List<String> names) {
    if (names.contains(ALL)) {
      return workplace.configuration().forms().all();
    }
    return names.stream().map(name -> named(workplace, name)).toList();
  }

  /** The forms among these that are made for the period. */
  static List<FormDefinition> of(JobContext workplace, List<String> names, CellOptions cells) {
    List<FormDefinition> forms = chosen(workplace, names);
    if (names.contains(ALL)) {
      return forms.stream().filter(form -> isMadeFor(form, cells.period())).toList();
    }
    forms.forEach(form -> Limits.period(form.id(), periods(form), cells));
    return forms;
  }

  private static boolean isMadeFor(FormDefinition form, String period) {
    return form.query().map(query -> query.isMadeFor(period)).orElse(period.equals(YEARLY));
  }

  /** Forms of the household review know the whole year only. */
  private static List<String> periods(FormDefinition form) {
    return form.query().map(QueryRows::periods).orElse(List.of(YEARLY));
  }

  static FormDefinition named(JobContext workplace, String name) {
    return workplace
        .configuration()
        .forms()
        .named(name)
        .orElseThrow(
            () ->
                CommandErrors.unknownForm(
                    name,
                    workplace.configuration().forms().all().stream()
                        .map(FormDefinition::id)
                        .toList()));
  }
}
