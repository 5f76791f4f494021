package giamngheo.jobs.form;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of {@code conf/forms/}. */
public final class FormDefinitions {
  private final List<FormDefinition> forms;

  private FormDefinitions(List<FormDefinition> forms) {
    this.forms = forms;
  }

  /**
   * Reads every {@code forms/*.yaml} of the configuration.
   *
   * @throws CallerMistake if a file is not a form: file, line, key, what was expected and the
   *     nearest right word
   */
  public static FormDefinitions load(Path conf) {
    try (Stream<Path> files = Files.list(conf.resolve("forms"))) {
      return new FormDefinitions(
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(FormReader::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All forms, by name. */
  public List<FormDefinition> all() {
    return forms;
  }

  /** Forms of the household review, whose cells are counted from its households. */
  public List<FormDefinition> review() {
    return forms.stream().filter(form -> form.query().isEmpty()).toList();
  }

  /** Forms whose rows are queries. */
  public List<FormDefinition> queries() {
    return forms.stream().filter(form -> form.query().isPresent()).toList();
  }

  /** The form of that name. */
  public Optional<FormDefinition> named(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).findFirst();
  }
}
