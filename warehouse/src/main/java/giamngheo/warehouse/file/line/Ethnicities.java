package giamngheo.warehouse.file.line;

import giamngheo.warehouse.file.text.VietnameseText;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The ethnic groups of {@code conf/ethnicities.csv} and every spelling that means one of them: its
 * code, its two-digit number, its name and its synonyms, in any case, with hyphens or spaces, with
 * or without apostrophes, the tone mark on whichever vowel.
 */
public final class Ethnicities implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String csv;
  private transient Map<String, String> codes;

  private Ethnicities(String csv) {
    this.csv = csv;
  }

  /** Reads {@code ethnicities.csv}: code, number, name, synonyms joined by {@code ;}. */
  public static Ethnicities load(Path conf) {
    try {
      return new Ethnicities(Files.readString(conf.resolve("ethnicities.csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code of the group that is meant, if it is one. */
  public Optional<String> code(String text) {
    Map<String, String> known = codes();
    String exact = known.get(text);
    return Optional.ofNullable(exact == null ? known.get(VietnameseText.matchingKey(text)) : exact);
  }

  private Map<String, String> codes() {
    if (codes == null) {
      codes = read();
    }
    return codes;
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(csv)).setFormat(format).get()) {
      for (CSVRecord line : parser) {
        String code = line.get("code");
        read.put(code, code);
        read.put(line.get("number"), code);
        addSpelling(read, line.get("name"), code);
        for (String synonym : line.get("synonyms").split(";", -1)) {
          if (!synonym.isBlank()) {
            addSpelling(read, synonym, code);
          }
        }
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two groups under one spelling would count people wrongly, so the list must be unambiguous. */
  private static void addSpelling(Map<String, String> read, String spelling, String code) {
    String other = read.put(VietnameseText.matchingKey(spelling), code);
    if (other != null && !other.equals(code)) {
      throw new IllegalStateException(
          "ethnicities.csv: “" + spelling + "” stands for both " + other + " and " + code);
    }
    read.put(VietnameseText.composed(spelling), code);
  }
}
