package giamngheo.jobs.form;

import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    return new FormDefinitions(
        YamlFile.allIn(conf.resolve("forms")).stream().map(FormReader::read).toList());
  }

  /** Those that can be read; the mistake of every other one is told. */
  public static FormDefinitions readable(Path conf, Consumer<CallerMistake> told) {
    List<FormDefinition> forms = new ArrayList<>();
    for (Path file : YamlFile.allIn(conf.resolve("forms"))) {
      try {
        forms.add(FormReader.read(file));
      } catch (CallerMistake e) {
        told.accept(e);
      }
    }
    return new FormDefinitions(List.copyOf(forms));
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
