package giamngheo.jobs.form;

import java.nio.file.Path;

/** The project's own configuration, as the tests read it. */
public final class ProjectForms {
  public static final Path CONF =
      Path.of(System.getProperty("giamngheo.home", "..")).resolve("conf");
  public static final FormDefinitions FORMS = FormDefinitions.load(CONF);

  private ProjectForms() {}

  public static FormDefinition form(String id) {
    return FORMS.named(id).orElseThrow();
  }
}
