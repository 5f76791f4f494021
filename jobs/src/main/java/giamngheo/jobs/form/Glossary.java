package giamngheo.jobs.form;

import giamngheo.warehouse.config.ConfigurationTable;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.file.cell.Ethnicities;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names of codes and words that reports print, by group: {@code conf/glossary.yaml}. */
public final class Glossary implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ETHNICITY = "ethnicity";

  /** Without any word: codes stand for themselves. */
  public static final Glossary NONE = new Glossary(Map.of());

  private final HashMap<String, Map<String, Label>> groups;

  private Glossary(Map<String, Map<String, Label>> groups) {
    this.groups = new HashMap<>(groups);
  }

  /**
   * Reads {@code glossary.yaml}, and the names of {@code ethnicities.csv} as group {@code
   * ethnicity}.
   */
  public static Glossary load(Path conf) {
    Map<String, Map<String, Label>> groups = new LinkedHashMap<>();
    FormNode root = FormNode.read(conf.resolve("glossary.yaml"));
    root.mapping()
        .forEach(
            (group, node) -> {
              Map<String, Label> words = new LinkedHashMap<>();
              node.mapping().keySet().forEach(code -> words.put(code, node.label(code)));
              groups.put(group, words);
            });
    groups.put(ETHNICITY, ethnicities(conf.resolve("ethnicities.csv")));
    return new Glossary(groups);
  }

  /** The name of a code in that language; the code itself where the glossary has no name. */
  public String word(String group, String code, String lang) {
    Label label = groups.getOrDefault(group, Map.of()).get(code);
    return label == null ? code : label.in(lang);
  }

  /** The codes of a group in the order of the file, none if there is no such group. */
  public Set<String> codes(String group) {
    return groups.getOrDefault(group, Map.of()).keySet();
  }

  /** All names in that language, by group and code in the order of the file. */
  public Map<String, Map<String, String>> words(String lang) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    groups.forEach(
        (group, labels) -> {
          Map<String, String> named = new LinkedHashMap<>();
          labels.forEach((code, label) -> named.put(code, label.in(lang)));
          words.put(group, named);
        });
    return words;
  }

  private static Map<String, Label> ethnicities(Path csv) {
    Map<String, Label> names = new LinkedHashMap<>();
    for (ConfigurationTable.Line line : Ethnicities.lines(ConfigurationText.read(csv))) {
      String name = line.required("name");
      names.put(line.required("code"), new Label(name, name));
    }
    return names;
  }
}
