package giamngheo.jobs.form;

import java.nio.file.Path;

/** The project's own configuration, as the tests read it. */
final class ProjectForms {
  static final Path CONF = Path.of(System.getProperty("giamngheo.home", "..")).resolve("conf");
  static final FormDefinitions FORMS = FormDefinitions.load(CONF);

  private ProjectForms() {}

  static FormDefinition form(String id) {
    return FORMS.named(id).orElseThrow();
  }
}
