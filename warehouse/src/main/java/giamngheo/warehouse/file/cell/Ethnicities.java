package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.config.ConfigurationTable;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.text.MatchingKey;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ethnic groups of {@code conf/ethnicities.csv} and every spelling that means one of them: its
 * code, its two-digit number, its name and its synonyms, in any case, with hyphens, spaces or
 * neither, with or without apostrophes, the tone mark on whichever vowel.
 */
public final class Ethnicities implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern CALLED_GROUP =
      Pattern.compile(
          "^(?:dân tộc|dt|người)[.:]?\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Brackets, and what joins names within them; dashes stand within names, too. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[(),;/\\[\\]]|\\s[-–—]\\s");

  private static final String FILE = "ethnicities.csv";

  /** Without any group. */
  public static final Ethnicities NONE = new Ethnicities("code,number,name,synonyms");

  private final String csv;
  private transient Map<String, String> codes;

  private Ethnicities(String csv) {
    this.csv = csv;
  }

  /** Reads {@code ethnicities.csv}: code, number, name, synonyms joined by {@code ;}. */
  public static Ethnicities load(Path conf) {
    Ethnicities ethnicities = new Ethnicities(ConfigurationText.read(conf.resolve(FILE)));
    ethnicities.codes();
    return ethnicities;
  }

  /** The code of the group that is meant, if it is one. */
  public Optional<String> code(String text) {
    String exact = codes().get(text);
    return exact == null ? spelled(text) : Optional.of(exact);
  }

  /**
   * With the words that say that it is a group, and with other names in brackets where they mean
   * none but the same one: “Dân tộc Tày”, “Sán Chay (Cao Lan – Sán Chỉ)”.
   */
  private Optional<String> spelled(String text) {
    String whole = codes().get(MatchingKey.joined(text));
    if (whole != null) {
      return Optional.of(whole);
    }
    Set<String> named = new HashSet<>();
    for (String name : BETWEEN_NAMES.split(CALLED_GROUP.matcher(text).replaceFirst(""), -1)) {
      if (!name.isBlank()) {
        named.add(codes().getOrDefault(MatchingKey.joined(name), ""));
      }
    }
    return named.size() == 1
        ? named.stream().filter(code -> !code.isEmpty()).findFirst()
        : Optional.empty();
  }

  private Map<String, String> codes() {
    if (codes == null) {
      codes = read();
    }
    return codes;
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    for (ConfigurationTable.Line line : lines(csv)) {
      String code = line.required("code");
      if (read.containsValue(code)) {
        throw line.mistake("mã “" + code + "” có hai lần", "the code “" + code + "” stands twice");
      }
      read.put(code, code);
      read.put(line.required("number"), code);
      addSpelling(read, line, line.required("name"), code);
      for (String synonym : line.text("synonyms").split(";", -1)) {
        if (!synonym.isBlank()) {
          addSpelling(read, line, synonym, code);
        }
      }
    }
    return read;
  }

  /** The lines of {@code ethnicities.csv}. */
  public static List<ConfigurationTable.Line> lines(String csv) {
    return ConfigurationTable.read(FILE, csv, List.of("code", "number", "name", "synonyms"));
  }

  /** Two groups under one spelling would count people wrongly, so the list must be unambiguous. */
  private static void addSpelling(
      Map<String, String> read, ConfigurationTable.Line line, String spelling, String code) {
    String other = read.put(MatchingKey.joined(spelling), code);
    if (other != null && !other.equals(code)) {
      throw line.mistake(
          "“" + spelling + "” chỉ cả " + other + " và " + code,
          "“" + spelling + "” stands for both " + other + " and " + code);
    }
    read.put(VietnameseText.composed(spelling), code);
  }
}
