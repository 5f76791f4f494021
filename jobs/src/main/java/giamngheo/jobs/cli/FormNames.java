package giamngheo.jobs.cli;

import giamngheo.jobs.Workplace;
import giamngheo.jobs.form.FormDefinition;
import java.util.List;

/** Forms that a caller names. */
final class FormNames {
  static final String ALL = "all";

  private FormNames() {}

  static List<FormDefinition> chosen(Workplace workplace, List<String> names) {
    if (names.contains(ALL)) {
      return workplace.configuration().forms().all();
    }
    return names.stream().map(name -> named(workplace, name)).toList();
  }

  /** The forms among these that are made for the period. */
  static List<FormDefinition> of(Workplace workplace, List<String> names, CellOptions cells) {
    List<FormDefinition> forms = chosen(workplace, names);
    if (names.contains(ALL)) {
      return forms.stream().filter(form -> isMadeFor(form, cells.period())).toList();
    }
    forms.stream()
        .filter(form -> !isMadeFor(form, cells.period()))
        .forEach(form -> Limits.yearly(cells));
    return forms;
  }

  private static boolean isMadeFor(FormDefinition form, String period) {
    return form.query().map(query -> query.isMadeFor(period)).orElse(period.equals("year"));
  }

  static FormDefinition named(Workplace workplace, String name) {
    return workplace
        .configuration()
        .forms()
        .named(name)
        .orElseThrow(
            () ->
                Mistakes.unknownForm(
                    name,
                    workplace.configuration().forms().all().stream()
                        .map(FormDefinition::id)
                        .toList()));
  }
}
