package giamngheo.jobs.cli;

import giamngheo.jobs.Workplace;
import giamngheo.jobs.form.FormDefinition;
import java.util.List;

/** Forms that a caller names. */
final class FormNames {
  private static final String ALL = "all";

  private FormNames() {}

  static List<FormDefinition> chosen(Workplace workplace, List<String> names) {
    if (names.contains(ALL)) {
      return workplace.configuration().forms().all();
    }
    return names.stream().map(name -> named(workplace, name)).toList();
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
